"""One question, two versions and two forks on other regions: something for the lineage to show."""

from notebooks import Piece, code, markdown

TITLE = "Did the new tariff change demand?"


def _cells(region, seed, shift, paragraph, placebo=False):
    cells = [
        markdown(f"# {TITLE}\n\n{paragraph}"),
        code(
            f"""import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

REGION = "{region}"
rng = np.random.default_rng({seed})
hours = pd.date_range("2026-01-05", periods=24 * 7 * 20, freq="h")
load = 40 + 9 * np.sin((hours.hour - 7) / 24 * 2 * np.pi) + rng.normal(0, 2.4, len(hours))
load = load - {shift} * ((hours >= "2026-03-30") & (hours.hour >= 17) & (hours.hour < 20))
demand = pd.DataFrame({{"at": hours, "load": load}})"""
        ),
        markdown("## Before and after, hour by hour"),
        code(
            """demand["after"] = demand["at"] >= "2026-03-30"
shape = demand.groupby([demand["at"].dt.hour.rename("hour"), "after"]).load.mean().unstack()
figure, axis = plt.subplots(figsize=(7, 3.6))
axis.plot(shape[False], color="#5b5f66", label="before")
axis.plot(shape[True], color="#0b6b6b", label="after")
axis.set_xlabel("hour of the day")
axis.set_ylabel("load in MW")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
        ),
        code(
            """evening = demand[demand["at"].dt.hour.between(17, 19)]
change = evening[evening.after].load.mean() - evening[~evening.after].load.mean()
print(f"{REGION}: {change:+.2f} MW between five and eight in the evening")"""
        ),
    ]
    if placebo:
        cells += [
            markdown("## A tariff that never came\n\nThe same sum with a date in February should be close to nothing."),
            code(
                """early = evening[~evening.after]
fake = early["at"] >= "2026-02-16"
print(f"placebo: {early[fake].load.mean() - early[~fake].load.mean():+.2f} MW")"""
            ),
        ]
    return cells


FIRST = "Since the end of March an hour between five and eight in the evening costs more."

pieces = [
    Piece(
        "tariff.ipynb",
        "author",
        TITLE,
        TITLE,
        "Yes: 3 MW less in the evening in the north, and nothing in the other hours.",
        ["energy", "tariff", "demand"],
        _cells("north", 21, 3.1, FIRST),
    ),
    Piece(
        "tariff-coast.ipynb",
        "colleague",
        "Did the new tariff change demand on the coast?",
        TITLE,
        "Less than in the north: about 1 MW, and only on working days.",
        ["energy", "tariff", "coast"],
        _cells("coast", 22, 1.2, FIRST + " The coast has more heat pumps than the north."),
        of={"fork": "tariff.ipynb"},
    ),
    Piece(
        "tariff.ipynb",
        "author",
        TITLE,
        TITLE,
        "Yes: 3 MW less in the evening in the north, and a placebo date shows nothing.",
        ["energy", "tariff", "demand"],
        _cells("north", 21, 3.1, FIRST, placebo=True),
        note="A placebo date in February, asked for by the coast.",
        of={"version": "tariff.ipynb"},
    ),
    Piece(
        "tariff-hills.ipynb",
        "colleague",
        "Did the new tariff change demand in the hills?",
        TITLE,
        "No: the hills heat with wood, and the placebo is as large as the change.",
        ["energy", "tariff", "hills"],
        _cells("hills", 23, 0.2, FIRST + " The hills heat with wood.", placebo=True),
        of={"fork": "tariff.ipynb"},
    ),
]
