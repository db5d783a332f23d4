"""What a page gives away when it is too heavy, and in which order."""

from gzip import compress

import pytest
from returns_guide.making.assets.needs import hash_source
from returns_guide.making.assets.styles_and_scripts import FRAME
from returns_guide.making.pages import first_flight
from returns_guide.making.pages.pages import Page
from returns_guide.making.site import Site
from returns_guide.model import Guide
from selectolax.lexbor import LexborHTMLParser

GUIDE = {
    "store": {"name": "Lamps", "icon": "material/lamp", "rule": "Return it where you bought it."},
    "channels": [
        {"id": "shop", "name": "Shop", "steps": [{"title": "Look", "warning": "No glass."}, {"title": "Pack"}]},
        {"id": "market", "name": "Market", "steps": [{"title": "Look"}]},
    ],
}


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Page:
    """The guide of a channel where so many bytes too few have room for it."""
    light = shop()
    monkeypatch.setattr(first_flight, "_PERHAPS_MORE", 0)
    monkeypatch.setattr(first_flight, "FIRST_FLIGHT", len(compress(light.html, 9, mtime=0)) - request.param)
    return shop()


def shop() -> Page:
    return next(page for page in Site(Guide.model_validate(GUIDE)).pages if page.path == "shop")


def attributes(page: Page, selector: str, name: str) -> list[str | None]:
    return [node.attributes[name] for node in LexborHTMLParser(page.html).css(selector)]


@pytest.mark.parametrize("page", [0], indirect=True)
def test_a_light_page_has_all_in_itself(page: Page) -> None:
    assert page.beside == {}
    assert b'media="print"' not in page.html
    assert FRAME in page.needs.components


@pytest.mark.parametrize("page", [1], indirect=True)
def test_a_heavy_page_gives_away_what_is_for_paper(page: Page) -> None:
    ((path, on_paper),) = page.beside.items()
    assert on_paper.startswith("@page{")
    assert attributes(page, "style + link[media=print]:has(+ style)", "href") == [f"../{path}"]
    frame = LexborHTMLParser(page.html).css("style:has(+ link[media=print])")[0].text()
    assert "@media print" not in frame
    assert hash_source(frame) in page.needs.styles
    assert FRAME not in page.needs.components


@pytest.mark.parametrize("page", [400], indirect=True)
def test_where_that_does_not_do_it_gives_away_its_icons(page: Page) -> None:
    (path, sheet) = list(page.beside.items())[1]
    icons = attributes(page, "svg.icon use", "href")
    symbols = [f"../{path}#{symbol.attributes['id']}" for symbol in LexborHTMLParser(sheet).css("symbol[viewBox]")]
    assert list(dict.fromkeys(icons)) == symbols
    assert len(icons) > len(symbols) > 3
    assert not attributes(page, "svg.icon path", "d")
    assert attributes(page, "link[rel=icon]", "href") == [f"../{path}"]
    assert sheet.startswith("<svg xmlns=")


@pytest.mark.parametrize("page", [800], indirect=True)
def test_then_the_styles_of_what_stands_below_come_where_that_begins(page: Page) -> None:
    path, styles = list(page.beside.items())[2]
    head, _, body = page.html.decode().partition("<body>")
    assert styles
    assert styles not in head
    assert f'<link rel="stylesheet" href="../{path}">' in body
    assert not {"step-list", FRAME} & page.needs.components


def test_what_another_page_says_in_full_is_said_in_short_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_flight, "_PERHAPS_MORE", 0)
    monkeypatch.setattr(first_flight, "FIRST_FLIGHT", 0)
    contact = {
        "email": "a@lamps.example",
        "hours": [{"when": "Monday", "text": "9 to 5"}],
        "departments": [{"name": "Shades", "telephone": "+44 20 7946 0018"}],
    }
    safety = {
        "question": "Does it smoke?",
        "telephones": [{"number": "+44 20 7946 0019"}],
        "do": ["Unplug it."],
        "do_not": ["No water."],
        "signs": ["A smell."],
    }
    guide = Guide.model_validate(GUIDE | {"store": GUIDE["store"] | {"contact": contact}, "safety": safety})  # type: ignore[operator]
    words = {page.path: LexborHTMLParser(page.html).body.text() for page in Site(guide).pages}  # type: ignore[union-attr]
    assert "Unplug it." in words["shop"]
    assert "No water." in words["shop"]
    assert "A smell." not in words["shop"]
    assert "A smell." in words["safety"]
    assert "Shades" not in words["shop"]
    assert "More ways to reach us" in words["shop"]
    assert "9 to 5" not in words["shop"]
    assert "a@lamps.example" in words["shop"]
    assert "Shades" in words[""]
    assert "9 to 5" in words[""]


def test_search_engines_get_no_more_of_it_then(monkeypatch: pytest.MonkeyPatch) -> None:
    def guide() -> str:
        pages = Site(Guide.model_validate(GUIDE), site_url="https://lamps.example/").pages
        return next(page.html.decode() for page in pages if page.path == "shop")

    assert "application/ld+json" in guide()
    monkeypatch.setattr(first_flight, "_PERHAPS_MORE", 0)
    monkeypatch.setattr(first_flight, "FIRST_FLIGHT", 0)
    assert "application/ld+json" not in guide()


def test_its_form_has_no_drawings_then(monkeypatch: pytest.MonkeyPatch) -> None:
    form = {
        "title": "File a claim",
        "endpoint": {"provider": "netlify"},
        "fields": [{"id": "photos", "type": "photos", "label": "Photos"}],
    }
    channel = GUIDE["channels"][0] | {"claim_form": True}  # type: ignore[index]
    guide = Guide.model_validate(GUIDE | {"channels": [channel], "claim_form": form})

    def drawings() -> int:
        (page,) = (page for page in Site(guide).pages if page.path == "shop")
        assert "Good photos are bright" in page.html.decode()
        return len(LexborHTMLParser(page.html).css("svg.photo-drawing"))

    assert drawings() == 2
    monkeypatch.setattr(first_flight, "_PERHAPS_MORE", 0)
    monkeypatch.setattr(first_flight, "FIRST_FLIGHT", 0)
    assert drawings() == 0
