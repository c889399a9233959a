"""Things that hum and drift: pictures of a dial, cells out of order, a run that stopped, one that never began."""

from notebooks import Piece, code, markdown, start

TITLE = "Is the cold-room sensor drifting?"
PUMP = "Which pump is about to fail?"
NIGHT = "Why does the nightly count stop?"
NEXT = "What should we measure next?"


def _out_of_order(notebook):
    """As if somebody had gone back and run an earlier cell again."""
    ran = [cell for cell in notebook.cells if cell.cell_type == "code"]
    ran[1].execution_count = len(ran) + 2


def _never_run(notebook):
    """A plan: nothing of it was run yet."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = []


pump = Piece(
    "pump-noise.ipynb",
    "colleague",
    PUMP,
    "Number 3: its hum has a new tone at 137 Hz, forty times as strong as in the others.",
    ["sensors", "signal", "maintenance"],
    [
        markdown(f"# {PUMP}\n\nFour pumps, one microphone each, four seconds of sound made up from sines and noise."),
        start(
            """RATE = 2000
rng = np.random.default_rng(71)
seconds = np.arange(4 * RATE) / RATE
hum = sum(level * np.sin(2 * np.pi * tone * seconds) for tone, level in ((50, 1.0), (100, 0.5), (150, 0.2)))
sound = {number: hum + rng.normal(0, 0.6, len(seconds)) for number in (1, 2, 3, 4)}
sound[3] += 0.35 * np.sin(2 * np.pi * 137 * seconds)"""
        ),
        markdown("## The spectrum of each\n\nWelch's way: windows that overlap by half, and the mean of their spectra."),
        code(
            """def spectrum(signal, width=1000):
    window = np.hanning(width)
    parts = np.lib.stride_tricks.sliding_window_view(signal, width)[:: width // 2] * window
    return np.fft.rfftfreq(width, 1 / RATE), (np.abs(np.fft.rfft(parts)) ** 2).mean(axis=0) / (window**2).sum()


figure, axes = plt.subplots(4, 1, figsize=(7, 5), sharex=True, sharey=True)
for axis, (number, signal) in zip(axes, sound.items()):
    tones, power = spectrum(signal)
    axis.semilogy(tones, power, color="#a83a00" if number == 3 else "#0b6b6b", linewidth=1)
    axis.set_xlim(0, 300)
    axis.set_ylabel(f"pump {number}")
axes[-1].set_xlabel("Hz")
figure.tight_layout()
plt.show()"""
        ),
        markdown("## Tones that the others don't have"),
        code(
            """levels = pd.DataFrame({number: spectrum(signal)[1] for number, signal in sound.items()}, index=spectrum(hum)[0])
ratio = levels.div(levels.median(axis=1), axis=0).max().rename("highest, by the median of the four")
ratio.round(1).to_frame()"""
        ),
    ],
    "Made-up sound. The threshold of ten was set before the recordings were looked at.",
)

nightly = Piece(
    "nightly-count.ipynb",
    "author",
    NIGHT,
    "A date that isn't one: the second file says 31 April.",
    ["data quality", "pipelines"],
    [
        markdown(f"# {NIGHT}\n\nThe count of visitors has been empty since the first of May. The cell that fails is kept."),
        start(
            """first = pd.DataFrame({"day": ["2026-04-28", "2026-04-29", "2026-04-30"], "visitors": [812, 790, 845]})
second = pd.DataFrame({"day": ["2026-04-31", "2026-05-02", "2026-05-03"], "visitors": [0, 901, 877]})
counts = pd.concat([first, second], ignore_index=True)"""
        ),
        markdown("## What the night does"),
        code('counts["day"] = pd.to_datetime(counts["day"], format="%Y-%m-%d")'),
        markdown("## Which rows it stumbles over"),
        code(
            """parsed = pd.to_datetime(counts["day"], format="%Y-%m-%d", errors="coerce")
counts[parsed.isna()]"""
        ),
        markdown("## What to do\n\nAsk for the file again. Until then the night skips days that don't exist and says which."),
    ],
    may_fail=True,
)

plan = Piece(
    "next-measurements.ipynb",
    "author",
    NEXT,
    "",
    ["sensors", "planning"],
    [
        markdown(f"# {NEXT}\n\nA plan, not run yet: how many weeks until half a tenth of a degree a month shows?"),
        start("rng = np.random.default_rng(34)\nnoise, drift = 0.06, 0.05 / 4.3"),
        code(
            """def seen(weeks, rounds=400):
    x = np.arange(weeks) - (weeks - 1) / 2
    gaps = drift * np.arange(weeks) + rng.normal(0, noise, (rounds, weeks))
    slopes = gaps @ x / (x @ x)
    return (slopes > 2 * noise / np.sqrt(x @ x)).mean()


pd.Series({weeks: seen(weeks) for weeks in range(6, 30, 4)}, name="share of tries that show it")"""
        ),
    ],
    space="personal",
    after=_never_run,
)

cold_room = Piece(
    "cold-room.ipynb",
    "author",
    TITLE,
    "Yes: by three quarters of a degree in six months, and three times as fast since the door was repaired.",
    ["sensors", "images", "quality"],
    [
        markdown(
            f"# {TITLE}\n\nA camera looks at the dial once a week; a second thermometer, which is trusted, hangs beside it."
        ),
        start(
            """from pathlib import Path
from PIL import Image

pictures = sorted(Path("cold-room").glob("week-*.png"))
trusted = pd.read_csv("cold-room/trusted.csv", index_col="week").trusted
print(f"{len(pictures)} pictures, {len(trusted)} readings")"""
        ),
        markdown("## Reading the needle\n\nThe needle is the only red thing. Most of it lies on the side that it points to."),
        code(
            """def reading(path):
    red, green, blue = np.asarray(Image.open(path).convert("RGB"), dtype=float).transpose(2, 0, 1)
    y, x = np.nonzero((red > 120) & (red > 1.8 * green) & (red > 1.8 * blue))
    size = red.shape[0] / 2
    right, up = (x + 0.5 - size).mean(), (size - y - 0.5).mean()
    degrees = np.degrees(np.arctan2(right, up))
    return (degrees + 135) / 270 * 20 - 5


shown = pd.Series({int(path.stem[-2:]): reading(path) for path in pictures}, name="shown")
gap = (shown - trusted).round(3)
gap.describe().round(2).to_frame("shown less trusted")"""
        ),
        code(
            """figure, axes = plt.subplots(1, 4, figsize=(7, 2))
for axis, path in zip(axes, pictures[::8]):
    axis.imshow(Image.open(path))
    axis.set_title(f"{path.stem}: {shown[int(path.stem[-2:])]:.1f} °C", fontsize=8)
    axis.axis("off")
figure.tight_layout()
plt.show()"""
        ),
        markdown("## The gap over time\n\nOne line until the door was repaired in week 14, another since."),
        code(
            """figure, axis = plt.subplots(figsize=(7, 3.4))
axis.scatter(gap.index, gap, s=14, color="#1f5fbf")
for part, colour in ((gap[:14], "#0b6b6b"), (gap[14:], "#a83a00")):
    slope, begin = np.polyfit(part.index, part, 1)
    axis.plot(part.index, begin + slope * part.index, color=colour, label=f"{slope * 4.3:+.2f} °C a month")
axis.axvline(14, color="#e0e0e0", zorder=0)
axis.set_xlabel("week")
axis.set_ylabel("shown less trusted, in °C")
axis.legend(frameon=False)
figure.tight_layout()
plt.show()"""
        ),
        markdown("## What to do\n\nReplace it before the next delivery. Until then take off what the second line says."),
    ],
    "Pictures and readings are drawn by a script. An early cell was run again at the end, and the page says so.",
    after=_out_of_order,
)

drafts = [nightly, plan]
pieces = [pump, cold_room]
