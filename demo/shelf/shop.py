"""Short pieces about readers, parcels and shelves."""

from notebooks import Piece, code, markdown, start

CHURN = "Which readers leave after the trial?"
PARCEL = "What makes a parcel late?"
LABEL = "Do bigger price labels sell more?"
AHEAD = "How far ahead can we forecast sales?"


def _labels(returns):
    cells = [
        markdown(f"# {LABEL}\n\nForty shops, half of them with the bigger label for six weeks; made-up sales."),
        start(
            """rng = np.random.default_rng(53)
shops = pd.DataFrame({"bigger": np.arange(40) % 2 == 1, "before": rng.normal(1200, 160, 40).round()})
shops["sold"] = (shops.before * (1 + 0.07 * shops.bigger) + rng.normal(0, 45, 40)).round()
shops["returned"] = (shops.sold * (0.03 + 0.05 * shops.bigger) * rng.normal(1, 0.1, 40)).round()"""
        ),
        markdown("## What stayed sold" if returns else "## What was sold"),
        code(
            f"""shops["change"] = (shops.sold{' - shops.returned' if returns else ''}) / shops.before - 1
change = shops.groupby("bigger").change.agg(["mean", "std", "size"]).round(3)
change"""
        ),
        code(
            """shuffled = np.array([np.diff(shops.change.groupby(rng.permutation(shops.bigger)).mean())[0] for _ in range(2000)])
seen = change["mean"].diff().iloc[1]
figure, axis = plt.subplots(figsize=(7, 3))
axis.hist(100 * shuffled, bins=40, color="#e0e0e0")
axis.axvline(100 * seen, color="#1f5fbf")
axis.set_xlabel("points of difference, labels shuffled; the line is what was seen")
figure.tight_layout()
plt.show()
print(f"{100 * seen:+.1f} points, p = {np.mean(np.abs(shuffled) >= abs(seen)):.3f}")"""
        ),
    ]
    return cells


pieces = [
    Piece(
        "price-labels.ipynb",
        "colleague",
        LABEL,
        "Yes: seven points more.",
        ["experiment", "retail"],
        _labels(returns=False),
    ),
    Piece(
        "price-labels.ipynb",
        "colleague",
        LABEL,
        "Hardly: of seven points more, six come back to the desk.",
        ["experiment", "retail", "permutation test"],
        _labels(returns=True),
        note="Takes off what was returned. The first version counted it as sold.",
        of={"version": "price-labels.ipynb"},
        takes_back="Returned goods were counted as sold.",
    ),
    Piece(
        "churn.ipynb",
        "author",
        CHURN,
        "Those who opened fewer than three letters in the second week; the price they saw plays no part.",
        ["churn", "survival"],
        [
            markdown(f"# {CHURN}\n\nTwelve hundred made-up trials of a newsletter, followed for sixty days."),
            start(
                """rng = np.random.default_rng(70)
opened = rng.poisson(3.2, 1200)
price = rng.choice([6, 8, 10], 1200)
days = rng.exponential(np.where(opened < 3, 24, 70)).clip(1, 60).round()"""
            ),
            markdown("## How long they stay\n\nThe share that is still there, by letters opened in the second week."),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.6))
for name, who, colour in (("fewer than three", opened < 3, "#a83a00"), ("three or more", opened >= 3, "#1b6e3c")):
    axis.step(range(1, 60), [(days[who] > day).mean() for day in range(1, 60)], color=colour, label=name)
axis.set_xlabel("days since the trial")
axis.set_ylabel("still reading")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
            ),
            code("print(pd.Series(days).groupby(opened < 3).median().rename({True: 'few', False: 'many'}).to_string())"),
            markdown("## And the price?"),
            code("pd.Series(days).groupby(price).agg(['median', 'size']).rename_axis('price')"),
        ],
    ),
    Piece(
        "late-parcels.ipynb",
        "colleague",
        PARCEL,
        "The second sorting centre, not the distance: it adds nine hours on Mondays.",
        ["logistics", "regression"],
        [
            markdown(f"# {PARCEL}\n\nFive thousand made-up parcels with the time of every scan."),
            start(
                """rng = np.random.default_rng(52)
n = 5000
parcels = pd.DataFrame({"km": rng.gamma(3, 90, n), "centres": rng.integers(1, 4, n), "weekday": rng.integers(0, 5, n)})
monday = (parcels.weekday == 0) & (parcels.centres > 1)
parcels["hours"] = 14 + 0.012 * parcels.km + 4 * parcels.centres + 9 * monday + rng.normal(0, 4, n)"""
            ),
            code("""parcels.pivot_table(index="weekday", columns="centres", values="hours").round(1)"""),
            markdown("## Least squares, by hand"),
            code(
                """X = np.column_stack([np.ones(n), parcels.km / 100, parcels.centres, monday]).astype(float)
beta, *_ = np.linalg.lstsq(X, parcels.hours, rcond=None)
figure, axis = plt.subplots(figsize=(7, 2.8))
axis.barh(["100 km", "one more centre", "Monday, second centre"], beta[1:], color="#0b6b6b")
axis.set_xlabel("hours")
figure.tight_layout()
plt.show()"""
            ),
        ],
    ),
    Piece(
        "forecast-horizon.ipynb",
        "author",
        "Weekly sales, one to sixteen weeks ahead",
        "Two months: after that last year's week does nearly as well.",
        ["forecast", "time series", "retail"],
        [
            markdown(
                f"# Weekly sales, one to sixteen weeks ahead\n\n{AHEAD}\n\n"
                "Four years of weekly sales, made up from a season, a slow wave and noise."
            ),
            start(
                """rng = np.random.default_rng(54)
week = np.arange(208)
wave = np.zeros(208)
for now in week[1:]:
    wave[now] = 0.93 * wave[now - 1] + rng.normal(0, 5)
season = 22 * np.sin(week / 52 * 2 * np.pi) + 9 * np.cos(week / 26 * 2 * np.pi)
sales = 180 + season + wave + rng.normal(0, 3, 208)"""
            ),
            markdown("## Last year's week, and last year's week with what is missing now"),
            code(
                """def errors(horizon):
    plain, pulled = [], []
    for now in range(104, 208 - horizon):
        missing = sales[now] - sales[now - 52]
        guess = sales[now + horizon - 52]
        plain.append(abs(sales[now + horizon] - guess))
        pulled.append(abs(sales[now + horizon] - guess - 0.93**horizon * missing))
    return np.mean(plain), np.mean(pulled)


ahead = pd.DataFrame({h: errors(h) for h in range(1, 17)}, index=["last year", "pulled to now"]).T"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.4))
axis.plot(ahead["last year"], color="#5b5f66", label="last year's week")
axis.plot(ahead["pulled to now"], color="#1f5fbf", label="with what is missing now")
axis.set_xlabel("weeks ahead")
axis.set_ylabel("mean absolute error")
axis.set_ylim(0)
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
            ),
            code(
                """better = 1 - ahead["pulled to now"] / ahead["last year"]
better[[1, 2, 4, 6, 8, 12]].mul(100).round().astype(int).to_frame("% better")"""
            ),
        ],
        question=AHEAD,
    ),
]
