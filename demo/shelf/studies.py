"""What people ask before they believe a number."""

from notebooks import Piece, code, markdown, start

RATERS = "Do two readers of the same X-ray agree?"
AIR = "Did closing the street clear the air?"

pieces = [
    Piece(
        "two-readers.ipynb",
        "colleague",
        RATERS,
        "More than by luck, less than they think: 86 % the same, where luck alone gives 69 %.",
        ["health", "agreement"],
        [
            markdown(f"# {RATERS}\n\nFour hundred made-up pictures, each looked at twice; most of them show nothing."),
            start(
                """rng = np.random.default_rng(81)
shows = rng.random(400) < 0.18
first = np.where(shows, rng.random(400) < 0.80, rng.random(400) < 0.06)
second = np.where(shows, rng.random(400) < 0.75, rng.random(400) < 0.05)
table = pd.crosstab(pd.Series(first, name="first"), pd.Series(second, name="second"))
table"""
            ),
            markdown("## Agreement, and what luck gives\n\nCohen's kappa: of the agreement that luck leaves open, how much is there."),
            code(
                """def agreement(one, two):
    seen = (one == two).mean()
    luck = one.mean() * two.mean() + (1 - one.mean()) * (1 - two.mean())
    return seen, luck, (seen - luck) / (1 - luck)


seen, luck, kappa = agreement(first, second)
again = [agreement(first[pick], second[pick])[2] for pick in rng.integers(0, 400, (2000, 400))]
low, high = np.quantile(again, [0.025, 0.975])
print(f"the same {seen:.0%}, by luck {luck:.0%}, kappa {kappa:.2f} ({low:.2f} to {high:.2f})")"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 2.8))
axis.hist(again, bins=50, color="#5e4b9e")
axis.axvline(kappa, color="#1f1f1f", linewidth=1)
axis.set_xlabel("kappa of 2,000 samples")
axis.set_yticks([])
figure.tight_layout()
plt.show()"""
            ),
        ],
    ),
    Piece(
        "closed-street.ipynb",
        "author",
        AIR,
        "By a fifth in the street itself; two streets on, nothing changed for better or worse.",
        ["air", "causal", "city"],
        [
            markdown(
                f"# {AIR}\n\nHalf a year of a made-up pollutant at three corners. The street was closed on day 90.\n\n"
                "The weather moves all three, so each corner is compared with the one far away."
            ),
            start(
                """rng = np.random.default_rng(82)
day = np.arange(180)
weather = np.convolve(rng.normal(0, 4, 190), np.ones(11) / 3, "valid")
air = pd.DataFrame({"far away": 30 + weather, "two streets on": 34 + weather, "the street": 42 + weather})
air.loc[day >= 90, "the street"] -= 9
air += rng.normal(0, 2, air.shape)"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.4))
for (name, values), colour in zip(air.items(), ("#a9adb3", "#0b6b6b", "#1f5fbf")):
    axis.plot(day, values.rolling(7, center=True).mean(), color=colour, label=name)
axis.axvline(90, color="#5b5f66", linewidth=1, linestyle="--")
axis.set_xlabel("day")
axis.set_ylabel("µg in a cubic metre, mean of a week")
axis.legend(frameon=False, ncols=3)
figure.tight_layout()
plt.show()"""
            ),
            markdown("## Difference in differences"),
            code(
                """gap = air[["two streets on", "the street"]].sub(air["far away"], axis=0)
effect = gap[day >= 90].mean() - gap[day < 90].mean()
weeks = gap.groupby(day // 7).mean()
error = 1.96 * np.sqrt(weeks[:13].var() / 13 + weeks[13:].var() / len(weeks[13:]))
pd.DataFrame({"effect": effect, "±": error, "of what was there": effect / air[day < 90].mean()}).round(2).dropna()"""
            ),
        ],
        space="public",
    ),
]
