"""A ward where nothing but the question, the text and the code may be seen."""

from notebooks import Piece, code, markdown

TITLE = "Who comes back to the ward within 30 days?"

pieces = [
    Piece(
        "ward-readmissions.ipynb",
        "colleague",
        TITLE,
        TITLE,
        "Age hardly matters; three earlier stays double the odds. The model is no better than that one count.",
        ["health", "risk", "logistic regression"],
        [
            markdown(f"# {TITLE}\n\nA planning team wants to call the right people after they go home."),
            code(
                """import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

rng = np.random.default_rng(11)
n = 2400
stays = pd.DataFrame({"age": rng.normal(67, 12, n).round(), "earlier": rng.poisson(1.1, n), "nights": rng.gamma(2, 2.4, n).round()})
odds = -2.1 + 0.35 * stays.earlier + 0.004 * (stays.age - 67) + 0.03 * stays.nights
stays["back"] = rng.random(n) < 1 / (1 + np.exp(-odds))"""
            ),
            markdown("## The count of earlier stays\n\nA simple rate by group, before any model."),
            code("""rate = stays.groupby(stays.earlier.clip(upper=4)).back.agg(["mean", "size"]).round(3)
rate"""),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.6))
axis.bar(rate.index.astype(str), rate["mean"], color="#5e4b9e")
axis.set_xlabel("earlier stays (4 = four or more)")
axis.set_ylabel("back within 30 days")
figure.tight_layout()
plt.show()"""
            ),
            markdown("## A model of three numbers\n\nNewton steps on the likelihood; $p = 1 / (1 + e^{-x\\\\beta})$."),
            code(
                """X = np.column_stack([np.ones(n), stays.age - 67, stays.earlier, stays.nights])
y = stays.back.to_numpy(float)
beta = np.zeros(4)
for _ in range(8):
    p = 1 / (1 + np.exp(-X @ beta))
    beta += np.linalg.solve((X * (p * (1 - p))[:, None]).T @ X, X.T @ (y - p))
print("odds by one more stay:", np.exp(beta[2]).round(2))"""
            ),
            markdown("## What we would do\n\nCall people with three earlier stays or more. The rest of the model can wait."),
        ],
        "A worked example on made-up stays. In a space of level *and all outputs* this is what everybody would see.",
    )
]
