"""Pictures as customers take them of what arrived damaged: sharp, out of focus, moved, dark, noisy, plain.

Drawn, not taken, so that anybody can draw the same ones again: a number gives a picture.
"""

from collections.abc import Callable
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE = (2000, 1500)
FLAT = 74
"""The standard deviation of bytes by chance."""
INK, PAPER, CARDBOARD = (35, 32, 30), (238, 236, 230), (178, 138, 96)

Scene = Callable[[Random], Image.Image]
Fault = Callable[[Image.Image, Random], Image.Image]


def box(dice: Random) -> Image.Image:
    """A package on a table, with a label and a crushed corner."""
    picture = _ground(dice)
    draw = ImageDraw.Draw(picture)
    x, y, wide, high = dice.randint(250, 500), dice.randint(250, 420), dice.randint(800, 1200), dice.randint(550, 800)
    draw.polygon([(x, y), (x + 160, y - 140), (x + wide + 160, y - 140), (x + wide, y)], _shade(CARDBOARD, 1.15))
    right = [(x + wide, y), (x + wide + 160, y - 140), (x + wide + 160, y + high - 140), (x + wide, y + high)]
    draw.polygon(right, _shade(CARDBOARD, 0.7))
    draw.rectangle((x, y, x + wide, y + high), _shade(CARDBOARD, 0.95))
    picture.paste(_label(dice, 420, 280), (x + wide // 2, y + high // 3))
    _crack(draw, dice, x + 20, y + high - 200)
    return picture


def print_(dice: Random) -> Image.Image:
    """A label from close up, full of fine print."""
    picture = _ground(dice)
    picture.paste(_label(dice, 1500, 1100), (dice.randint(100, 400), dice.randint(100, 300)))
    return picture


def plain(dice: Random) -> Image.Image:
    """Nothing but cardboard, with its fibres, its fold and a tear."""
    picture = Image.new("RGB", SIZE, _shade(CARDBOARD, dice.uniform(0.8, 1.1)))
    draw = ImageDraw.Draw(picture)
    for _ in range(dice.randint(500, 3000)):
        x, y, length = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randint(4, 30)
        draw.line((x, y, x + length, y + dice.randint(-8, 8)), _shade(CARDBOARD, dice.uniform(0.8, 1.15)), 2)
    fold = dice.randint(300, 1200)
    draw.line((0, fold, SIZE[0], fold + dice.randint(-60, 60)), _shade(CARDBOARD, 0.6), 4)
    _crack(draw, dice, dice.randint(300, 1500), dice.randint(200, 900))
    return picture


def cup(dice: Random) -> Image.Image:
    """A glazed thing with soft lights and a thin crack."""
    picture = _ground(dice)
    draw = ImageDraw.Draw(picture)
    x, y = dice.randint(400, 800), dice.randint(200, 400)
    tone = (dice.randint(90, 240), dice.randint(90, 240), dice.randint(90, 240))
    draw.ellipse((x + 550, y + 200, x + 950, y + 650), outline=_shade(tone, 0.8), width=90)
    draw.rounded_rectangle((x, y, x + 750, y + 900), 120, tone)
    draw.ellipse((x, y - 90, x + 750, y + 90), _shade(tone, 0.6), outline=_shade(tone, 1.2), width=12)
    light = Image.new("L", SIZE)
    ImageDraw.Draw(light).ellipse((x + 100, y + 150, x + 220, y + 700), 120)
    picture.paste((255, 255, 255), mask=light.filter(ImageFilter.GaussianBlur(40)))
    _crack(ImageDraw.Draw(picture), dice, x + 300, y + 300)
    return picture


def cloth(dice: Random) -> Image.Image:
    """A woven pattern with a hole."""
    picture = Image.new("RGB", SIZE, _shade(PAPER, 0.9))
    draw = ImageDraw.Draw(picture)
    step = dice.randint(14, 60)
    for at in range(0, SIZE[0], step):
        draw.line((at, 0, at, SIZE[1]), (70, 80, 120), max(2, step // 4))
        draw.line((0, at, SIZE[0], at), (140, 70, 70), max(2, step // 5))
    x, y = dice.randint(300, 1400), dice.randint(300, 1000)
    draw.ellipse((x, y, x + 250, y + 180), INK)
    return picture


SCENES: tuple[Scene, ...] = (box, print_, plain, cup, cloth)


def as_it_is(picture: Image.Image, _: Random) -> Image.Image:
    """Sharp."""
    return picture


def defocused(picture: Image.Image, dice: Random) -> Image.Image:
    """So far out of focus that what is printed on a label can't be read."""
    return picture.filter(ImageFilter.GaussianBlur(dice.uniform(7, 16)))


def moved(picture: Image.Image, dice: Random) -> Image.Image:
    """Moved while it was taken, straight in some direction."""
    angle, half = dice.uniform(0, 180), dice.uniform(16, 32)
    turned = picture.rotate(angle, Image.Resampling.BILINEAR, expand=True)
    back = turned.filter(ImageFilter.BoxBlur((half, 0))).rotate(-angle, Image.Resampling.BILINEAR, expand=True)
    left, top = (back.width - SIZE[0]) // 2, (back.height - SIZE[1]) // 2
    return back.crop((left, top, left + SIZE[0], top + SIZE[1]))


def by_night(picture: Image.Image, dice: Random) -> Image.Image:
    """With next to no light."""
    share = dice.uniform(0.04, 0.12)
    return picture.point(lambda value: value * share)


def taken(number: int, fault: Fault = as_it_is) -> Image.Image:
    """A picture as a camera gives it: turned a little, lit from one side, not quite sharp, with noise on it."""
    dice = Random(number)  # noqa: S311  # pictures, not secrets
    picture = SCENES[number % len(SCENES)](dice)
    tilt = dice.uniform(-12, 12)
    picture = picture.resize((2400, 1800)).rotate(tilt, Image.Resampling.BILINEAR).crop((200, 150, 2200, 1650))
    picture = picture.filter(ImageFilter.GaussianBlur(dice.uniform(0.3, 0.9)))
    light = (
        Image.linear_gradient("L").rotate(dice.choice((0, 90, 180))).resize(SIZE).point(lambda value: 150 + value * 0.4)
    )
    picture = fault(ImageChops.multiply(picture, Image.merge("RGB", [light] * 3)), dice)
    share = dice.choice((2, 5, 9, 14)) / FLAT
    grain = Image.frombytes("L", SIZE, dice.randbytes(SIZE[0] * SIZE[1])).point(
        lambda value: 128 + (value - 128) * share
    )
    return ImageChops.add(picture, Image.merge("RGB", [grain] * 3), 1, -128)


def _ground(dice: Random) -> Image.Image:
    """A table, with a few boards."""
    tone = dice.choice([(96, 74, 58), (190, 180, 165), (70, 72, 78), (150, 120, 90)])
    picture = Image.new("RGB", SIZE, tone)
    draw = ImageDraw.Draw(picture)
    for x in range(dice.randint(0, 200), SIZE[0], dice.randint(280, 500)):
        draw.line((x, 0, x + dice.randint(-40, 40), SIZE[1]), _shade(tone, 0.7), 5)
    return picture


def _label(dice: Random, width: int, height: int) -> Image.Image:
    label = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(label)
    size, y = dice.randint(20, 34), 20
    while y < height - 120:
        words = " ".join(
            "".join(dice.choices("abcdefghinorstuvwEPARCL0123456789", k=dice.randint(2, 9))) for _ in range(12)
        )
        draw.text((20, y), words, INK, ImageFont.load_default(size))
        y += int(size * 1.6)
    for x in range(20, width - 20, 9):
        if dice.random() < 0.5:
            draw.rectangle((x, height - 90, x + 5, height - 20), INK)
    return label


def _crack(draw: ImageDraw.ImageDraw, dice: Random, x: int, y: int) -> None:
    for _ in range(8):
        to = (x + dice.randint(5, 60), y + dice.randint(-40, 60))
        draw.line((x, y, *to), INK, dice.randint(2, 6))
        x, y = to


def _shade(tone: tuple[int, int, int], share: float) -> tuple[int, int, int]:
    red, green, blue = (min(255, int(value * share)) for value in tone)
    return red, green, blue
