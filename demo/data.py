"""The data of the demo; made from a seed, so that every machine has the same bytes."""

import numpy as np
import pandas as pd

SEED = 20261121
FIRST = ["ada", "ben", "cleo", "dan", "eva", "finn", "gia", "hugo", "ida", "jon"]
LAST = ["brook", "dale", "field", "grove", "heath", "lake", "marsh", "stone"]
NAMES = ["Harbour", "Old Mill", "Central", "Museum", "Park Gate", "Lido", "Arena", "Library", "Market", "Hospital"]
NAMES += ["Bridge", "Campus", "Depot", "Garden", "Hill", "Island", "Junction", "Kiosk", "Lock", "Meadow"]


def stations():
    rng = np.random.default_rng(SEED)
    return pd.DataFrame(
        {
            "station": NAMES,
            "docks": rng.integers(12, 36, len(NAMES)),
            "bikes_at_six": rng.integers(4, 22, len(NAMES)),
            "lat": (52.5 + rng.normal(0, 0.02, len(NAMES))).round(4),
            "lon": (13.4 + rng.normal(0, 0.03, len(NAMES))).round(4),
        }
    )


def trips(rows, seed):
    """Trips of a week; mornings are busy, and three stations empty out before nine."""
    rng = np.random.default_rng(seed)
    hours = rng.choice(24, rows, p=_hours())
    weight = np.linspace(2.2, 0.6, len(NAMES))
    starts = rng.choice(NAMES, rows, p=weight / weight.sum())
    riders = rng.integers(0, 900, rows)
    people = [f"{FIRST[n % len(FIRST)]}.{LAST[n % len(LAST)]}{n}" for n in riders]
    return pd.DataFrame(
        {
            "day": rng.integers(1, 8, rows),
            "hour": hours,
            "from_station": starts,
            "to_station": rng.choice(NAMES, rows),
            "minutes": rng.gamma(2.2, 6.0, rows).round(1) + 2,
            # Reserved for examples: neither the domain nor the numbers belong to anybody.
            "rider_email": [f"{person}@example.org" for person in people],
            "rider_phone": [f"+1 202 555 01{n % 100:02d}" for n in riders],
        }
    )


def _hours():
    shape = np.exp(-((np.arange(24) - 8) ** 2) / 6) + 0.8 * np.exp(-((np.arange(24) - 17) ** 2) / 9) + 0.08
    return shape / shape.sum()


def write(folder):
    """Everything that start-here reads, and the other data that a reader may bind to it."""
    mine = folder / "my-data"
    mine.mkdir(parents=True, exist_ok=True)
    trips(20_000, SEED).to_csv(folder / "trips-north.csv", index=False)
    stations().to_parquet(folder / "stations.parquet", index=False)
    south = trips(8_000, SEED + 1).rename(columns={"minutes": "duration_min"})
    south.to_csv(mine / "trips-south.csv", index=False)
