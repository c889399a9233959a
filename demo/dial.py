"""Draws the dial of a thermometer, as a camera on the wall would see it."""

import math

import numpy as np
from PIL import Image, ImageDraw

SIZE = 160
LOWEST, HIGHEST = -5.0, 15.0
# The scale begins at the lower left and ends at the lower right.
SWEEP = 270.0


def angle(value):
    """Degrees clockwise from straight up."""
    return (value - LOWEST) / (HIGHEST - LOWEST) * SWEEP - SWEEP / 2


def _at(degrees, radius):
    turned = math.radians(degrees)
    return SIZE / 2 + radius * math.sin(turned), SIZE / 2 - radius * math.cos(turned)


def draw(value, seed):
    """A picture of the dial at that temperature; light and grain differ from week to week."""
    rng = np.random.default_rng(seed)
    light = int(rng.integers(205, 235))
    picture = Image.new("RGB", (SIZE, SIZE), (light - 40, light - 36, light - 30))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((8, 8, SIZE - 8, SIZE - 8), fill=(light, light, light), outline=(70, 70, 70), width=3)
    for mark in np.arange(LOWEST, HIGHEST + 1):
        inner = 54 if mark % 5 == 0 else 60
        pen.line((*_at(angle(mark), inner), *_at(angle(mark), 66)), fill=(60, 60, 60), width=2)
    pen.line((*_at(angle(value), -8), *_at(angle(value), 52)), fill=(190, 40, 30), width=4)
    pen.ellipse((SIZE / 2 - 5, SIZE / 2 - 5, SIZE / 2 + 5, SIZE / 2 + 5), fill=(60, 60, 60))
    grain = rng.normal(0, 3, (SIZE, SIZE, 1))
    return Image.fromarray(np.clip(np.asarray(picture) + grain, 0, 255).astype("uint8")).quantize(48)
