"""A store that is not Autosky gets its own pages, with its words as they were typed."""

import shutil
from pathlib import Path

import pytest
from returns_guide.making.pages.pages import Page
from returns_guide.making.site import Site
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser as HTMLParser

PICTURE = Path(__file__).parents[2] / "stores/pictures/box from above.png"
ROUGH = """<Söhne> & "Co" 'n {{ 7*7 }} {% x %} ${1}"""
SHOWN = "<Söhne> & “Co” ’n {{ 7*7 }} {% x %} ${1}"
STORE = f"""
store:
  name: &rough >-
    {ROUGH}
  rule: Return it **where** you bought it.
channels:
  - id: market
    name: *rough
    summary: *rough
    window: {{days: 30, counted_from: delivery}}
    order_number: {{example: *rough}}
    action: {{label: *rough, address: "https://www.example.com/?a=b&c"}}
    steps:
      - title: *rough
        text: *rough
        path: [*rough, *rough]
        details: [*rough]
        have_ready: [*rough]
        warning: *rough
        only_if: *rough
        picture: {{file: "a b#c.png", alt: *rough}}
        links: [{{label: *rough, address: "https://www.example.com/"}}]
  - id: our-shop
    name: Our Shop
    claim_form: yes
    steps: [{{title: Look}}]
claim_form:
  title: *rough
  topics: [[*rough]]
  endpoint: {{provider: netlify}}
  fields: [{{id: a, type: text, label: *rough, hint: *rough, missing: *rough}}]
"""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    folder = tmp_path_factory.mktemp("store")
    shutil.copyfile(PICTURE, folder / "a b#c.png")
    (folder / "channels.yaml").write_text(STORE, "utf-8")
    return read_guide(folder / "channels.yaml")


@pytest.fixture(scope="module")
def pages(guide: Guide) -> list[Page]:
    return Site(guide).pages


def test_there_is_a_front_page_a_page_for_each_channel_and_one_about_the_guide(pages: list[Page]) -> None:
    assert [page.path for page in pages] == ["", "market", "our-shop", "our-shop/sent", "about"]


def test_every_page_has_a_title_of_its_own(pages: list[Page]) -> None:
    assert len({page.head.title for page in pages}) == len(pages)


def test_words_come_out_as_they_were_typed_but_for_their_quotation_marks(pages: list[Page]) -> None:
    words = HTMLParser(pages[1].html).body.text(separator=" ")
    assert words.count(SHOWN) >= 12
    assert SHOWN in pages[1].head.title


def test_words_are_never_markup(guide: Guide) -> None:
    for html in (content for path, content in Site(guide).files().items() if path.endswith((".html", ".svg"))):
        assert "söhne" not in {node.tag for node in HTMLParser(html).root.traverse()}
        assert "<Söhne".encode() not in html


def test_attributes_hold_what_was_typed(pages: list[Page]) -> None:
    page = HTMLParser(pages[1].html)
    assert page.css_first("img").attributes["alt"] == SHOWN
    assert page.css_first("img").attributes["src"] == "../pictures/a%20b%23c.png"
    assert page.css_first('a[href^="https://www.example.com/?"]').attributes["href"] == "https://www.example.com/?a=b&c"


def test_the_claim_form_is_on_its_channel_alone(pages: list[Page]) -> None:
    assert [page.path for page in pages if b"<claim-form" in page.html] == ["our-shop"]


def test_the_pictures_are_those_that_steps_show(guide: Guide) -> None:
    assert Site(guide).pictures() == {"a b#c.png"}


def test_a_window_that_limits_no_step_stands_above_them(pages: list[Page]) -> None:
    html = pages[1].html.decode()
    assert html.index('<return-deadline class="return-deadline"') < html.index('id="steps"')
