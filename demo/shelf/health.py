"""A ward where nothing but the question, the text and the code may be seen."""

from notebooks import Piece, code, markdown, start

TITLE = "Who comes back to the ward within 30 days?"

pieces = [
    Piece(
        "ward-readmissions.ipynb",
        "colleague",
        TITLE,
        "Three earlier stays more than double the odds; age hardly matters. That count alone does nearly what the model does.",
        ["health", "risk", "logistic regression"],
        [
            markdown(f"# {TITLE}\n\nA planning team wants to call the right people after they go home. The stays are made up."),
            start(
                """rng = np.random.default_rng(11)
n = 2400
stays = pd.DataFrame(
    {"age": rng.normal(67, 12, n).round(), "earlier": rng.poisson(1.1, n), "nights": rng.gamma(2, 2.4, n).round()}
)
odds = -2.1 + 0.35 * stays.earlier + 0.004 * (stays.age - 67) + 0.03 * stays.nights
stays["back"] = rng.random(n) < 1 / (1 + np.exp(-odds))"""
            ),
            markdown("## The count of earlier stays\n\nA simple rate by group, before any model."),
            code(
                """rate = stays.groupby(stays.earlier.clip(upper=4)).back.agg(["mean", "size"]).round(3)
rate"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.6))
axis.bar(rate.index.astype(str), rate["mean"], color="#5e4b9e")
axis.set_xlabel("earlier stays (4 = four or more)")
axis.set_ylabel("back within 30 days")
figure.tight_layout()
plt.show()"""
            ),
            markdown("## A model of three numbers\n\nNewton steps on the likelihood; $p = 1 / (1 + e^{-x\\beta})$."),
            code(
                """X = np.column_stack([np.ones(n), (stays.age - 67) / 10, stays.earlier, stays.nights])
y = stays.back.to_numpy(float)
beta = np.zeros(4)
for _ in range(8):
    p = 1 / (1 + np.exp(-X @ beta))
    beta += np.linalg.solve((X * (p * (1 - p))[:, None]).T @ X, X.T @ (y - p))
pd.Series(np.exp(beta[1:]), index=["ten years", "one more stay", "one more night"]).round(2).to_frame("odds by")"""
            ),
            markdown("## Is it better than the count?\n\nThe chance that somebody who came back has the higher score."),
            code(
                """def ranks_right(score):
    back, not_back = score[y == 1], score[y == 0]
    above = (back[:, None] > not_back[None, :]).mean() + 0.5 * (back[:, None] == not_back[None, :]).mean()
    return above.round(3)


print("model", ranks_right(p), " count", ranks_right(stays.earlier.to_numpy()))"""
            ),
            markdown("## What we would do\n\nCall people with three earlier stays or more. The rest of the model can wait."),
        ],
        "A worked example. In a space of level *and all outputs* this is what everybody would see.",
    )
]
