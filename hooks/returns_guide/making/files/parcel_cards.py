"""Cards to print and put into parcels: each says whose it is and for which shop; its code leads to the guide.

Where the guide's language runs from right to left, a card is the mirror image of the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import count, product
from typing import NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from returns_guide.languages.writing.line_breaks import is_right_to_left
from returns_guide.making.files.lettering import address_lines, balanced, tears_a_word
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
"""Sizes of the address's letters; the first is 10 pt, and the others are for one that would find no place."""
MOST_ADDRESS_LINES = 5
GAP = 1.1
"""Between what is of two kinds."""
BOLD = frozenset({"name", "channel"})


class Sizes(NamedTuple):
    """Sizes of the letters on one card."""

    name: float
    channel: float
    call: float
    rule: float


WISHES = (
    Sizes(5, 4.2, 3.8, 3.5), Sizes(4.5, 3.8, 3.5, 3.5), Sizes(4.5, 3.8, 3.5, 3), Sizes(4, 3.5, 3.5, 3),
    Sizes(4, 3.5, 3.2, 2.8), Sizes(3.5, 3.2, 3, 2.8), Sizes(3.5, 3, 3, 2.6), Sizes(3.2, 2.8, 2.8, 2.6),
    Sizes(2.8, 2.8, 2.6, 2.6), Sizes(2.6, 2.6, 2.6, 2.6),
)  # fmt: skip
"""From the best to the smallest that a person reads on paper: 2.6 mm are 7.4 pt."""


class NoRoomForRule(Exception):
    """The store's rule is too long for this channel's card."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel.id)
        self.channel = channel


@dataclass(frozen=True)
class Line:
    """One line of words; `x` and `y` are where it stands on the card's own side, and its baseline."""

    words: str
    kind: str
    x: float
    y: float
    size: float
    mirrored: bool

    @property
    def end(self) -> float:
        """The lowest place that it can reach."""
        return self.y + (LEADING - BASELINE) * self.size

    @property
    def right_to_left(self) -> bool:
        """In which direction its words are read."""
        return self.kind != "address" and is_right_to_left(self.words)

    @property
    def anchor(self) -> str:
        """Which end of the words stands at `x`: other than the card's, they run towards its edge."""
        return "start" if self.right_to_left == self.mirrored else "end"


@dataclass(frozen=True)
class Code:
    """A code where it stands on the card."""

    drawing: Markup
    modules: int
    mirrored: bool

    @property
    def quiet(self) -> float:
        """How much stays white around it."""
        return QUIET * CODE / self.modules

    @property
    def x(self) -> float:
        """Its left edge."""
        margin = max(EDGE, self.quiet)
        return margin if self.mirrored else WIDTH - CODE - margin

    @property
    def y(self) -> float:
        """Its upper edge."""
        return HEIGHT - CODE - max(EDGE, self.quiet)

    @property
    def column(self) -> float:
        """How wide words may be beside it."""
        return WIDTH - CODE - max(EDGE, self.quiet) - self.quiet - EDGE - 0.5


def parcel_cards(templates: Environment, guide: Guide, site_url: str) -> dict[str, str]:
    """The cards as SVG, by their paths; none where the store wants none or the site's address is not known.

    Raises NoRoomForRule.
    """
    if not (guide.store.parcel_cards and site_url):
        return {}
    call = templates.get_template("files/parcel-card-words.txt").render().strip()
    cards, card = {}, templates.get_template("files/parcel-card.svg")
    mirrored = guide.spoken.direction == "rtl"
    for channel in guide.channels:
        address = f"{site_url}{channel.id}/"
        code = _code(address, mirrored=mirrored)
        facts = {"guide": guide, "channel": channel, "address": address, "code": code, "code_width": CODE}
        facts |= {"lines": _lines(guide, channel, call, code, address), "sign": SIGN}
        facts |= {"sign_x": WIDTH - EDGE - SIGN if mirrored else EDGE, "sign_y": EDGE}
        cards[f"cards/{channel.id}.svg"] = card.render(facts)
    return cards


def _lines(guide: Guide, channel: Channel, call: str, code: Code, address: str) -> list[Line]:
    """All lines of a card, as large as there is room for; sooner small than with a torn word or half a name."""
    addresses = _addresses(address.removeprefix("https://").removesuffix("/"), code)
    for most, torn, sizes, below in product((99, 2, 1), (False, True), WISHES, addresses):
        above = list(_above(_words(guide, channel, call), sizes, code, most, torn=torn))
        if above and above[-1].end <= below[0].y - BASELINE * below[0].size - GAP:
            return above + below
    raise NoRoomForRule(channel)


def _words(guide: Guide, channel: Channel, call: str) -> tuple[str, ...]:
    shop = "" if channel.name == guide.store.name else channel.name
    return guide.store.name, shop, call, without_markup(guide.rule_of(channel))


def _above(words: tuple[str, ...], sizes: Sizes, code: Code, most: int, *, torn: bool) -> Iterator[Line]:
    """The lines above the address, of a name `most`; none where a word would be torn that must not be."""
    top, parts = EDGE, []
    for kind, said, size in zip(Sizes._fields, words, sizes, strict=True):
        if not said:
            continue
        if not torn and tears_a_word(said, _rooms(kind, size, top, code), bold=kind in BOLD):
            return iter(())
        set_lines = _cut(_set(kind, said, size, top, code), most if kind in BOLD else 99)
        parts += set_lines
        top = max(set_lines[-1].end, EDGE + SIGN) + GAP
    return iter(parts)


def _cut(all_lines: list[Line], most: int) -> list[Line]:
    """As many lines as there may be; what is cut off is marked as such."""
    *kept, last = all_lines[:most]
    return [*kept, last if len(all_lines) <= most else replace(last, words=f"{last.words[:-3].rstrip()}…")]


def _set(kind: str, words: str, size: float, top: float, code: Code) -> list[Line]:
    """Words in lines from `top` on: above the code as wide as the card, and beside it as wide as the rest."""
    broken = balanced(words, lambda: _rooms(kind, size, top, code), bold=kind in BOLD)
    start = EDGE + _indent(kind)
    return [
        _line(one, kind, start, top + (at * LEADING + BASELINE) * size, size, code) for at, one in enumerate(broken)
    ]


def _rooms(kind: str, size: float, top: float, code: Code) -> Iterator[float]:
    """How wide each line may be from `top` on, in em."""
    for line in count():
        beside = top + (line + 1) * LEADING * size > code.y - code.quiet
        yield ((code.column if beside else WIDTH - 2 * EDGE) - _indent(kind)) / size


def _indent(kind: str) -> float:
    return SIGN + 2 if kind == "name" else 0.0


def _line(words: str, kind: str, start: float, y: float, size: float, code: Code) -> Line:
    return Line(words, kind, WIDTH - start if code.mirrored else start, y, size, code.mirrored)


def _addresses(address: str, code: Code) -> list[list[Line]]:
    """The whole address beside the code, down to the edge, in each size that has room for it."""
    tried = [(size, address_lines(address, code.column / size)) for size in (*SMALLEST, 2.2, 1.8, 1.4)]
    short = [each for each in tried if len(each[1]) <= MOST_ADDRESS_LINES] or tried[-1:]
    readable = [each for each in short if each[0] in SMALLEST] or short[:1]
    return [_address(*each, code) for each in readable]


def _address(size: float, broken: list[str], code: Code) -> list[Line]:
    last = HEIGHT - EDGE - (LEADING - BASELINE) * size
    return [
        _line(one, "address", EDGE, last - (len(broken) - at) * LEADING * size, size, code)
        for at, one in enumerate(broken, 1)
    ]


def _code(address: str, *, mirrored: bool) -> Code:
    """A QR code as sure as it can be while its modules are large enough: at best, a quarter of it may be torn off."""
    import segno  # not above: few stores have cards, and it takes a twentieth of a small build

    made = (segno.make(address, error=level, micro=False) for level in "qml")
    code = next((one for one in made if one.symbol_size(border=0)[0] <= MOST_MODULES), None)
    code = code or segno.make(address, error="l", micro=False)
    drawn = BytesIO()
    bare = {"xmldecl": False, "svgns": False, "omitsize": True, "svgclass": None, "lineclass": None, "nl": False}
    code.save(drawn, kind="svg", border=0, **bare)
    drawing = Markup(drawn.getvalue().decode())  # noqa: S704  # segno made it
    return Code(drawing, int(code.symbol_size(border=0)[0]), mirrored)
