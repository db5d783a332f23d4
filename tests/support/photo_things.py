"""What arrived damaged, drawn: the shelf of things with which thresholds are fixed."""

from collections.abc import Callable
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.support.photo_parts import (
    BLACK,
    CARDBOARD,
    INK,
    LETTERS,
    PAPER,
    SIZE,
    boards,
    crack,
    font,
    mottled,
    printed_label,
    shade,
    shine,
    stain,
    sticker,
    tiles,
    words,
)

Thing = Callable[[Random], Image.Image]


def box(dice: Random) -> Image.Image:
    """A package on a table, with a label and a crushed corner."""
    picture = boards(dice)
    draw = ImageDraw.Draw(picture)
    x, y, wide, high = dice.randint(350, 600), dice.randint(350, 520), dice.randint(950, 1400), dice.randint(650, 950)
    draw.polygon([(x, y), (x + 190, y - 170), (x + wide + 190, y - 170), (x + wide, y)], shade(CARDBOARD, 1.15))
    right = [(x + wide, y), (x + wide + 190, y - 170), (x + wide + 190, y + high - 170), (x + wide, y + high)]
    draw.polygon(right, shade(CARDBOARD, 0.7))
    draw.rectangle((x, y, x + wide, y + high), shade(CARDBOARD, 0.95))
    picture.paste(printed_label(dice, 500, 340), (x + wide // 2, y + high // 3))
    crack(draw, dice, x + 20, y + high - 250)
    return picture


def label(dice: Random) -> Image.Image:
    """From close up, full of fine print."""
    picture = boards(dice)
    picture.paste(printed_label(dice, 1800, 1300), (dice.randint(150, 450), dice.randint(150, 350)))
    return picture


def fibres(dice: Random) -> Image.Image:
    """Nothing but cardboard, with its fibres, its fold and a tear."""
    picture = mottled(shade(CARDBOARD, dice.uniform(0.8, 1.1)), dice, 3, 4)
    draw = ImageDraw.Draw(picture)
    for _ in range(dice.randint(500, 4000)):
        x, y, length = dice.randrange(SIZE[0]), dice.randrange(SIZE[1]), dice.randint(4, 36)
        draw.line((x, y, x + length, y + dice.randint(-9, 9)), shade(CARDBOARD, dice.uniform(0.8, 1.15)), 2)
    fold = dice.randint(500, 1300)
    draw.line((0, fold, SIZE[0], fold + dice.randint(-70, 70)), shade(CARDBOARD, 0.6), 4)
    crack(draw, dice, dice.randint(800, 1500), dice.randint(600, 1000))
    return picture


def cup(dice: Random) -> Image.Image:
    """Glazed, with soft lights and a thin crack."""
    picture = boards(dice)
    draw = ImageDraw.Draw(picture)
    x, y = dice.randint(600, 1000), dice.randint(350, 550)
    tone = (dice.randint(90, 240), dice.randint(90, 240), dice.randint(90, 240))
    draw.ellipse((x + 550, y + 200, x + 950, y + 650), outline=shade(tone, 0.8), width=90)
    draw.rounded_rectangle((x, y, x + 750, y + 900), 120, tone)
    draw.ellipse((x, y - 90, x + 750, y + 90), shade(tone, 0.6), outline=shade(tone, 1.2), width=12)
    shine(picture, (x + 100, y + 150, x + 220, y + 700), 120)
    crack(draw, dice, x + 300, y + 300)
    return picture


def cloth(dice: Random) -> Image.Image:
    """Woven, with a hole."""
    picture = Image.new("RGB", SIZE, shade(PAPER, 0.9))
    draw = ImageDraw.Draw(picture)
    step = dice.randint(16, 70)
    for at in range(0, SIZE[0], step):
        draw.line((at, 0, at, SIZE[1]), (70, 80, 120), max(2, step // 4))
        draw.line((0, at, SIZE[0], at), (140, 70, 70), max(2, step // 5))
    x, y = dice.randint(700, 1500), dice.randint(600, 1000)
    draw.ellipse((x, y, x + 300, y + 210), INK)
    return picture


def radio(dice: Random) -> Image.Image:
    """Black, on a dark table: knobs, holes of a loudspeaker, a bright scratch."""
    picture = Image.new("RGB", SIZE, (52, 46, 44))
    draw = ImageDraw.Draw(picture)
    x, y = dice.randint(400, 600), dice.randint(400, 600)
    draw.rounded_rectangle((x, y, x + 1400, y + 850), 60, BLACK, outline=shade(BLACK, 1.7), width=6)
    step = dice.randint(28, 44)
    for row in range(y + 120, y + 700, step):
        for column in range(x + 100, x + 700, step):
            draw.ellipse((column, row, column + step // 2, row + step // 2), (14, 14, 16))
    for knob in range(3):
        left = x + 820 + knob * 180
        draw.ellipse((left, y + 250, left + 140, y + 390), shade(BLACK, 1.6), outline=(120, 120, 124), width=5)
        draw.text((left + 30, y + 420), "".join(dice.choices(LETTERS, k=4)), (170, 170, 170), font(34))
    crack(draw, dice, x + 900, y + 600, (150, 150, 150))
    return picture


def mailer(dice: Random) -> Image.Image:
    """A creased bag of plastic on tiles, torn open beside its sticker."""
    picture = tiles(dice)
    draw = ImageDraw.Draw(picture)
    tone = dice.choice([(205, 206, 204), (120, 124, 132), (228, 208, 120)])
    x, y = dice.randint(350, 550), dice.randint(250, 400)
    corners = [(x, y + 60), (x + 1500, y), (x + 1560, y + 1100), (x + 40, y + 1150)]
    draw.polygon(corners, tone)
    for _ in range(dice.randint(12, 30)):
        left, top = x + dice.randint(80, 1200), y + dice.randint(100, 900)
        points = [(left, top), (left + dice.randint(60, 260), top + dice.randint(-120, 120))]
        draw.line(points, shade(tone, dice.choice((0.8, 0.88, 1.1))), dice.randint(3, 14))
    picture.paste(sticker(dice), (x + dice.randint(200, 800), y + dice.randint(200, 550)))
    crack(draw, dice, x + 1180, y + 880)
    return picture


def leaflet(dice: Random) -> Image.Image:
    """Two columns of fine print, a table and a stain, in grey or black."""
    picture = Image.new("RGB", SIZE, shade(PAPER, dice.uniform(0.85, 1.05)))
    draw = ImageDraw.Draw(picture)
    ink, size = dice.choice([INK, (110, 110, 112)]), dice.randint(17, 30)
    for left in (140, 1260):
        draw.text((left, 90), "".join(dice.choices(LETTERS, k=14)), ink, font(size * 2))
        for y in range(200, 1100, int(size * 1.35)):
            draw.text((left, y), words(dice, 14)[: 1700 // size], ink, font(size))
    for row in range(8):
        draw.line((140, 1180 + row * 64, 2260, 1180 + row * 64), ink, 2)
        draw.text((170, 1194 + row * 64), words(dice, 9), ink, font(26))
    stain(picture, dice)
    return picture


def flutes(dice: Random) -> Image.Image:
    """Nothing but corrugated cardboard: its waves, a dent, a strip of tape, an edge that came off."""
    tone = shade(CARDBOARD, dice.uniform(0.75, 1.15))
    picture = mottled(tone, dice, 2, 6)
    draw = ImageDraw.Draw(picture)
    step = dice.randint(40, 90)
    waves = Image.new("L", SIZE, 128)
    for x in range(0, SIZE[0], step):
        ImageDraw.Draw(waves).rectangle((x, 0, x + step // 2, SIZE[1]), 128 + dice.randint(4, 9))
    waves = waves.filter(ImageFilter.GaussianBlur(step / 6))
    picture.paste(ImageChops.add(picture, Image.merge("RGB", [waves] * 3), 1, -128))
    if dice.random() < 0.5:
        top = dice.randint(500, 1100)
        draw.rectangle((0, top, SIZE[0], top + 210), shade(tone, 0.9), outline=shade(tone, 0.78), width=3)
    stain(picture, dice)
    x, y = dice.randint(900, 1400), dice.randint(600, 1000)
    draw.polygon([(x, y), (x + 260, y + 30), (x + 180, y + 140), (x + 30, y + 110)], shade(tone, 0.62))
    return picture


def plate(dice: Random) -> Image.Image:
    """White on white: the rim, a shine, a chip and a hairline crack."""
    picture = mottled((214, 212, 206), dice, 1, 40)
    draw = ImageDraw.Draw(picture)
    x, y, wide = dice.randint(500, 800), dice.randint(250, 400), dice.randint(1000, 1200)
    draw.ellipse((x - 20, y - 5, x + wide + 40, y + wide + 50), (176, 174, 170))
    draw.ellipse((x, y, x + wide, y + wide), (232, 231, 228), outline=(248, 248, 246), width=10)
    draw.ellipse((x + 180, y + 180, x + wide - 180, y + wide - 180), (222, 221, 218), outline=(205, 204, 202), width=4)
    shine(picture, (x + 250, y + 80, x + 700, y + 190), 160)
    crack(draw, dice, x + wide // 2, y + wide // 3, (128, 124, 120), 2)
    return picture


def keys(dice: Random) -> Image.Image:
    """A keyboard, some of its keys missing."""
    picture = Image.new("RGB", SIZE, dice.choice([(170, 168, 160), (92, 94, 98)]))
    draw = ImageDraw.Draw(picture)
    side = dice.randint(110, 190)
    for row, y in enumerate(range(60, SIZE[1], side + 22)):
        for x in range(40 + row * 37, SIZE[0], side + 22):
            if dice.random() < 0.06:
                continue
            draw.rounded_rectangle((x, y, x + side, y + side), 16, PAPER, outline=shade(PAPER, 0.75), width=4)
            draw.text((x + 22, y + 14), dice.choice(LETTERS).upper(), INK, font(side // 3))
    return picture


def suitcase(dice: Random) -> Image.Image:
    """Black and ribbed, with a zip, a small plate with a name and a grey scuff."""
    picture = mottled((44, 43, 45), dice, 2, 5)
    draw = ImageDraw.Draw(picture)
    for x in range(dice.randint(60, 200), SIZE[0], dice.randint(170, 260)):
        draw.line((x, 0, x, SIZE[1]), (22, 22, 24), 26)
        draw.line((x + 20, 0, x + 20, SIZE[1]), (74, 74, 78), 5)
    y = dice.randint(500, 1200)
    for x in range(0, SIZE[0], 26):
        draw.rectangle((x, y, x + 13, y + 44), (104, 104, 108))
    draw.rectangle((1100, y - 260, 1500, y - 140), (150, 148, 144))
    draw.text((1130, y - 230), "".join(dice.choices(LETTERS, k=9)), INK, font(52))
    crack(draw, dice, dice.randint(900, 1300), y + 200, (128, 126, 124))
    return picture


TO_FIX: tuple[Thing, ...] = (
    *(box, label, fibres, cup, cloth, radio),
    *(mailer, leaflet, flutes, plate, keys, suitcase),
)
