"""Show every fact of the guide on a sheet to print and to check, with the picture of the paths: in the preview only."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlencode
from wsgiref.types import WSGIApplication

from markupsafe import Markup

from returns_guide.advice.facts_due import last_day, sources_of, why_due
from returns_guide.changes.english.how_long import in_english
from returns_guide.making.templates import rendered
from returns_guide.model import Channel, Guide, Store
from returns_guide.problems import InvalidGuide
from returns_guide.reading.reader import read_guide
from returns_guide.review.paths_picture import SIDE_BY_SIDE, lane, paths_picture, picture_style
from returns_guide.web.desk import desk_page, page, page_headers
from returns_guide.web.request import Refused, Request
from returns_guide.web.response import Response

FACTS = "/_facts/"
PICTURE = "paths.svg"
ON_A_SHEET = 12
"""How many channels are shown at once; of more, there are several sheets."""


@dataclass(frozen=True)
class Sheet:
    """The channels on one sheet, of all those whose id or name holds the words that were asked for."""

    query: str
    found: tuple[Channel, ...]
    number: int

    @property
    def shown(self) -> tuple[Channel, ...]:
        """The channels on this sheet."""
        return self.found[(self.number - 1) * ON_A_SHEET : self.number * ON_A_SHEET]

    @property
    def tables(self) -> list[tuple[Channel, ...]]:
        """Those that stand side by side in one table."""
        return [self.shown[at : at + SIDE_BY_SIDE] for at in range(0, len(self.shown), SIDE_BY_SIDE)]

    @property
    def last(self) -> int:
        """The number of the last sheet."""
        return max(1, -(-len(self.found) // ON_A_SHEET))

    def address(self, number: int) -> str:
        """Where another of the sheets is."""
        return f"?{urlencode({'channel': self.query, 'sheet': number})}"


def with_fact_sheet(app: WSGIApplication, channels_file: Path) -> WSGIApplication:
    """The application `app`, with the facts of a channels file at FACTS, as they stand there at that moment."""

    def respond(request: Request, rest: str) -> Response | None:
        return _response(request, rest, channels_file) if request.only_reads else None

    return desk_page(app, FACTS, respond)


def _response(request: Request, rest: str, channels_file: Path) -> Response:
    if rest not in {"", PICTURE}:
        raise Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address.")
    try:
        guide = read_guide(channels_file)
    except InvalidGuide as error:
        return _page("problems.html", colour=None, problems=error.text().splitlines())
    wished = {name: values[0] for name, values in request.query.items()}
    sheet = _sheet(guide, wished.get("channel", "").strip(), wished.get("sheet", "1"))
    if rest == PICTURE and sheet.shown:
        svg = paths_picture(guide, sheet.shown)
        return Response(HTTPStatus.OK, "image/svg+xml", svg.encode(), page_headers(picture_style(guide.store.colour)))
    return _sheet_page(guide, sheet, datetime.now(UTC).date())


def _sheet_page(guide: Guide, sheet: Sheet, today: date) -> Response:
    due = partial(why_due, today=today)
    sources = list(sources_of(guide))
    return _page(
        "fact-sheet.html",
        colour=guide.store.colour,
        guide=guide,
        sheet=sheet,
        lanes=[lane(guide, channel) for channel in sheet.shown],
        picture=PICTURE,
        today=today,
        due=due,
        last_day=last_day,
        in_english=in_english,
        source_count=len(sources),
        due_count=sum(bool(due(source)) for source in sources),
    )


def _sheet(guide: Guide, query: str, number: str) -> Sheet:
    """The sheet with this number, or the nearest that there is."""
    name = query.casefold()
    found = tuple(one for one in guide.outcomes if name in one.id or name in one.name.casefold())
    wished = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 1
    return Sheet(query, found, min(max(1, wished), Sheet(query, found, 1).last))


def _page(template: str, colour: str | None, **facts: object) -> Response:
    colour = colour or str(Store.model_fields["colour"].default)
    style = Markup(rendered("desk/review/fact-sheet.css", colour=colour)) + picture_style(colour)  # noqa: S704  # our own
    html = rendered(f"desk/review/{template}", home=FACTS, style=style, **facts)
    return page(html, style=style)
