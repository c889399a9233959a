"""Short pieces about readers and parcels."""

from notebooks import Piece, code, markdown

START = """import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
"""

CHURN = "Which readers leave after the trial?"
PARCEL = "What makes a parcel late?"

pieces = [
    Piece(
        "churn.ipynb",
        "author",
        CHURN,
        CHURN,
        "Those who opened fewer than three letters in the second week; price plays no part.",
        ["churn", "survival"],
        [
            markdown(f"# {CHURN}\n\nTwelve hundred trials of a newsletter, followed for sixty days."),
            code(
                START
                + """
rng = np.random.default_rng(51)
opened = rng.poisson(3.2, 1200)
days = rng.exponential(np.where(opened < 3, 24, 70)).clip(1, 60).round()"""
            ),
            markdown("## How long they stay\n\nThe share that is still there, by letters opened in the second week."),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.6))
for name, who, colour in (("fewer than three", opened < 3, "#a83a00"), ("three or more", opened >= 3, "#1b6e3c")):
    axis.step(range(1, 60), [(days[who] > day).mean() for day in range(1, 60)], color=colour, label=name)
axis.set_xlabel("days since the trial")
axis.set_ylabel("still reading")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
            ),
            code("print(pd.Series(days).groupby(opened < 3).median().rename({True: 'few', False: 'many'}).to_string())"),
        ],
    ),
    Piece(
        "late-parcels.ipynb",
        "colleague",
        PARCEL,
        PARCEL,
        "The second sorting centre, not the distance: it adds nine hours on Mondays.",
        ["logistics", "regression"],
        [
            markdown(f"# {PARCEL}\n\nFive thousand parcels with the time of every scan."),
            code(
                START
                + """
rng = np.random.default_rng(52)
n = 5000
parcels = pd.DataFrame({"km": rng.gamma(3, 90, n), "centres": rng.integers(1, 4, n), "weekday": rng.integers(0, 5, n)})
parcels["hours"] = 14 + 0.012 * parcels.km + 4 * parcels.centres + 9 * ((parcels.weekday == 0) & (parcels.centres > 1)) + rng.normal(0, 4, n)"""
            ),
            code("""parcels.pivot_table(index="weekday", columns="centres", values="hours").round(1)"""),
            markdown("## Least squares, by hand"),
            code(
                """X = np.column_stack([np.ones(n), parcels.km / 100, parcels.centres, (parcels.weekday == 0) & (parcels.centres > 1)])
beta, *_ = np.linalg.lstsq(X.astype(float), parcels.hours, rcond=None)
figure, axis = plt.subplots(figsize=(7, 2.8))
axis.barh(["100 km", "one more centre", "Monday, second centre"], beta[1:], color="#0b6b6b")
axis.set_xlabel("hours")
figure.tight_layout()
plt.show()"""
            ),
        ],
    ),
]
