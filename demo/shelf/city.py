"""Short pieces about a city."""

from notebooks import Piece, code, markdown

START = """import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
"""

RAIN = "Does rain empty the bike lanes?"
BUS = "Where does the night bus wait longest?"

pieces = [
    Piece(
        "rain.ipynb",
        "colleague",
        RAIN,
        RAIN,
        "Only the first millimetre: 18 % fewer riders, and hardly more when it pours.",
        ["bikes", "weather"],
        [
            markdown(f"# {RAIN}\n\nA year of counts from one bridge, and what fell on it."),
            code(
                START
                + """
rng = np.random.default_rng(41)
rain = np.where(rng.random(365) < 0.4, rng.gamma(1.2, 4, 365), 0)
riders = 5200 * (1 - 0.18 * (rain > 0) - 0.004 * rain) * rng.normal(1, 0.08, 365)"""
            ),
            markdown("## Riders against rain"),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.6))
axis.scatter(rain, riders, s=10, alpha=0.6, color="#1f5fbf")
axis.set_xlabel("rain in mm")
axis.set_ylabel("riders a day")
figure.tight_layout()
plt.show()"""
            ),
            code("""pd.Series(riders).groupby(pd.cut(rain, [-1, 0, 1, 5, 50], labels=["dry", "drizzle", "rain", "pour"]), observed=True).mean().round()"""),
        ],
    ),
    Piece(
        "night-bus.ipynb",
        "author",
        BUS,
        BUS,
        "At the two stops before the bridge: four minutes of every ride, and nobody gets in there.",
        ["transport", "timetable"],
        [
            markdown(f"# {BUS}\n\nDoor times of one line, three months of nights."),
            code(
                START
                + """
rng = np.random.default_rng(42)
stops = ["Station", "Theatre", "Old Town", "Quay", "Bridge", "Works", "Estate", "Depot"]
waits = pd.DataFrame({stop: rng.gamma(2, 18 if stop in ("Quay", "Old Town") else 7, 90) for stop in stops}).round()"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.4))
axis.boxplot([waits[stop] for stop in stops], tick_labels=stops, showfliers=False)
axis.set_ylabel("seconds with open doors")
figure.tight_layout()
plt.show()"""
            ),
            markdown("## In minutes of a ride\n\n| where | minutes |\n| --- | --- |\n| before the bridge | 4 |\n| everywhere else | 3 |"),
            code("print((waits.median() / 60).round(1).sort_values(ascending=False).head(3).to_string())"),
        ],
    ),
]
