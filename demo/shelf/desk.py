"""People who wait, write and choose."""

from notebooks import Piece, code, markdown, start

QUEUE = "How many desks keep the wait under ten minutes?"
LETTERS = "What do people write to the help desk about?"
LAYOUT = "Is the new layout better, or did we look too early?"

pieces = [
    Piece(
        "desk-queue.ipynb",
        "colleague",
        QUEUE,
        "Five, and six on Mondays. With four the queue of a Monday never ends.",
        ["queues", "simulation"],
        [
            markdown(f"# {QUEUE}\n\nPeople come at random, one every two minutes; a talk takes seven minutes and a half."),
            start(
                """rng = np.random.default_rng(61)


def waits(desks, gap, people=4000):
    free = np.zeros(desks)
    at = np.cumsum(rng.exponential(gap, people))
    waited = np.empty(people)
    for number, (come, talk) in enumerate(zip(at, rng.gamma(3, 2.5, people))):
        first = free.argmin()
        waited[number] = max(0, free[first] - come)
        free[first] = come + waited[number] + talk
    return waited"""
            ),
            markdown("## The wait of nine in ten\n\nA mean would hide the long ones: nine people in ten wait less than this."),
            code(
                """GAPS = {"usual day": 2.0, "Monday": 1.6}
DESKS = (4, 5, 6, 7)
table = pd.DataFrame({day: {desks: np.quantile(waits(desks, gap), 0.9) for desks in DESKS} for day, gap in GAPS.items()})
table.rename_axis("desks").round(1)"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.2))
table.plot.bar(ax=axis, color=["#0b6b6b", "#a83a00"], rot=0)
axis.axhline(10, color="#5b5f66", linewidth=1, linestyle="--")
axis.set_yscale("log")
axis.set_xlabel("desks")
axis.set_ylabel("minutes, nine in ten wait less")
figure.tight_layout()
plt.show()"""
            ),
        ],
        space="public",
    ),
    Piece(
        "help-letters.ipynb",
        "author",
        "Topics of the help desk",
        "Four things: a password, a bill, a move and a late parcel. Half of all letters are the first.",
        ["text", "clustering"],
        [
            markdown(
                f"# Topics of the help desk\n\n{LETTERS}\n\nSix hundred letters, put together from lists of words; nobody's are in them."
            ),
            start(
                """rng = np.random.default_rng(77)
TOPICS = {
    "password": "password login reset locked account code expired again".split(),
    "bill": "bill charged twice refund invoice amount month card".split(),
    "move": "moving address new street change from next month".split(),
    "parcel": "parcel late tracking arrived door neighbour waiting week".split(),
}
FILLER = "hello i have a question about my and the it is since thanks for your help please".split()
truth = rng.choice(list(TOPICS), 600, p=[0.5, 0.2, 0.1, 0.2])
letters = [" ".join(rng.permutation([*rng.choice(TOPICS[each], 6), *rng.choice(FILLER, 12)])) for each in truth]
letters[0]"""
            ),
            markdown("## Words that tell letters apart"),
            code(
                """words = sorted({word for letter in letters for word in letter.split()})
counts = np.array([[letter.split().count(word) for word in words] for letter in letters])
weights = counts * np.log(len(letters) / (counts > 0).sum(axis=0))
weights /= np.linalg.norm(weights, axis=1, keepdims=True)"""
            ),
            markdown("## Four topics\n\nNon-negative factors by multiplicative steps."),
            code(
                """W, H = rng.random((600, 4)), rng.random((4, len(words)))
for _ in range(150):
    H *= (W.T @ weights) / (W.T @ W @ H + 1e-9)
    W *= (weights @ H.T) / (W @ H @ H.T + 1e-9)
share = pd.Series(W.argmax(axis=1)).value_counts(normalize=True).sort_index()
pd.DataFrame({"share": share.round(2), "words": [", ".join(words[i] for i in row.argsort()[::-1][:5]) for row in H]})"""
            ),
            code(
                """figure, axis = plt.subplots(figsize=(7, 2.6))
axis.barh([f"{words[row.argmax()]}" for row in H], share, color="#5e4b9e")
axis.set_xlabel("share of the letters")
figure.tight_layout()
plt.show()"""
            ),
        ],
        question=LETTERS,
        space="public",
    ),
    Piece(
        "new-layout.ipynb",
        "colleague",
        "Two equal layouts, looked at every day",
        "We looked too early: peeking every day finds a difference in a fifth of the tests that have none.",
        ["experiment", "a/b test", "simulation"],
        [
            markdown(
                f"# Two equal layouts, looked at every day\n\n{LAYOUT}\n\n"
                "Two layouts that are equally good, two weeks, and a look at the numbers every day."
            ),
            start(
                """rng = np.random.default_rng(63)
TESTS, DAYS, VISITORS, RATE = 2000, 14, 400, 0.08
a = rng.binomial(VISITORS, RATE, (TESTS, DAYS)).cumsum(axis=1)
b = rng.binomial(VISITORS, RATE, (TESTS, DAYS)).cumsum(axis=1)
n = VISITORS * np.arange(1, DAYS + 1)
pooled = (a + b) / (2 * n)
z = (b - a) / n / np.sqrt(2 * pooled * (1 - pooled) / n)"""
            ),
            code(
                """found = (np.abs(z) > 1.96)
print(f"one look, at the end: {found[:, -1].mean():.1%}")
print(f"a look every day:     {found.any(axis=1).mean():.1%}")"""
            ),
            markdown("## Forty of them, day by day"),
            code(
                """figure, axis = plt.subplots(figsize=(7, 3.4))
for line, hit in zip(z[:40], found[:40].any(axis=1)):
    axis.plot(range(1, DAYS + 1), line, color="#a83a00" if hit else "#e0e0e0", linewidth=1, zorder=2 if hit else 1)
axis.axhspan(-1.96, 1.96, color="#f5f5f5", zorder=0)
axis.set_xlabel("day of the look")
axis.set_ylabel("z")
figure.tight_layout()
plt.show()"""
            ),
            markdown("## What to do\n\nDecide on the day before the test begins, or pay for peeking with a higher bar."),
        ],
        question=LAYOUT,
    ),
]
