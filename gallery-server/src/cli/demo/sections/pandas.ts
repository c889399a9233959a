import type { Style } from './section.js';

export const pandas: Style = {
  id: 'pandas',
  language: 'python',
  share: 46,
  versions: ['3.12.4', '3.11.9', '3.12.1', '3.13.0', '3.10.14'],
  start: [
    `import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

plt.rcParams["figure.figsize"] = (8, 5)
rng = np.random.default_rng(«seed»)`,
    `import pandas as pd
import numpy as np
import seaborn as sns
import matplotlib.pyplot as plt
from pathlib import Path

DATA = Path("data")
sns.set_theme(style="whitegrid")`,
    `import warnings

import numpy as np
import pandas as pd
from matplotlib import pyplot as plt

warnings.filterwarnings("once")
pd.set_option("display.max_columns", «number»)`
  ],
  load: [
    {
      heading: ['The data', 'What there is', 'Reading', 'Data'],
      says: [
        'One row is one «row»; «number» of them «have» no «m1w».',
        '«Many» are named as the operator names them.',
        'The file is the one of «season».'
      ],
      code: [
        `«df» = pd.read_csv("«file».csv", parse_dates=["day"])
«df».head()`,
        `«df» = pd.read_parquet("data/«file».parquet")
«df» = «df».sort_values(["«key»", "day"]).reset_index(drop=True)
«df».head(«few»)`,
        `from glob import glob

«df» = pd.concat([pd.read_csv(path) for path in sorted(glob("data/«file»_*.csv"))], ignore_index=True)
«df»["day"] = pd.to_datetime(«df»["day"])
«df».sample(«few», random_state=«seed»)`
      ],
      output: 'head'
    }
  ],
  sections: [
    {
      heading: ['First look', 'How the numbers lie', 'Ranges'],
      says: [
        'Nothing is below zero that should not be.',
        'The median and the mean of «m1w» lie apart, which is the long tail.',
        '«M2w» has «few» values that nobody believes.'
      ],
      code: [
        `«df»[["«m1»", "«m2»", "«m3»"]].describe().round(«digit»)`,
        `summary = «df».describe(include="number").round(2)\nsummary`
      ],
      output: 'describe'
    },
    {
      heading: ['What is missing', 'Gaps', 'Missing values'],
      says: [
        'Gaps are not spread evenly: «value» has most of them.',
        'Rows without «m1w» are dropped, the others are kept as they are.'
      ],
      code: [
        `«df».isna().sum()`,
        `missing = «df».isna().mean().sort_values(ascending=False)
missing[missing > 0].round(4)`
      ],
      output: 'series'
    },
    {
      heading: ['By «keyw»', 'Which «many» stand out', '«Many» side by side', 'Ranking'],
      says: [
        '«Value» is at the top, «value2» at the bottom, and the order holds when the largest month is left out.',
        'Fewer than «number» rows would be too few to rank; all have more.'
      ],
      code: [
        `by_«key» = (
    «df».groupby("«key»")["«m1»"]
    .agg(["mean", "median", "count"])
    .sort_values("mean", ascending=False)
)
by_«key».round(2)`,
        `«fn» = «df».groupby("«key»").agg(«m1»=("«m1»", "mean"), «m2»=("«m2»", "median"), rows=("day", "size"))
«fn».nlargest(8, "«m1»").round(2)`,
        `«df».pivot_table(index="«key»", values=["«m1»", "«m2»"], aggfunc="mean").round(2)`
      ],
      output: 'group'
    },
    {
      heading: ['Over time', 'Day by day', 'The course of «m1w»', 'Does it change?'],
      says: ['The line is a rolling mean over «few» days.', 'The dip in «season» is the «noun» and not the weather.'],
      code: [
        `daily = «df».groupby("day")["«m1»"].mean()
figure, axis = plt.subplots()
daily.plot(ax=axis, color="#c9c9c9", linewidth=1)
daily.rolling(7, center=True).mean().plot(ax=axis, color="#1f5fbf")
axis.set_xlabel("day")
axis.set_ylabel("«m1»")
plt.show()`,
        `fig, ax = plt.subplots(figsize=(9, 4))
for name, part in «df».groupby("«key»"):
    ax.plot(part["day"], part["«m1»"].rolling(14).mean(), label=name)
ax.legend(frameon=False)
fig.tight_layout()
plt.show()`
      ],
      output: 'line'
    },
    {
      heading: ['«M1w» by «keyw»', 'In one picture', 'How much each adds'],
      says: ['Bars start at zero.', 'The whisker is the ninety-five per cent interval of a bootstrap.'],
      code: [
        `ax = «df».groupby("«key»")["«m1»"].mean().sort_values().plot.barh(color="#1f5fbf")
ax.set_xlabel("mean «m1»")
plt.show()`,
        `sns.barplot(data=«df», x="«key»", y="«m1»", errorbar=("ci", 95), color="#4c72b0")
plt.xticks(rotation=45, ha="right")
plt.show()`
      ],
      output: 'bars'
    },
    {
      heading: ['«M1w» against «m2w»', 'Do they go together?', 'Two at a time'],
      says: ['There is a bend at «few», which is why a straight line is not drawn.', 'Every dot is one «row».'],
      code: [
        `figure, axis = plt.subplots()
axis.scatter(«df»["«m2»"], «df»["«m1»"], s=8, alpha=0.4)
axis.set_xlabel("«m2»")
axis.set_ylabel("«m1»")
plt.show()
print(«df»[["«m1»", "«m2»"]].corr().iloc[0, 1].round(3))`,
        `sns.regplot(data=«df».sample(min(len(«df»), 500), random_state=«seed»), x="«m2»", y="«m1»", lowess=True, scatter_kws={"s": 9})
plt.show()`
      ],
      output: 'scatter'
    },
    {
      heading: ['«Weekday» or not', 'Hour by weekday', 'A map of the week', 'All pairs'],
      says: ['Dark is much. Rows are scaled one by one.', 'The two dark blocks are the «noun» and its echo.'],
      code: [
        `table = «df».assign(weekday=«df»["day"].dt.dayofweek).pivot_table(index="«key»", columns="weekday", values="«m1»")
plt.imshow(table, aspect="auto", cmap="viridis")
plt.yticks(range(len(table)), table.index)
plt.colorbar(label="«m1»")
plt.show()`,
        `correlations = «df».select_dtypes("number").corr()
sns.heatmap(correlations, cmap="coolwarm", center=0, square=True)
plt.show()`
      ],
      output: 'heat'
    },
    {
      heading: ['Distribution', 'How «m1w» is spread', 'The tail'],
      says: ['The tail is long; its logarithm is nearly symmetric.', 'Two humps: «value» and the rest.'],
      code: [
        `«df»["«m1»"].plot.hist(bins=40, color="#8fa8c8", edgecolor="white")
plt.axvline(«df»["«m1»"].median(), color="#a83a00")
plt.xlabel("«m1»")
plt.show()`
      ],
      output: 'hist'
    },
    {
      heading: ['A helper', 'What counts as «adjective»', 'Preparing', 'Cleaning'],
      says: [
        'The threshold comes from the operator and is not tuned here.',
        'Written as a function, because the same is done for every «one».'
      ],
      code: [
        `def «fn»(frame, threshold=«few»):
    """Rows whose «m1w» is above the threshold, with the share they make up."""
    chosen = frame[frame["«m1»"] > threshold]
    return chosen, len(chosen) / max(len(frame), 1)


«var», share = «fn»(«df»)
round(share, 3)`,
        `def «fn»(values, window=«few»):
    smooth = values.rolling(window, min_periods=1).mean()
    return (values - smooth) / values.std()


«df»["«var»"] = «df».groupby("«key»")["«m1»"].transform(«fn»)
int((«df»["«var»"].abs() > 3).sum())`
      ],
      output: 'value',
      warning: `SettingWithCopyWarning: 
A value is trying to be set on a copy of a slice from a DataFrame.
Try using .loc[row_indexer,col_indexer] = value instead

See the caveats in the documentation: https://pandas.pydata.org/pandas-docs/stable/user_guide/indexing.html#returning-a-view-versus-a-copy
  «df»["«var»"] = «df»["«m1»"]`
    },
    {
      heading: ['How sure are we?', 'Bootstrap', 'An interval'],
      says: [
        'Whole «many» are drawn, since rows of one are not independent.',
        'The interval holds zero for «value2», so nothing is said about it.'
      ],
      code: [
        `def «fn»(values, rounds=2000):
    draws = rng.choice(values, (rounds, len(values))).mean(axis=1)
    return np.percentile(draws, [2.5, 97.5])


for name, part in «df».groupby("«key»"):
    low, high = «fn»(part["«m1»"].to_numpy())
    print(f"{name:<18} {part['«m1»'].mean():8.2f}   [{low:.2f}, {high:.2f}]")`
      ],
      output: 'metrics'
    }
  ]
};
