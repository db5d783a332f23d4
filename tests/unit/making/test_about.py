"""What the page about the guide says is true for the store whose guide it is."""

from pathlib import Path

import pytest
from returns_guide.making.files.search.index import INDEX
from returns_guide.making.pages.form_target import previewed
from returns_guide.making.site import Site
from returns_guide.model import Guide
from returns_guide.reading.reader import read_guide
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from tests.support.search_entries import entries_in
from tests.support.site_builder import EVERYTHING, SHIPPED, SITE_URL

BARE = """\
store: {name: Bare Store, rule: Send it back.}
channels:
  - {id: shop, name: Shop, steps: [title: Go]}
"""
MARKET = "  - {id: market, name: Market, steps: [title: Go]}\n"
FORM = """\
claim_form:
  title: Ask for a return
  endpoint: {provider: ENDPOINT}
  fields: [{id: mail, type: email, label: Email}]
"""
PHOTOS = FORM.replace("}]", "}, {id: views, type: photos, label: Pictures}]")
FEEDBACK = "feedback: {question: Any good?, thanks: Thank you, endpoint: {provider: formspark, id: abcdef}}\n"
SAYS = {
    "the guide that you opened last": BARE + MARKET,
    "the steps that you’ve ticked off": BARE.replace("steps", "tick_off: yes, steps"),
    "ticking off steps": BARE.replace("steps", "tick_off: yes, steps"),
    "which way you chose": BARE.replace("title: Go", "{title: Go, variants: [{name: A, text: A}, {name: B, text: B}]}"),
    "the day from which your time counts": BARE.replace("steps", "window: {days: 9, counted_from: delivery}, steps"),
    "counting the days that are left": BARE.replace("steps", "window: {days: 9, counted_from: delivery}, steps"),
    "a message to a seller": BARE.replace("steps", 'handoff: {message: "{order number} is here"}, steps'),
    "to find out where you bought something": BARE.replace("steps", r"order_number: {pattern: '\d{9}'}, steps"),
    "the last claims that you sent": BARE.replace("steps", "claim_form: yes, steps") + FORM,
    "Netlify receives it for Bare Store": BARE.replace("steps", "claim_form: yes, steps") + FORM,
    "photos": BARE.replace("steps", "claim_form: yes, steps") + PHOTOS,
    "Formspark receives it for Bare Store": BARE + FEEDBACK,
    "Your answer to “Any good?” is sent": BARE + FEEDBACK,
}
"""What the page says, with the least of stores for which it is true."""


def about(guide: Guide) -> str:
    html = Site(guide, SITE_URL).files()["about/index.html"]
    return " ".join(HTMLParser(html).css_first("main").text(separator="").split())


def store(tmp_path: Path, words: str) -> Guide:
    (tmp_path / "channels.yaml").write_text(words.replace("ENDPOINT", "netlify"), "utf-8")
    return read_guide(tmp_path / "channels.yaml")


@pytest.mark.parametrize("sentence", SAYS)
def test_it_says_what_this_store_does_and_only_of_such_a_store(tmp_path: Path, sentence: str) -> None:
    assert sentence in about(store(tmp_path, SAYS[sentence]))
    assert sentence not in about(store(tmp_path, BARE))


def test_where_nothing_can_be_sent_it_says_so_and_only_there(tmp_path: Path) -> None:
    nothing = "Nothing that you enter or choose is sent"
    assert nothing in about(store(tmp_path, BARE))
    assert nothing not in about(store(tmp_path, BARE + FEEDBACK))
    assert nothing not in about(store(tmp_path, BARE.replace("steps", "claim_form: yes, steps") + FORM))


@pytest.mark.parametrize("file", [SHIPPED, EVERYTHING], ids=lambda file: file.stem)
def test_it_speaks_of_damage_or_of_other_companies_in_no_store(file: Path) -> None:
    words = about(read_guide(file)).lower()
    assert "damage" not in words
    assert "no other company" not in words


def test_who_receives_a_claim_is_named_beside_the_button_and_in_a_preview_too() -> None:
    for guide in (read_guide(EVERYTHING), previewed(read_guide(EVERYTHING))):
        assert "claims.marlow-finch.example receives it" in about(guide)
        assert "Formspark receives it" in about(guide)
        assert b"Sent through claims.marlow-finch.example." in Site(guide, SITE_URL).files()["kiln-online/index.html"]
    assert b"Sent through Netlify." in Site(read_guide(SHIPPED)).files()["autosky/index.html"]


def test_search_finds_its_parts_after_the_steps() -> None:
    known = entries_in(Site(read_guide(SHIPPED)).late_files()[INDEX].decode())
    entries = {address: entry for address, entry in known.items() if address.startswith("about/")}
    assert [*entries] == ["about/", "about/#kept", "about/#sent", "about/#use"]
    assert "Netlify receives it for Autosky" in entries["about/#sent"].text
    assert {entry.weight for entry in entries.values()} == {0.1}
