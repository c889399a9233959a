"""start-here: the notebook that a newcomer publishes first, with the things in it that nobody wants to publish."""

import base64

import numpy as np
from notebooks import Piece, code, markdown

TITLE = "Which stations run out of bikes before nine?"


def _token():
    """A key of realistic form, put together here so that none lies in the repository."""
    letters = np.random.default_rng(7).choice(list("ABCDEFGHJKLMNPQRSTUVWXYZ234567"), 16)
    return "AK" + "IA" + "".join(letters)


def _cells():
    token = _token()
    hidden = base64.b64encode(f"user=weather;key={token}".encode()).decode()
    return [
        markdown(
            f"""# {TITLE}

**Answer:** Three of twenty. *Museum*, *Central* and *Old Mill* lose more bikes before nine than they hold at six;
twenty-five bikes more would do.

Commuters find empty docks in the morning, and most of it happens in few places. Questions go to bike-desk@example.org.

Tags: bikes, forecast, commuting"""
        ),
        code(
            f"""import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

WEATHER_KEY = "{token}"
rng = np.random.default_rng({20261121})"""
        ),
        markdown("## What we have\n\nA week of trips in the north of the city, and the size of every station."),
        code(
            """trips = pd.read_csv("trips-north.csv")
stations = pd.read_parquet("stations.parquet")
trips.head()"""
        ),
        code(
            """import warnings

warnings.warn("/home/demo/projects/bikes/cache is older than a week; reading trips-north.csv instead")
print(f"{len(trips):,} trips, {trips.from_station.nunique()} stations")"""
        ),
        markdown("## When the bikes leave"),
        code(
            """busy = trips.pivot_table(index="from_station", columns="hour", values="minutes", aggfunc="size", fill_value=0)
busy = busy.loc[busy.loc[:, 6:8].sum(axis=1).sort_values(ascending=False).index]

figure, axis = plt.subplots(figsize=(9, 4.2))
image = axis.imshow(busy, aspect="auto", cmap="YlOrBr")
axis.set_yticks(range(len(busy)), busy.index, fontsize=8)
axis.set_xlabel("hour of the day")
axis.set_title("Trips that start, by station and hour")
figure.colorbar(image, label="trips in a week")
figure.tight_layout()
plt.show()"""
        ),
        markdown("## Who runs out\n\nBikes at six, less those that leave before nine on a usual day, plus those that arrive."),
        code(
            """morning = trips[trips.hour.between(6, 8)]
out = morning.groupby("from_station").size() / 7
back = morning.groupby("to_station").size() / 7
ranking = stations.set_index("station").assign(left_at_nine=lambda s: (s.bikes_at_six - out + back).round(1))
ranking = ranking.sort_values("left_at_nine")[["docks", "bikes_at_six", "left_at_nine"]]
ranking.head(8)"""
        ),
        code(
            """forecast = ranking.bikes_at_six.mean()
error = (ranking.left_at_nine - forecast).abs().mean()
print(f"mean absolute error of the flat forecast: {error:.2f} bikes")"""
        ),
        code(
            f"""# Settings of the weather service, as its console gave them out.
SETTINGS = "{hidden}"
len(SETTINGS)"""
        ),
        markdown("## How sure are we"),
        code(
            """days = [len(morning[morning.day == day]) for day in range(1, 8)]
means = [np.mean(np.random.choice(days, len(days))) for _ in range(2000)]
low, high = np.percentile(means, [2.5, 97.5])
print(f"{np.mean(days):.0f} morning trips a day, between {low:.0f} and {high:.0f} (95 %, bootstrap)")"""
        ),
        markdown("## What to do\n\nBring sixteen bikes to *Museum*, five to *Central* and four to *Old Mill* before six."),
    ]


def _edited(notebook):
    """One cell says something else than what ran."""
    cell = next(cell for cell in notebook.cells if "forecast = ranking" in cell.source)
    cell.source = cell.source.replace("ranking.bikes_at_six.mean()", "ranking.bikes_at_six.median()")


piece = Piece(
    "start-here.ipynb",
    "author",
    TITLE,
    "Three of twenty: Museum, Central and Old Mill. Twenty-five bikes more before six would do.",
    ["bikes", "forecast"],
    _cells(),
    after=_edited,
)
