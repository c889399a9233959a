"""A river, in two versions."""

from notebooks import Piece, code, markdown, start

TITLE = "How long before the town does the river rise upstream?"


def _cells(storms):
    cells = [
        markdown(f"# {TITLE}\n\nHourly levels at three made-up gauges; the town is the last of them."),
        start(
            """rng = np.random.default_rng(91)
HOURS = 24 * 120
rain = np.where(rng.random(HOURS) < 0.012, rng.gamma(2, 14, HOURS), 0)


def gauge(delay, spread):
    shape = np.exp(-np.arange(96) / spread)
    level = np.convolve(rain, shape / shape.sum())[:HOURS]
    return np.roll(level, delay) + rng.normal(0, 0.05, HOURS)


levels = pd.DataFrame({"hut": gauge(2, 10), "mill": gauge(5, 14), "town": gauge(11, 20)})"""
        ),
        code(
            """figure, axis = plt.subplots(figsize=(7, 3.4))
begin = int(levels.town.idxmax()) - 48
levels[begin : begin + 120].plot(ax=axis, color=["#a9adb3", "#0b6b6b", "#1f5fbf"])
axis.set_xlabel("hour")
axis.set_ylabel("above the mean, in cm")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
        ),
        markdown("## The shift that fits best"),
        code(
            """def best_shift(upper):
    rise = levels.diff().rolling(3).mean().fillna(0)
    fits = {shift: rise[upper].shift(shift).corr(rise.town) for shift in range(25)}
    return max(fits, key=fits.get)


pd.Series({upper: best_shift(upper) for upper in ("hut", "mill")}, name="hours before the town").to_frame()"""
        ),
    ]
    if storms:
        cells += [
            markdown("## And in a storm?\n\nOnly the hours in which the town rises fastest."),
            code(
                """rise = levels.diff().rolling(3).mean()
fast = rise.town > rise.town.quantile(0.98)
first = {upper: [h - int(rise[upper][h - 24 : h + 1].idxmax()) for h in rise.index[fast] if h > 24] for upper in ("hut", "mill")}
pd.DataFrame(first).median().to_frame("hours, in the fastest rises")"""
            ),
        ]
    return cells


pieces = [
    Piece(
        "river-rise.ipynb",
        "colleague",
        TITLE,
        "Nine hours at the hut, six at the mill.",
        ["water", "time series", "early warning"],
        _cells(storms=False),
    ),
    Piece(
        "river-rise.ipynb",
        "colleague",
        TITLE,
        "Nine hours at the hut, six at the mill; an hour more when it rises fast.",
        ["water", "time series", "early warning"],
        _cells(storms=True),
        note="Looks at the fastest rises alone.",
        of={"version": "river-rise.ipynb"},
    ),
]
