"""A guide in other languages, in each engine: letters that fill squares, and lines that run from right to left.

`make soak` runs it; it takes too long for `make test`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from returns_guide.model import ClaimField, Guide
from returns_guide.reading.reader import read_guide

from tests.browser.engines.conftest import Phone
from tests.support.claims_server import ClaimsSite, ClaimsTaker, claims_taken
from tests.support.engines.driver import NotYet, Tab
from tests.support.said import said
from tests.support.site_builder import ARABIC, GERMAN, JAPANESE, THREE_LANGUAGES

WORDS = {GERMAN: "etikett", JAPANESE: "伝票", ARABIC: "صور"}
ANSWERS = {"email": "ada@example.com", "telephone": "+49 30 23125 000", "order-number": "AB-1234567"}
PROVIDER = re.compile(r"(\nclaim_form:\n.*?\n  endpoint:\n)(?:    [^\n]+\n)+", re.DOTALL)


@pytest.fixture(scope="module", params=WORDS, ids=lambda file: file.stem)
def language(request: pytest.FixtureRequest) -> Path:
    """The file of a store that speaks another language, one after the other."""
    file: Path = request.param
    return file


@pytest.fixture(scope="module")
def guide(language: Path) -> Guide:
    return read_guide(language)


@pytest.fixture(scope="module")
def site(build_site: Callable[..., Path], builds: Path, language: Path) -> Path:
    """Of that store, if its own site took its claims."""
    store = builds / "in-languages" / language.name
    if not store.exists():
        store.parent.mkdir(exist_ok=True)
        store.write_text(PROVIDER.sub(r"\1    provider: netlify\n", language.read_text("utf-8")), "utf-8")
        pictures = store.with_name("pictures")
        if not pictures.exists():
            pictures.symlink_to(language.with_name("pictures"))
    return build_site(store)


@pytest.fixture(scope="module")
def claims_taker(site: Path) -> Iterator[ClaimsTaker]:
    with claims_taken(site) as taker:
        yield taker


@dataclass(frozen=True)
class Somebody:
    """Reads the guide in its language, on a tab."""

    tab: Tab
    guide: Guide
    photo: Path

    def presses(self, of: str, english: str) -> None:
        self.tab.role("button", said(self.guide, of, english)).click()

    def finds(self, word: str) -> None:
        self.presses("search-dialog/open", "Search")
        self.tab.role("searchbox", said(self.guide, "search-dialog/label", "Search words")).fill(word)
        self.tab.patient(self._sees_steps)

    def _sees_steps(self) -> None:
        if not re.search(r"\n\d\. ", self.tab.words()):
            raise NotYet(f"no step is found: {self.tab.words()}")

    def files_a_claim(self) -> None:
        form = self.guide.claim_form
        assert form
        self.tab.role("radio", " › ".join(form.topics[0])).check()
        for field in form.fields:
            self.answers(field)
        self.presses("claim-form/check", "Check your answers")
        self.presses("claim-form/send", "Send claim")
        self.tab.role("heading", said(self.guide, "claim-form/arrived", "Your claim has been sent")).appears()

    def answers(self, field: ClaimField) -> None:
        if field.type == "photos":
            self.tab.label(field.label).choose(self.photo)
        elif field.type == "choice":
            self.tab.role("radio", field.options[0]).check()
        elif not field.optional:
            self.tab.label(field.label).fill(ANSWERS.get(field.type, "Ada"))


def test_somebody_finds_a_step_and_files_a_claim_in_their_language(
    phone: Phone, claims_site: ClaimsSite, guide: Guide, language: Path, photo: Path
) -> None:
    browser = phone()
    somebody = Somebody(browser.new_tab(), guide, photo)
    somebody.tab.open(f"{claims_site.url}/")
    somebody.finds(WORDS[language])
    channel = next(channel for channel in guide.channels if channel.claim_form)
    somebody.tab.open(f"{claims_site.url}/{channel.id}/#file-a-claim")
    somebody.files_a_claim()
    (claim,) = claims_site.claims.newest_first()
    somebody.tab.text(str(claim.reference)).appears()
    assert browser.complaints() == []


def test_somebody_changes_to_another_language_and_back_to_the_same_step(
    phone: Phone, build_site: Callable[..., Path], serve: Callable[[Path], str]
) -> None:
    browser = phone()
    tab = browser.new_tab()
    address = serve(build_site(THREE_LANGUAGES))
    tab.open(f"{address}/own-shop/#wait-for-the-courier")
    for shown, chosen, heading in (
        ("English", "Français", "Renvoyer un achat fait sur notre site"),
        ("Français", "Español", "Devolver una compra de nuestra web"),
        ("Español", "English", "Return something from our own website"),
    ):
        tab.role("summary", shown).click()
        tab.patient(lambda: _keeps_the_step(tab))
        tab.role("link", chosen).click()
        tab.role("heading", heading).appears()
    assert tab.address() == f"{address}/own-shop/#wait-for-the-courier"
    assert browser.complaints() == []


def _keeps_the_step(tab: Tab) -> None:
    if not tab.evaluate("() => Boolean(customElements.get('language-switch'))"):
        raise NotYet("the script of the languages has not come")
