"""What drawn photos show is put together from: surfaces, print, damage, lights and shadows."""

from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE = (2400, 1800)
INK, PAPER, CARDBOARD, BLACK = (35, 32, 30), (238, 236, 230), (178, 138, 96), (38, 38, 42)
LETTERS = "abcdefghinorstuvwEPARCL0123456789"

Tone = tuple[int, int, int]


def mottled(tone: Tone, dice: Random, strength: int, grain: int, size: tuple[int, int] = SIZE) -> Image.Image:
    """A surface that is not quite of one colour, in spots of some pixels."""
    small = (size[0] // grain, size[1] // grain)
    spots = Image.frombytes("L", small, dice.randbytes(small[0] * small[1])).resize(size, Image.Resampling.BICUBIC)
    spots = spots.point(lambda value: 128 + (value - 128) * strength / 30)
    return ImageChops.add(Image.new("RGB", size, tone), Image.merge("RGB", [spots] * 3), 1, -128)


def boards(dice: Random) -> Image.Image:
    tone = dice.choice([(96, 74, 58), (190, 180, 165), (70, 72, 78), (150, 120, 90)])
    picture = Image.new("RGB", SIZE, tone)
    draw = ImageDraw.Draw(picture)
    for x in range(dice.randint(0, 200), SIZE[0], dice.randint(280, 500)):
        draw.line((x, 0, x + dice.randint(-40, 40), SIZE[1]), shade(tone, 0.7), 5)
    return picture


def tiles(dice: Random) -> Image.Image:
    tone = dice.choice([(150, 146, 140), (84, 92, 96), (206, 200, 190)])
    picture = mottled(tone, dice, 3, 12)
    draw = ImageDraw.Draw(picture)
    step = dice.randint(420, 700)
    for at in range(dice.randint(0, 300), SIZE[0], step):
        draw.line((at, 0, at, SIZE[1]), shade(tone, 0.75), 12)
        draw.line((0, at, SIZE[0], at), shade(tone, 0.75), 12)
    return picture


def printed_label(dice: Random, width: int, height: int) -> Image.Image:
    paper = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(paper)
    size = dice.randint(22, 40)
    for y in range(20, height - 120, int(size * 1.6)):
        draw.text((20, y), words(dice, 12), INK, font(size))
    for x in range(20, width - 20, 9):
        if dice.random() < 0.5:
            draw.rectangle((x, height - 90, x + 5, height - 20), INK)
    return paper


def sticker(dice: Random) -> Image.Image:
    """An address in large letters, and a square code."""
    paper = Image.new("RGB", (560, 380), PAPER)
    draw = ImageDraw.Draw(paper)
    draw.rectangle((6, 6, 553, 373), outline=INK, width=3)
    for row in range(4):
        draw.text((30, 30 + row * 46), words(dice, 3)[:15], INK, font(36))
    for at in range(14 * 14):
        if dice.random() < 0.5:
            x, y = 380 + at % 14 * 11, 200 + at // 14 * 11
            draw.rectangle((x, y, x + 10, y + 10), INK)
    return paper


def words(dice: Random, count: int) -> str:
    return " ".join("".join(dice.choices(LETTERS, k=dice.randint(2, 9))) for _ in range(count))


def crack(draw: ImageDraw.ImageDraw, dice: Random, x: int, y: int, tone: Tone = INK, widest: int = 6) -> None:
    for _ in range(8):
        to = (x + dice.randint(5, 70), y + dice.randint(-50, 70))
        draw.line((x, y, *to), tone, dice.randint(2, widest))
        x, y = to


def shine(picture: Image.Image, where: tuple[int, int, int, int], strength: int) -> None:
    light = Image.new("L", SIZE)
    ImageDraw.Draw(light).ellipse(where, strength)
    picture.paste((255, 255, 255), mask=light.filter(ImageFilter.GaussianBlur(40)))


def stain(picture: Image.Image, dice: Random) -> None:
    """Wet or dented: soft, and darker."""
    shadow = Image.new("L", SIZE)
    x, y = dice.randint(500, 1500), dice.randint(400, 1100)
    ImageDraw.Draw(shadow).ellipse((x, y, x + dice.randint(200, 600), y + dice.randint(150, 400)), 90)
    picture.paste((60, 50, 40), mask=shadow.filter(ImageFilter.GaussianBlur(dice.randint(15, 60))))


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def shade(tone: Tone, share: float) -> Tone:
    red, green, blue = (min(255, int(value * share)) for value in tone)
    return red, green, blue
