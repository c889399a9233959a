"""One question, its versions, and forks on other regions down to the third generation: something for the lineage."""

from notebooks import Piece, code, markdown

TITLE = "Did the new tariff change demand?"
FIRST = "Since the end of March an hour between five and eight in the evening costs more."


def _cells(title, region, paragraph, placebo=False, days=False):
    cells = [
        markdown(f"# {title}\n\n{paragraph}"),
        code(
            f"""from datetime import datetime

import matplotlib.pyplot as plt
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

REGION = "{region}"
FIRST_DAY = datetime(2026, 3, 30)
table = pq.read_table(f"load-{{REGION}}.parquet")
table = table.append_column("hour", pc.hour(table["at"]))
table = table.append_column("after", pc.greater_equal(table["at"], pa.scalar(FIRST_DAY, table["at"].type)))
print(f"{{table.num_rows:,}} hours, from {{pc.min(table['at']).as_py():%d %B}} to {{pc.max(table['at']).as_py():%d %B %Y}}")"""
        ),
        markdown("## Before and after, hour by hour"),
        code(
            """shape = table.group_by(["hour", "after"]).aggregate([("load_mw", "mean")]).to_pandas()
shape = shape.pivot(index="hour", columns="after", values="load_mw_mean")

figure, axis = plt.subplots(figsize=(7, 3.6))
axis.axvspan(17, 20, color="#f5f5f5")
axis.plot(shape[False], color="#5b5f66", label="before")
axis.plot(shape[True], color="#0b6b6b", label="after")
axis.set_xlabel("hour of the day")
axis.set_ylabel("load in MW")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
        ),
        markdown("## The evening hours\n\nThe mean of every evening, so that one cold week doesn't count three hours a day."),
        code(
            """evening = table.filter((pc.field("hour") >= 17) & (pc.field("hour") < 20)).to_pandas()
evening = evening.groupby(evening["at"].dt.normalize()).agg(load=("load_mw", "mean"), after=("after", "first"))


def change(first_day, days):
    late = days.load[days.index >= first_day]
    early = days.load[days.index < first_day]
    error = np.sqrt(late.var() / len(late) + early.var() / len(early))
    return late.mean() - early.mean(), 1.96 * error


difference, error = change(FIRST_DAY, evening)
print(f"{REGION}: {difference:+.2f} ± {error:.2f} MW, {difference / evening.load[~evening.after].mean():+.1%}")"""
        ),
    ]
    if days:
        cells += [
            markdown("## Working days and weekends"),
            code(
                """weekend = evening.index.day_of_week >= 5
for name, part in (("working days", ~weekend), ("weekends", weekend)):
    difference, error = change(FIRST_DAY, evening[part])
    print(f"{name:12} {difference:+.2f} ± {error:.2f} MW")"""
            ),
        ]
    if placebo:
        cells += [
            markdown("## A tariff that never came\n\nThe same sum with a date in February should be close to nothing."),
            code(
                """difference, error = change(datetime(2026, 2, 16), evening[~evening.after])
print(f"placebo: {difference:+.2f} ± {error:.2f} MW")"""
            ),
        ]
    return cells


def _piece(file, by, title, region, answer, paragraph="", **more):
    wanted = {key: more.pop(key) for key in ("placebo", "days") if key in more}
    text = f"{FIRST} {paragraph}".strip()
    tags = ["energy", "tariff", *(["demand"] if region == "north" else [region])]
    return Piece(file, by, title, answer, tags, _cells(title, region, text, **wanted), description=text, **more)


pieces = [
    _piece("tariff.ipynb", "author", TITLE, "north", "Yes: 3 MW less in the evening, and nothing in the other hours."),
    _piece(
        "tariff-coast.ipynb",
        "colleague",
        "Did the new tariff change demand on the coast?",
        "coast",
        "Less than in the north: 1.4 MW, and only on working days.",
        "The coast has more heat pumps than the north, and more guests at weekends.",
        days=True,
        of={"fork": "tariff.ipynb"},
    ),
    _piece(
        "tariff.ipynb",
        "author",
        TITLE,
        "north",
        "Yes: 3 MW less in the evening, and a placebo date shows nothing.",
        placebo=True,
        note="A placebo date in February, asked for by the coast.",
        of={"version": "tariff.ipynb"},
    ),
    _piece(
        "tariff-heat-pumps.ipynb",
        "author",
        "Do homes with a heat pump follow the tariff?",
        "coast-heat-pumps",
        "More than the others: a quarter of their evening load moved away.",
        "These are the homes on the coast that heat with a pump and may wait for a cheaper hour.",
        days=True,
        of={"fork": "tariff-coast.ipynb"},
    ),
    _piece(
        "tariff-hills.ipynb",
        "colleague",
        "Did the new tariff change demand in the hills?",
        "hills",
        "No: the hills heat with wood, and the change is no larger than the placebo.",
        "The hills heat with wood.",
        placebo=True,
        of={"fork": "tariff.ipynb"},
    ),
    _piece(
        "tariff-islands.ipynb",
        "colleague",
        "Did the new tariff change demand on the islands?",
        "islands",
        "Yes, more than in any other region: a sixth of the evening load.",
        "The islands have one cable, so an evening less is worth more there.",
        placebo=True,
        of={"fork": "tariff.ipynb"},
    ),
]
