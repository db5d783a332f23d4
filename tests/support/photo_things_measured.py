"""What arrived damaged, drawn: the shelf of things on which thresholds are measured, and which fixes none.

It shares kinds with the other shelf (plain cardboard, fine print, glazed, pale, black, patterned) and no thing.
"""

from math import cos, pi, sin
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tests.support.photo_parts import (
    BLACK,
    INK,
    PAPER,
    SIZE,
    Tone,
    boards,
    crack,
    font,
    mottled,
    shade,
    stain,
    words,
)
from tests.support.photo_things import Thing


def greyboard(dice: Random) -> Image.Image:
    """Nothing but recycled board: flecks of old print, a crease with its shadow, a ply that came off."""
    tone = shade((158, 152, 142), dice.uniform(0.8, 1.15))
    picture = mottled(tone, dice, 3, 5)
    draw = ImageDraw.Draw(picture)
    for _ in range(dice.randint(150, 900)):
        x, y, wide = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randint(2, 9)
        draw.ellipse((x, y, x + wide, y + dice.randint(2, 6)), shade(tone, dice.choice((0.6, 0.8, 1.2))))
    crease = dice.randint(600, 1200)
    _shadow(picture, [(0, crease), (SIZE[0], crease + 60), (SIZE[0], crease + 200), (0, crease + 150)], 60, 35)
    draw.line((0, crease, SIZE[0], crease + 60), shade(tone, 0.75), 3)
    x, y = dice.randint(800, 1400), dice.randint(500, 1000)
    rag = [(x + dice.randint(-40, 40) + 200 * cos(turn), y + 130 * sin(turn)) for turn in _turns(14)]
    draw.polygon(rag, shade(tone, 1.18), outline=shade(tone, 0.8))
    return picture


def receipt(dice: Random) -> Image.Image:
    """From a till: a long strip of faint fine print, curled, in front of a table."""
    picture = boards(dice)
    x, wide = dice.randint(550, 750), dice.randint(850, 1100)
    _shadow(picture, [(x + 30, 0), (x + wide + 60, 0), (x + wide + 60, SIZE[1]), (x + 30, SIZE[1])], 130, 25)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((x, 0, x + wide, SIZE[1]), shade(PAPER, 1.03))
    ink, size = dice.choice([(70, 70, 84), (120, 118, 130)]), dice.randint(26, 36)
    for y in range(30, SIZE[1], int(size * 1.5)):
        draw.text((x + 50, y), words(dice, 3)[: wide // size - 8], ink, font(size))
        draw.text((x + wide - 190, y), f"{dice.randint(1, 99)},{dice.randint(10, 99)}", ink, font(size))
    for top in (dice.randint(-200, 500), dice.randint(900, 1500)):
        _shadow(picture, [(x, top), (x + wide, top), (x + wide, top + 180), (x, top + 180)], 45, 90)
    return picture


def cushion(dice: Random) -> Image.Image:
    """Of one colour, all in soft folds, with a seam of stitches, a button and a burst corner."""
    tone = dice.choice([(150, 70, 66), (86, 110, 130), (196, 180, 150), (112, 116, 84)])
    picture = mottled(tone, dice, 4, 3)
    for _ in range(dice.randint(4, 9)):
        x, y, turn = dice.randint(300, 2100), dice.randint(200, 1600), dice.uniform(0, pi)
        along = (600 * cos(turn), 600 * sin(turn))
        fold = [(x, y), (x + along[0], y + along[1]), (x + along[0] + 90, y + along[1] + 60), (x + 70, y + 80)]
        _shadow(picture, fold, dice.randint(60, 130), dice.randint(20, 60))
    draw = ImageDraw.Draw(picture)
    seam = dice.randint(500, 1300)
    for x in range(0, SIZE[0], 38):
        draw.line((x, seam + x // 20, x + 24, seam + 4 + x // 20), shade(tone, 0.6), 6)
    x, y = dice.randint(900, 1400), dice.randint(600, 1100)
    draw.ellipse((x, y, x + 130, y + 130), shade(tone, 1.15), outline=shade(tone, 0.55), width=7)
    for hole in (40, 78):
        draw.ellipse((x + hole, y + 56, x + hole + 16, y + 72), shade(tone, 0.35))
    return picture


def foam(dice: Random) -> Image.Image:
    """White packing foam on white paper: its beads, a groove, and where it broke."""
    picture = mottled((226, 225, 221), dice, 1, 30)
    draw = ImageDraw.Draw(picture)
    x, y, bead = dice.randint(350, 550), dice.randint(300, 450), dice.randint(24, 44)
    block = (x, y, x + 1500, y + 1050)
    _shadow(picture, [(x + 20, y + 30), (x + 1560, y + 30), (x + 1560, y + 1110), (x + 20, y + 1110)], 70, 30)
    draw.rectangle(block, (238, 238, 236))
    for top in range(y, y + 1050 - bead, bead):
        for left in range(x, x + 1500 - bead, bead):
            slip = dice.randint(-4, 4)
            draw.ellipse((left + slip, top, left + bead + slip, top + bead), outline=(222, 222, 220), width=2)
    draw.rectangle((x + 200, y + 420, x + 1300, y + 480), (214, 214, 212), outline=(200, 200, 198), width=3)
    crack(draw, dice, x + 900, y + 600, (150, 150, 148), 4)
    return picture


def screen(dice: Random) -> Image.Image:
    """Of a telephone: black glass that mirrors a window, with cracks from where it was hit."""
    picture = Image.new("RGB", SIZE, dice.choice([(40, 38, 40), (74, 64, 56)]))
    draw = ImageDraw.Draw(picture)
    x, y = dice.randint(500, 700), dice.randint(330, 450)
    draw.rounded_rectangle((x, y, x + 1400, y + 800), 110, (84, 84, 90), outline=(120, 120, 126), width=8)
    draw.rounded_rectangle((x + 26, y + 26, x + 1374, y + 774), 90, shade(BLACK, 0.5))
    left = x + dice.randint(150, 700)
    window = [(left, y + 60), (left + 420, y + 60), (left + 300, y + 700), (left - 120, y + 700)]
    _shadow(picture, window, dice.randint(50, 120), dice.randint(12, 40), (170, 190, 205))
    at = (x + dice.randint(300, 1100), y + dice.randint(200, 600))
    draw.ellipse((at[0] - 14, at[1] - 14, at[0] + 14, at[1] + 14), (150, 150, 156))
    for turn in _turns(dice.randint(6, 11)):
        middle = (at[0] + 120 * cos(turn), at[1] + 90 * sin(turn))
        end = (middle[0] + 90 * cos(turn + 0.5), middle[1] + 90 * sin(turn + 0.5))
        draw.line([at, middle, end], (128, 130, 136), dice.randint(2, 4))
    return picture


def bear(dice: Random) -> Image.Image:
    """Furry, with an eye of glass, a nose, and a paw whose seam is open."""
    tone = dice.choice([(150, 108, 66), (196, 168, 128), (96, 92, 92)])
    picture = mottled(shade(tone, 0.8), dice, 4, 6)
    draw = ImageDraw.Draw(picture)
    for _ in range(9000):
        _hair(draw, dice, shade(tone, dice.uniform(0.7, 1.2)))
    stain(picture, dice)
    x, y = dice.randint(900, 1300), dice.randint(600, 800)
    draw.ellipse((x, y, x + 110, y + 110), (24, 20, 18), outline=shade(tone, 0.5), width=6)
    draw.ellipse((x + 28, y + 24, x + 50, y + 46), (236, 236, 236))
    draw.ellipse((x - 60, y + 260, x + 170, y + 400), INK)
    crack(draw, dice, x + 300, y + 300)
    return picture


TO_MEASURE: tuple[Thing, ...] = (greyboard, receipt, cushion, foam, screen, bear)


def _turns(count: int) -> list[float]:
    return [2 * pi * at / count for at in range(count)]


def _shadow(
    picture: Image.Image,
    corners: list[tuple[float, float]],
    strength: int,
    softness: int,
    tone: Tone = (20, 18, 16),
) -> None:
    """Or a soft light, in a bright tone."""
    mask = Image.new("L", SIZE)
    ImageDraw.Draw(mask).polygon(corners, strength)
    picture.paste(tone, mask=mask.filter(ImageFilter.GaussianBlur(softness)))


def _hair(draw: ImageDraw.ImageDraw, dice: Random, tone: Tone) -> None:
    x, y, turn = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.uniform(0.8, 2.2)
    long = dice.randint(25, 80)
    bent = turn + dice.uniform(-0.5, 0.5)
    middle = (x + long * cos(turn), y + long * sin(turn))
    draw.line([(x, y), middle, (middle[0] + long * cos(bent), middle[1] + long * sin(bent))], tone, dice.randint(2, 5))
