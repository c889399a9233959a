import type { Style } from './section.js';

export const polars: Style = {
  id: 'polars',
  language: 'python',
  share: 9,
  versions: ['3.12.4', '3.13.0', '3.12.7'],
  start: [
    `import polars as pl
import matplotlib.pyplot as plt

pl.Config.set_tbl_rows(10)`,
    `import altair as alt
import matplotlib.pyplot as plt
import polars as pl
from polars import col`
  ],
  load: [
    {
      heading: ['The data', 'Scan', 'Input'],
      says: ['Scanned lazily: only the columns that are asked for are read.', 'One row is one «row».'],
      code: [
        `«df» = pl.read_parquet("«file».parquet")\n«df».head()`,
        `«df» = pl.scan_csv("«file»_*.csv", try_parse_dates=True).collect()\n«df».head(«few»)`
      ],
      output: 'polars'
    }
  ],
  sections: [
    {
      heading: ['By «keyw»', 'Ranking', 'Aggregates'],
      says: ['Sorted by the mean; «value» leads.', 'The same query took «few» seconds in the old notebook.'],
      code: [
        `«var» = (
    «df».lazy()
    .group_by("«key»")
    .agg(pl.col("«m1»").mean(), pl.col("«m2»").median(), pl.len().alias("rows"))
    .sort("«m1»", descending=True)
    .collect()
)
«var»`,
        `«df».group_by("«key»").agg(pl.col("«m1»").quantile(0.9).round(2).alias("p90")).sort("p90")`
      ],
      output: 'polars'
    },
    {
      heading: ['Over time', 'Rolling mean', 'Weeks'],
      says: ['A window of seven days, aligned at its centre.', 'The step in «season» is the «noun».'],
      code: [
        `weekly = «df».sort("day").group_by_dynamic("day", every="1w").agg(pl.col("«m1»").mean())
plt.plot(weekly["day"], weekly["«m1»"], color="#1f5fbf")
plt.ylabel("«m1»")
plt.show()`
      ],
      output: 'line'
    },
    {
      heading: ['«M1w» by «keyw»', 'Bars'],
      says: ['Bars start at zero, as bars must.'],
      code: [
        `top = «df».group_by("«key»").agg(pl.col("«m1»").mean()).sort("«m1»")\nplt.barh(top["«key»"], top["«m1»"])\nplt.show()`
      ],
      output: 'bars'
    },
    {
      heading: ['An expression of its own', 'A helper'],
      says: ['An expression can be used in every context, which a function over rows cannot.'],
      code: [
        `def «fn»(column: str) -> pl.Expr:
    """Distance from the median of the «one», in units of its spread."""
    centre = pl.col(column).median().over("«key»")
    return (pl.col(column) - centre) / pl.col(column).std().over("«key»")


«df».filter(«fn»("«m1»").abs() > «few»).height`
      ],
      output: 'value'
    }
  ]
};

export const duckdb: Style = {
  id: 'duckdb',
  language: 'python',
  share: 9,
  versions: ['3.12.4', '3.11.9'],
  start: [
    `import duckdb
import pandas as pd
import matplotlib.pyplot as plt

con = duckdb.connect()`,
    `import duckdb
from matplotlib import pyplot as plt

con = duckdb.connect("«file».duckdb", read_only=True)
con.execute("SET threads = «few»")`
  ],
  load: [
    {
      heading: ['The data', 'Tables', 'A view over files'],
      says: ['The files stay where they are; the view reads what a query needs.', 'One row is one «row».'],
      code: [
        `con.execute("CREATE OR REPLACE VIEW «df» AS SELECT * FROM read_parquet('«file»/*.parquet')")
con.sql("SELECT * FROM «df» LIMIT 5").df()`
      ],
      output: 'head'
    }
  ],
  sections: [
    {
      heading: ['By «keyw»', 'Ranking', 'The query that matters'],
      says: [
        'The window makes ranks comparable between months.',
        'Groups with fewer than «number» rows are left out in HAVING.'
      ],
      code: [
        `«var» = con.sql("""
    SELECT "«key»", avg(«m1») AS mean_«m1», quantile_cont(«m1», 0.9) AS p90, count(*) AS rows
    FROM «df»
    GROUP BY "«key»"
    HAVING count(*) > «number»
    ORDER BY mean_«m1» DESC
""").df()
«var».set_index("«key»").round(2)`,
        `con.sql("""
    SELECT "«key»", max(«m1») AS «m1», avg(«m2») AS «m2», count(*) AS rows
    FROM «df» WHERE «m3» IS NOT NULL GROUP BY 1 ORDER BY 1
""").df().set_index("«key»").round(2)`
      ],
      output: 'group'
    },
    {
      heading: ['Over time', 'By month'],
      says: [
        'Months with holidays are shorter than they look.',
        'Before and after are compared within the same «many».'
      ],
      code: [
        `months = con.sql("SELECT date_trunc('week', day) AS week, avg(«m1») AS value FROM «df» GROUP BY 1 ORDER BY 1").df()
plt.plot(months["week"], months["value"])
plt.ylabel("«m1»")
plt.show()`
      ],
      output: 'line'
    },
    {
      heading: ['Before and after', 'The difference', 'An effect'],
      says: [
        'Difference in differences, with «value» as the side that nothing happened to.',
        'The common trend holds for «few» months before.'
      ],
      code: [
        `def «fn»(since):
    rows = con.execute(
        'SELECT "«key»", avg(«m1») FILTER (day >= ?) - avg(«m1») FILTER (day < ?) FROM «df» GROUP BY 1', [since, since]
    ).fetchall()
    return dict(rows)


for name, change in «fn»("2025-04-01").items():
    print(f"{name:<18} {change:+.2f}")`
      ],
      output: 'metrics'
    },
    {
      heading: ['Spread', 'Histogram in SQL'],
      says: ['Counted in the database; only forty numbers come back.'],
      code: [
        `bins = con.sql("SELECT histogram(«m1») FROM «df»").fetchone()[0]\nplt.bar(list(bins), list(bins.values()))\nplt.show()`
      ],
      output: 'hist'
    }
  ]
};
