"""Short pieces about a city."""

from notebooks import Piece, code, markdown, start

RAIN = "Does rain empty the bike lanes?"
JUNE = "How many riders should the bridge expect in June?"
BUS = "Where does the night bus wait longest?"


def _rain(title, text, more=()):
    return [
        markdown(f"# {title}\n\n{text}"),
        start(
            """rng = np.random.default_rng(41)
rain = np.where(rng.random(365) < 0.4, rng.gamma(1.2, 4, 365), 0)
season = 1 + 0.25 * np.sin((np.arange(365) - 100) / 365 * 2 * np.pi)
riders = 5200 * season * (1 - 0.18 * (rain > 0) - 0.004 * rain) * rng.normal(1, 0.06, 365)"""
        ),
        markdown("## Riders against rain"),
        code(
            """figure, axis = plt.subplots(figsize=(7, 3.6))
axis.scatter(rain, riders / season, s=10, alpha=0.6, color="#1f5fbf")
axis.set_xlabel("rain in mm")
axis.set_ylabel("riders a day, without the season")
figure.tight_layout()
plt.show()"""
        ),
        code(
            """fell = pd.cut(rain, [-1, 0, 1, 5, 50], labels=["dry", "drizzle", "rain", "pour"])
pd.Series(riders / season).groupby(fell, observed=True).mean().round().astype(int).to_frame("riders a day")"""
        ),
        *more,
    ]


def _bus(by_hour):
    cells = [
        markdown(f"# {BUS}\n\nDoor times of one line, three months of nights; made up, as every number here."),
        start(
            """rng = np.random.default_rng(42)
stops = ["Station", "Theatre", "Old Town", "Quay", "Bridge", "Works", "Estate", "Depot"]
waits = pd.DataFrame({stop: rng.gamma(2, 60 if stop in ("Quay", "Old Town") else 9, 90) for stop in stops}).round()"""
        ),
        code(
            """figure, axis = plt.subplots(figsize=(7, 3.4))
axis.boxplot([waits[stop] for stop in stops], tick_labels=stops, showfliers=False)
axis.set_ylabel("seconds with open doors")
figure.tight_layout()
plt.show()"""
        ),
        markdown("## In minutes of a ride"),
        code(
            """bridge = waits[["Old Town", "Quay"]].sum(axis=1)
pd.Series({"before the bridge": bridge.mean(), "everywhere else": waits.sum(axis=1).mean() - bridge.mean()}).div(60).round(1)"""
        ),
    ]
    if by_hour:
        cells += [
            markdown("## Is it the whole night?\n\nThe same stops by the hour at which the bus left."),
            code(
                """left = rng.choice([23, 0, 1, 2, 3], 90)
bridge.groupby(left).mean().div(60).round(1).reindex([23, 0, 1, 2, 3]).rename_axis("hour").to_frame("minutes")"""
            ),
        ]
    return cells


pieces = [
    Piece(
        "night-bus.ipynb",
        "author",
        BUS,
        "At the two stops before the bridge: four minutes of every ride.",
        ["transport", "timetable"],
        _bus(by_hour=False),
    ),
    Piece(
        "rain.ipynb",
        "colleague",
        RAIN,
        "Only the first millimetre: a fifth fewer riders, and hardly fewer when it pours.",
        ["bikes", "weather"],
        _rain(RAIN, "A year of counts from one bridge, and what fell on it. Both are made up."),
        space="public",
    ),
    Piece(
        "night-bus.ipynb",
        "author",
        BUS,
        "At the two stops before the bridge: four minutes of every ride, at every hour of the night.",
        ["transport", "timetable"],
        _bus(by_hour=True),
        note="By the hour: it isn't the crowd at midnight.",
        of={"version": "night-bus.ipynb"},
    ),
    Piece(
        "june-riders.ipynb",
        "author",
        JUNE,
        "Some 6,300 on a dry day, 5,100 on a wet one; plan for 5,900.",
        ["bikes", "forecast"],
        _rain(
            JUNE,
            "Begins where *Does rain empty the bike lanes?* ended, and asks it about one month.",
            [
                markdown("## June, drawn a thousand times"),
                code(
                    """june = slice(151, 181)
dry, wet = riders[june][rain[june] == 0], riders[june][rain[june] > 0]
months = rng.choice(riders[june], (1000, 30)).mean(axis=1)
print(f"dry {dry.mean():,.0f}, wet {wet.mean():,.0f}, a mean day {months.mean():,.0f}")
print(f"nine Junes in ten: {np.quantile(months, 0.05):,.0f} to {np.quantile(months, 0.95):,.0f} a day")"""
                ),
                code(
                    """figure, axis = plt.subplots(figsize=(7, 2.8))
axis.hist(months, bins=40, color="#0b6b6b")
axis.set_xlabel("riders on a mean day in June")
axis.set_yticks([])
figure.tight_layout()
plt.show()"""
                ),
            ],
        ),
        of={"fork": "rain.ipynb"},
    ),
]
