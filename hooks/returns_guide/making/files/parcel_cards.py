"""Cards to print and put into parcels: each says whose it is and for which shop; its code leads to the guide."""

from dataclasses import dataclass, replace
from io import BytesIO
from itertools import count
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.languages.line_breaks import is_right_to_left
from returns_guide.making.files.lettering import address_lines, lines
from returns_guide.model import Channel, Guide
from returns_guide.values.words import without_markup

WIDTH, HEIGHT = 85.0, 55.0
"""Of a card; all lengths are millimetres."""
EDGE = 4.0
"""What stays white around everything, since nobody cuts exactly."""
CODE = 28.0
"""Width of the code."""
MOST_MODULES = 41
"""As many as a code may have in a row: at 25 mm, each is then 0.6 mm wide. Of 49, ZBar could not read what was blurred
by 0.2 mm; only addresses of more than 134 bytes need them."""
QUIET = 4
"""Modules that stay white around a code (ISO/IEC 18004, 5.3.8)."""
SIGN = 6.0
"""Width of the store's sign."""
LEADING = 1.24
"""From line to line, in em; high enough for letters with signs above and below."""
BASELINE = 0.95
"""How far below a line's top its letters stand, in em."""
SMALLEST = (3.5, 3.0, 2.6)
"""Sizes of the letters; the first is 10 pt, and the others are for words that would find no place."""
MOST_ADDRESS_LINES = 5
GAP = 1.1
"""Between what is of two kinds."""
BOLD = frozenset({"name", "channel"})


class Sizes(NamedTuple):
    """Sizes of the letters on one card."""

    name: float
    channel: float
    call: float
    rule: float | None = None


WISHES = (
    Sizes(5, 4.2, 3.8, 3.5), Sizes(4.5, 3.8, 3.5, 3.5), Sizes(5, 4.2, 3.8), Sizes(4.5, 3.8, 3.5), Sizes(4, 3.5, 3.5),
    Sizes(3.5, 3.5, 3.5), Sizes(3.5, 3, 3.5), Sizes(3.2, 2.8, 3.5), Sizes(3, 2.8, 3), Sizes(2.6, 2.6, 2.6),
)  # fmt: skip
"""From the best to what always fits."""


@dataclass(frozen=True)
class Line:
    """One line of words; `x` and `y` are where it begins, on the side where its writing does, and its baseline."""

    words: str
    kind: str
    x: float
    y: float
    size: float
    right_to_left: bool

    @property
    def end(self) -> float:
        """The lowest place that it can reach."""
        return self.y + (LEADING - BASELINE) * self.size


@dataclass(frozen=True)
class Code:
    """A code where it stands on the card."""

    drawing: Markup
    modules: int

    @property
    def quiet(self) -> float:
        """How much stays white around it."""
        return QUIET * CODE / self.modules

    @property
    def x(self) -> float:
        """Its left edge."""
        return WIDTH - CODE - max(EDGE, self.quiet)

    @property
    def y(self) -> float:
        """Its upper edge."""
        return HEIGHT - CODE - max(EDGE, self.quiet)

    @property
    def column(self) -> float:
        """How wide words may be beside it."""
        return self.x - self.quiet - EDGE - 0.5


def parcel_cards(templates: Environment, guide: Guide, site_url: str) -> dict[str, str]:
    """The cards as SVG, by their paths; none where the store wants none or the site's address is not known."""
    if not (guide.store.parcel_cards and site_url):
        return {}
    call = templates.get_template("files/parcel-card-words.txt").render().strip()
    cards, card = {}, templates.get_template("files/parcel-card.svg")
    for channel in guide.channels:
        address = f"{site_url}{channel.id}/"
        code = _code(address)
        facts = {"guide": guide, "channel": channel, "address": address, "code": code, "code_width": CODE}
        facts |= {"lines": _lines(guide, channel, call, code, address), "edge": EDGE, "sign": SIGN}
        cards[f"cards/{channel.id}.svg"] = card.render(facts)
    return cards


def _lines(guide: Guide, channel: Channel, call: str, code: Code, address: str) -> list[Line]:
    """All lines of a card, as large as there is room for; the rule only where all of it finds a place."""
    below = _address(address.removeprefix("https://").removesuffix("/"), code)
    end = below[0].y - BASELINE * below[0].size - GAP
    for sizes in WISHES:
        above = _above(guide, channel, call, sizes, code)
        if above[-1].end <= end:
            return above + below
    return [line for line in _above(guide, channel, call, WISHES[-1], code, most=2) if line.end <= end] + below


def _above(guide: Guide, channel: Channel, call: str, sizes: Sizes, code: Code, most: int = 99) -> list[Line]:
    """The lines above the address; of a name, `most` lines."""
    shop = "" if channel.name == guide.store.name else channel.name
    words = guide.store.name, shop, call, without_markup(guide.store.rule)
    found: list[Line] = []
    for kind, said, size in zip(Sizes._fields, words, sizes, strict=True):
        if said and size:
            top = max(found[-1].end, EDGE + SIGN) + GAP if found else EDGE
            found += _cut(_set(kind, said, size, top, code), most if kind in BOLD else 99)
    return found


def _cut(all_lines: list[Line], most: int) -> list[Line]:
    """As many lines as there may be; what is cut off is marked as such."""
    *kept, last = all_lines[:most]
    return [*kept, last if len(all_lines) <= most else replace(last, words=f"{last.words[:-3].rstrip()}…")]


def _set(kind: str, words: str, size: float, top: float, code: Code) -> list[Line]:
    """Words in lines from `top` on: above the code as wide as the card, and beside it as wide as the rest."""
    indent = SIGN + 2 if kind == "name" else 0.0

    def room(line: int) -> float:
        beside = top + (line + 1) * LEADING * size > code.y - code.quiet
        return (code.column if beside else WIDTH - 2 * EDGE) - indent

    broken = lines(words, (room(line) / size for line in count()), bold=kind in BOLD)
    backwards = is_right_to_left(words)
    starts = [EDGE + indent + (room(at) if backwards else 0) for at in range(len(broken))]
    return [
        Line(one, kind, starts[at], top + (at * LEADING + BASELINE) * size, size, backwards)
        for at, one in enumerate(broken)
    ]


def _address(address: str, code: Code) -> list[Line]:
    """The whole address beside the code, down to the edge."""
    tried = ((size, address_lines(address, code.column / size)) for size in (*SMALLEST, 2.2, 1.8, 1.4))
    size, broken = next(one for one in tried if len(one[1]) <= MOST_ADDRESS_LINES or one[0] == 1.4)
    last = HEIGHT - EDGE - (LEADING - BASELINE) * size
    return [
        Line(one, "address", EDGE, last - (len(broken) - at) * LEADING * size, size, right_to_left=False)
        for at, one in enumerate(broken, 1)
    ]


def _code(address: str) -> Code:
    """A QR code as sure as it can be while its modules are large enough: at best, a quarter of it may be torn off."""
    import segno  # not above: few stores have cards, and it takes a twentieth of a small build

    made = (segno.make(address, error=level, micro=False) for level in "qml")
    code = next((one for one in made if one.symbol_size(border=0)[0] <= MOST_MODULES), None)
    code = code or segno.make(address, error="l", micro=False)
    drawn = BytesIO()
    bare = {"xmldecl": False, "svgns": False, "omitsize": True, "svgclass": None, "lineclass": None, "nl": False}
    code.save(drawn, kind="svg", border=0, **bare)
    drawing = Markup(drawn.getvalue().decode())  # noqa: S704  # segno made it
    return Code(drawing, int(code.symbol_size(border=0)[0]))
