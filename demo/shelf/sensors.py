"""Cells out of order and one that failed: the caption says so."""

from notebooks import Piece, code, markdown

TITLE = "Is the cold-room sensor drifting?"


def _out_of_order(notebook):
    """As if somebody had gone back and run an earlier cell again."""
    ran = [cell for cell in notebook.cells if cell.cell_type == "code"]
    ran[1].execution_count = len(ran) + 2


pieces = [
    Piece(
        "cold-room.ipynb",
        "author",
        TITLE,
        TITLE,
        "By half a degree in ninety days, and faster after the door was repaired.",
        ["sensors", "quality"],
        [
            markdown(f"# {TITLE}\n\nTwo thermometers hang in one room. One of them is trusted."),
            code(
                """import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

rng = np.random.default_rng(31)
day = np.arange(90)
room = pd.DataFrame({"day": day, "trusted": 4 + rng.normal(0, 0.12, 90)})
room["sensor"] = room.trusted + 0.004 * day + 0.006 * np.clip(day - 55, 0, None) + rng.normal(0, 0.05, 90)"""
            ),
            code("""gap = room.sensor - room.trusted
gap.describe().round(3)"""),
            markdown("## The gap over time\n\nA straight line through the first 55 days and another through the rest."),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.4))
axis.scatter(room.day, gap, s=12, color="#1f5fbf")
for part, colour in ((slice(0, 55), "#0b6b6b"), (slice(55, 90), "#a83a00")):
    slope, start = np.polyfit(room.day[part], gap[part], 1)
    axis.plot(room.day[part], start + slope * room.day[part], color=colour, label=f"{slope * 90:.2f} in 90 days")
axis.set_xlabel("day")
axis.set_ylabel("sensor less trusted, in degrees")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
            ),
            markdown("## What to do\n\nReplace it before the next delivery; until then take off `0.004 * day`."),
        ],
        after=_out_of_order,
    )
]
