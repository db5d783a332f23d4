"""Lay out the picture of the paths: a lane for each channel, and in it all that is drawn, with its place and size.

Lengths are in the picture's own units, of which there is one to a pixel where it is shown as large as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from returns_guide.languages.writing.line_breaks import is_right_to_left
from returns_guide.making.templates import rendered
from returns_guide.model import Channel, Guide
from returns_guide.review.channel_paths import ChannelPath, Mark, Stop, channel_path
from returns_guide.review.text_lines import lines_of

WIDTH = 300
SIDE_BY_SIDE = 4
MOST_LINES = 6
_SPINE, _LEFT, _GAP, _PADDING, _BETWEEN = 24, 52, 20, 12, 28
_BADGE = 20
"""How far below a box's top its badge has its middle."""
_STYLES = {"name": (18, 23), "title": (15, 20), "label": (13, 18), "note": (13, 18)}
"""The size of the letters and the height of a line."""


@dataclass(frozen=True)
class Lines:
    """Words in lines: `y` is the base of the first, `x` where they begin, which is at the right where `rtl`."""

    style: str
    x: float
    y: float
    lines: tuple[str, ...]
    rtl: bool

    @property
    def line_height(self) -> int:
        """From one base to the next."""
        return _STYLES[self.style][1]


@dataclass(frozen=True)
class Box:
    """Words in a frame; `kind` says what they are about."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    words: tuple[Lines, ...]

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Place:
    """A stop where it is drawn: `y` is the middle of its badge, `boxes` stand beside it."""

    stop: Stop
    y: float
    boxes: tuple[Box, ...]

    @property
    def top(self) -> float:
        """The upper edge of all that belongs to it."""
        return self.boxes[0].y

    @property
    def bottom(self) -> float:
        """The lower edge of all that belongs to it."""
        return max(box.bottom for box in self.boxes)


@dataclass(frozen=True)
class Lane:
    """One channel's path as it is drawn."""

    path: ChannelPath
    places: tuple[Place, ...]
    spine: float = _SPINE
    width: float = WIDTH

    @property
    def channel(self) -> Channel:
        """Whose path it is."""
        return self.path.channel

    @property
    def height(self) -> float:
        """From the top to below all boxes."""
        return self.places[-1].bottom + 1

    @property
    def lines_between(self) -> list[tuple[float, float]]:
        """Where the line runs that joins the badges: from and to."""
        return [(one.y, other.y) for one, other in pairwise(self.places)]

    @property
    def ways_round(self) -> list[tuple[float, float]]:
        """Where a step is passed by: from above it to below it."""
        return [(place.top - _GAP / 2, place.bottom + _GAP / 2) for place in self.places if place.stop.condition]


def lane(guide: Guide, channel: Channel) -> Lane:
    """One channel's path as it is drawn."""
    path, y, places = channel_path(guide, channel), 1.0, []
    for stop in path.stops:
        places.append(_place(stop, y))
        y = places[-1].bottom + _GAP
    return Lane(path, tuple(places))


def paths_picture(guide: Guide, channels: tuple[Channel, ...]) -> str:
    """The paths of some channels of the guide as one SVG file; always the same bytes for the same words."""
    lanes = [lane(guide, channel) for channel in channels]
    rows = [lanes[at : at + SIDE_BY_SIDE] for at in range(0, len(lanes), SIDE_BY_SIDE)]
    return rendered(
        "desk/review/paths-picture.svg",
        store=guide.store,
        style=picture_style(guide.store.colour),
        rows=rows,
        gap=_BETWEEN,
        width=len(rows[0]) * (WIDTH + _BETWEEN) + _BETWEEN,
        height=sum(max(lane.height for lane in row) + _BETWEEN for row in rows) + _BETWEEN,
    )


def picture_style(colour: str) -> Markup:
    """How what is drawn looks, where it stands for itself and in a page."""
    return Markup(rendered("desk/review/paths-picture.css", colour=colour))  # noqa: S704  # our own style sheet


def paths_in_words(guide: Guide) -> str:
    """What the picture shows, as plain text."""
    paths = [channel_path(guide, channel) for channel in guide.outcomes]
    return rendered("desk/review/paths-in-words.txt", paths=paths)


def _place(stop: Stop, y: float) -> Place:
    boxes = [_box("condition", y, ("note", stop.condition))] if stop.condition else []
    y = boxes[-1].bottom + 6 if boxes else y
    title = _box(stop.kind, y, ("name" if stop.kind == "start" else "title", stop.title), ("note", stop.text))
    boxes.append(title)
    boxes += _boxes_of_ways(stop.ways, title.bottom + 6)
    for mark in stop.marks:
        boxes.append(_box_of_mark(mark, boxes[-1].bottom + 6))
    return Place(stop, title.y + _BADGE, tuple(boxes))


def _boxes_of_ways(ways: tuple[str, ...], y: float) -> Iterator[Box]:
    """Two beside each other, both as high as the higher one."""
    width = (WIDTH - _LEFT - 7) / 2
    for at in range(0, len(ways), 2):
        sides = zip((_LEFT, _LEFT + width + 6), ways[at : at + 2], strict=False)
        pair = [_box("way", y, ("label", name), x=x, width=width) for x, name in sides]
        height = max(box.height for box in pair)
        yield from (Box(box.kind, box.x, box.y, box.width, height, box.words) for box in pair)
        y += height + 6


def _box_of_mark(mark: Mark, y: float) -> Box:
    return _box(mark.kind, y, ("label", mark.label), *(("note", words) for words in mark.words))


def _box(kind: str, y: float, *texts: tuple[str, str], x: float = _LEFT, width: float = WIDTH - _LEFT - 1) -> Box:
    """A box that is as high as its words need; words that are empty need nothing."""
    words, base = [], y + _PADDING - 2
    for style, text in texts:
        size, line_height = _STYLES[style]
        lines, rtl = lines_of(text, width - 2 * _PADDING, size, MOST_LINES), is_right_to_left(text)
        if text:
            words.append(Lines(style, x + (width - _PADDING if rtl else _PADDING), base + size * 0.95, lines, rtl))
            base += line_height * len(lines)
    return Box(kind, x, y, width, base + _PADDING - 2 - y, tuple(words))
