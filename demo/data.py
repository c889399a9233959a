"""The data of the demo; made from a seed, so that every machine has the same bytes."""

import numpy as np
import pandas as pd
from dial import draw

SEED = 20261121
NAMES = ["Harbour", "Old Mill", "Central", "Museum", "Park Gate", "Lido", "Arena", "Library", "Market", "Hospital"]
NAMES += ["Bridge", "Campus", "Depot", "Garden", "Hill", "Island", "Junction", "Kiosk", "Lock", "Meadow"]
CHANGE = "2026-03-30"


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
    return pd.DataFrame(
        {
            "day": rng.integers(1, 8, rows),
            "hour": hours,
            "from_station": starts,
            "to_station": rng.choice(NAMES, rows),
            "minutes": rng.gamma(2.2, 6.0, rows).round(1) + 2,
            # Reserved for examples: neither the domain nor the numbers belong to anybody.
            "rider_email": [f"rider{n:03d}@example.org" for n in riders],
            "rider_phone": [f"+1 202 555 01{n % 100:02d}" for n in riders],
        }
    )


def _hours():
    shape = np.exp(-((np.arange(24) - 8) ** 2) / 6) + 0.8 * np.exp(-((np.arange(24) - 17) ** 2) / 9) + 0.08
    return shape / shape.sum()


def load(seed, shift, level=40.0, working_days_only=False):
    """Hourly load of a region over twenty weeks; the evenings drop by `shift` once the tariff is there."""
    rng = np.random.default_rng(seed)
    at = pd.date_range("2026-01-05", periods=24 * 7 * 20, freq="h")
    daily = 0.22 * level * np.sin((at.hour - 9) / 24 * 2 * np.pi)
    megawatts = level + daily - 0.06 * level * (at.day_of_week >= 5) + rng.normal(0, 0.05 * level, len(at))
    cheaper = (at >= CHANGE) & (at.hour >= 17) & (at.hour < 20)
    if working_days_only:
        cheaper &= at.day_of_week < 5
    return pd.DataFrame({"at": at, "load_mw": (megawatts - shift * cheaper).round(2)})


REGIONS = {
    "north": load(21, 3.1),
    "coast": load(22, 1.6, level=31.0, working_days_only=True),
    "hills": load(23, 0.0, level=18.0),
    "islands": load(24, 2.2, level=12.0),
    "coast-heat-pumps": load(25, 2.6, level=9.0),
}


def cold_room(folder, weeks, drift, seed):
    """A picture of the dial for every week, and what the trusted thermometer said at that moment."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    week = np.arange(1, weeks + 1)
    trusted = (4 + rng.normal(0, 0.3, weeks)).round(2)
    shown = trusted + drift * week + 2 * drift * np.clip(week - 14, 0, None) + rng.normal(0, 0.06, weeks)
    for number, value in zip(week, shown):
        draw(value, int(number)).save(folder / f"week-{number:02d}.png", optimize=True)
    pd.DataFrame({"week": week, "trusted": trusted}).to_csv(folder / "trusted.csv", index=False)


def write_lab(folder):
    """Everything that start-here reads, and other data that a reader may bind to what the gallery holds."""
    mine = folder / "my-data"
    mine.mkdir(parents=True, exist_ok=True)
    trips(20_000, SEED).to_csv(folder / "trips-north.csv", index=False)
    stations().to_parquet(folder / "stations.parquet", index=False)
    south = trips(8_000, SEED + 1).rename(columns={"minutes": "duration_min"})
    south.to_csv(mine / "trips-south.csv", index=False)
    load(26, 1.1, level=22.0).to_parquet(mine / "load-valley.parquet", index=False)
    cold_room(mine / "cold-room-2", 12, 0.004, 32)


def write_shelf(folder):
    """What the notebooks of the gallery were run on; readers never see it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in REGIONS.items():
        table.to_parquet(folder / f"load-{name}.parquet", index=False)
    cold_room(folder / "cold-room", 26, 0.016, 31)
