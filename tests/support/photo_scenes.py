"""Photos as customers take them of what arrived damaged: sharp, out of focus, moved, shaken, by night, tiny.

Drawn, not taken, so that anybody can draw the same ones again: a number gives a photo. Even numbers are for fixing
thresholds, odd ones, of other things, for measuring them.
"""

from collections.abc import Callable
from io import BytesIO
from math import cos, pi, sin, sqrt
from random import Random

from PIL import Image, ImageChops, ImageFilter, ImageStat

from tests.support.photo_parts import SIZE, mottled
from tests.support.photo_things import TO_FIX
from tests.support.photo_things_measured import TO_MEASURE

FLAT = 74
"""The standard deviation of bytes by chance."""
EXPOSED = 90
"""How bright a phone makes a picture of something black, on average; twice as bright at the most."""
POINTS = 64
"""How many copies of a picture make a smeared one."""

Fault = Callable[[Image.Image, Random], Image.Image]
Path = list[tuple[float, float]]


def as_it_is(picture: Image.Image, _: Random) -> Image.Image:
    """Sharp."""
    return picture


def at_dusk(picture: Image.Image, dice: Random) -> Image.Image:
    """Sharp, and with as little light as still shows everything."""
    return _dimmed(picture, dice.uniform(0.4, 0.7))


def bare(picture: Image.Image, dice: Random) -> Image.Image:
    """Sharp, of a place where there is nothing but the thing's own surface."""
    middle = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return mottled(middle, dice, dice.randint(1, 4), dice.randint(1, 3), picture.size)


def defocused(picture: Image.Image, dice: Random) -> Image.Image:
    """So far out of focus that what is printed on a label can't be read: a point becomes a disc."""
    radius = dice.uniform(0.005, 0.014)
    spiral = [(radius * sqrt((at + 0.5) / POINTS), at * 2.39996) for at in range(POINTS)]
    return _smeared(picture, [(far * cos(turn), far * sin(turn)) for far, turn in spiral])


def moved(picture: Image.Image, dice: Random) -> Image.Image:
    """Moved while it was taken, straight in some direction."""
    angle, length = dice.uniform(0, pi), dice.uniform(0.016, 0.04)
    return _smeared(picture, [(cos(angle) * length * step, sin(angle) * length * step) for step in _steps()])


def shaken(picture: Image.Image, dice: Random) -> Image.Image:
    """Moved by a hand that trembles: along a curve, not evenly, and with too little light."""
    angle, length, bend = dice.uniform(0, pi), dice.uniform(0.018, 0.04), dice.uniform(-1.2, 1.2)
    path = [(length * step, length * bend * step * step) for step in _steps()]
    turned = [(x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in path]
    return at_dusk(_smeared(picture, turned), dice)


def by_night(picture: Image.Image, dice: Random) -> Image.Image:
    """With next to no light."""
    return _dimmed(picture, dice.uniform(0.04, 0.12))


def by_a_lamp(picture: Image.Image, dice: Random) -> Image.Image:
    """By night, with a lamp in a corner that lights nothing."""
    dark = by_night(picture, dice)
    side = int(max(dark.size) * dice.uniform(0.05, 0.15))
    dark.paste((255, 250, 235), (0, 0, side, side))
    return dark


SHARP: tuple[Fault, ...] = (as_it_is, at_dusk, bare)
BLURRED: tuple[Fault, ...] = (defocused, moved, shaken)
DARK: tuple[Fault, ...] = (by_night, by_a_lamp)


def photo(number: int, fault: Fault = as_it_is, longest: int | None = None) -> bytes:
    """A JPEG as a phone writes it or as a messenger passes it on."""
    dice = Random(number)  # noqa: S311  # pictures, not secrets
    shelf = TO_MEASURE if number % 2 else TO_FIX
    picture = _framed(shelf[number // 2 % len(shelf)](dice), dice)
    picture = _developed(fault(_lit(picture, dice), dice), dice)
    passed_on = dice.choice((1024, 1600, None, None, None))
    return _stored(picture, longest or passed_on, dice)


def _framed(picture: Image.Image, dice: Random) -> Image.Image:
    """Turned a little, from nearer or farther away, upright or across."""
    tilt, share = dice.uniform(-12, 12), dice.uniform(0.55, 0.8)
    size = (int(SIZE[0] * share), int(SIZE[1] * share))
    wide, high = size if dice.random() < 0.6 else (int(size[1] * 0.75), size[1])
    left = (SIZE[0] - wide) // 2 + dice.randint(-120, 120)
    top = (SIZE[1] - high) // 2 + dice.randint(-60, 60)
    return picture.rotate(tilt, Image.Resampling.BILINEAR).crop((left, top, left + wide, top + high))


def _lit(picture: Image.Image, dice: Random) -> Image.Image:
    """From one side, by a lens that is not quite sharp, least of all beside what was aimed at."""
    picture = picture.filter(ImageFilter.GaussianBlur(max(picture.size) * dice.uniform(0.0002, 0.0006)))
    if dice.random() < 0.3:
        aimed = Image.radial_gradient("L").resize(picture.size)
        picture = Image.composite(picture.filter(ImageFilter.GaussianBlur(8)), picture, aimed)
    gain = min(2, max(1, EXPOSED / ImageStat.Stat(picture.convert("L")).mean[0]))
    light = Image.linear_gradient("L").rotate(dice.choice((0, 90, 180))).resize(picture.size)
    light = light.point(lambda value: 170 + value / 3)
    return ImageChops.multiply(picture.point(lambda value: value * gain), Image.merge("RGB", [light] * 3))


def _dimmed(picture: Image.Image, share: float) -> Image.Image:
    return picture.point(lambda value: value * share)


def _steps() -> list[float]:
    return [at / (POINTS - 1) - 0.5 for at in range(POINTS)]


def _smeared(picture: Image.Image, path: Path) -> Image.Image:
    """The mean of copies that lie along a path, in shares of the longest side."""
    longest = max(picture.size)
    small = picture.resize((picture.width * 1000 // longest, picture.height * 1000 // longest), Image.Resampling.BOX)
    copies = [ImageChops.offset(small, round(x * 1000), round(y * 1000)) for x, y in path]
    while len(copies) > 1:
        copies = [Image.blend(*pair, 0.5) for pair in zip(copies[::2], copies[1::2], strict=True)]
    margin = small.width // 40  # where copies wrap around
    inner = copies[0].crop((margin, margin, small.width - margin, small.height - margin))
    return inner.resize(picture.size, Image.Resampling.BICUBIC)


def _developed(picture: Image.Image, dice: Random) -> Image.Image:
    """With the noise of its sensor, which some phones smear, and sharpened, as many do."""
    scale = dice.choice((1600, 2048, 2048, 3264)) / max(picture.size)
    picture = picture.resize((int(picture.width * scale), int(picture.height * scale)), Image.Resampling.BICUBIC)
    share = dice.choice((2, 5, 9, 14)) / FLAT
    grain = Image.frombytes("L", picture.size, dice.randbytes(picture.width * picture.height))
    grain = grain.point(lambda value: 128 + (value - 128) * share)
    if dice.random() < 0.4:
        grain = grain.filter(ImageFilter.GaussianBlur(0.8))
    picture = ImageChops.add(picture, Image.merge("RGB", [grain] * 3), 1, -128)
    sharpened = ImageFilter.UnsharpMask(2, dice.choice((40, 80, 120)), 3)
    return picture.filter(sharpened) if dice.random() < 0.5 else picture


def _stored(picture: Image.Image, longest: int | None, dice: Random) -> bytes:
    quality = dice.randint(78, 95)
    if longest:
        picture.thumbnail((longest, longest), Image.Resampling.BICUBIC)
        quality = dice.randint(50, 75)
    file = BytesIO()
    picture.save(file, "jpeg", quality=quality)
    return file.getvalue()
