"""What journeys through every engine share: a phone with that engine in it, a store that takes claims, and its form."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.support.claims_server import ClaimsSite, ClaimsTaker, claims_taken
from tests.support.engines.driver import Browser, NotYet, Tab
from tests.support.engines.engines import ENGINES, LEFT_OUT, engine_start
from tests.support.photo_files import png
from tests.support.site_builder import EVERYTHING

Phone = Callable[..., Browser]
OTHER_HOST = re.compile(r"    provider: custom\n    url: https://claims\.marlow-finch\.example/new\n(?:    .+\n)+")
"""Below `endpoint:`."""
LEFT_OUT_HERE = re.compile(r"(?m)^    - \{id: (?:since|fires|signs|land|bill|may), .+\n|^  acknowledgement: .+\n")
"""What no journey answers, as that is tried in one engine, and mail, which Netlify doesn't send."""
GUIDE = "/kiln-online/"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> str:
    """Each engine in turn. A test that asks for it is counted as a journey."""
    record_property("journey", request.param)
    name: str = request.param
    return name


@pytest.fixture
def phone(engine: str, playwright: Playwright, tmp_path: Path) -> Iterator[Phone]:
    """`phone()` starts the engine: `private=True`, `storage=False`, `folder=` of a profile that is started again."""
    start = engine_start(playwright, engine)
    if start is None:
        pytest.skip(LEFT_OUT)
    with ExitStack() as started:

        def new(folder: Path | None = None, **options: bool) -> Browser:
            browser = start(folder or tmp_path / "profile", **options)
            started.callback(browser.end)
            return browser

        yield new


@pytest.fixture(scope="session")
def site(build_site: Callable[..., Path], builds: Path) -> Path:
    """In place of the shipped site: a store with everything, whose own site takes the claims."""
    store = builds / "journey" / EVERYTHING.name
    if not store.exists():
        _write_store(store)
    return build_site(store)


@pytest.fixture(scope="session")
def claims_taker(site: Path) -> Iterator[ClaimsTaker]:
    """Of this site: the one of all other tests is kept by whoever asks first."""
    with claims_taken(site) as taker:
        yield taker


def _write_store(file: Path) -> None:
    words = EVERYTHING.read_text("utf-8")
    (file.parent / "pictures").parent.mkdir(parents=True, exist_ok=True)
    if not (file.parent / "pictures").exists():
        (file.parent / "pictures").symlink_to(EVERYTHING.with_name("pictures"))
    words, changes = OTHER_HOST.subn("    provider: netlify\n", LEFT_OUT_HERE.sub("", words))
    assert changes == 1
    file.write_text(words, "utf-8")


@dataclass(frozen=True)
class ClaimForm:
    """The claim form in somebody's hands. What a new form would change for journeys is here and nowhere else."""

    tab: Tab
    store: ClaimsSite
    photo: Path
    url: str = ""
    """Where it is reached, if that is not the store's own address."""

    def open(self) -> None:
        self.tab.open(f"{self.url or self.store.url}{GUIDE}#file-a-claim")

    def fill(self, order: str = "MF-2048-KL") -> None:
        """Answer everything, with two photos."""
        tab = self.tab
        tab.role("radio", "In your kitchen").check()
        tab.label("The number of your order").fill(order)
        self.add_photos(self.photo, self.photo)
        tab.label("The colour of the glaze").fill("Celadon")
        tab.label("Who are you?").fill("Ada Lovelace")
        tab.label("Your email address").fill("ada@example.com")
        tab.label("A new pot").check()

    def add_photos(self, *photos: Path) -> None:
        self.tab.label("Add photos: All the pieces").choose(*photos)
        self.tab.role("button", f"Remove photo {len(photos)}").appears()

    def check(self) -> None:
        self.tab.role("button", "Check your answers").click()

    def send(self) -> None:
        """Check the answers, then send them."""
        self.check()
        self.tab.role("button", "Send claim").click()

    def has_arrived(self) -> None:
        self.tab.role("heading", "Your claim has been sent").appears()

    def has_failed(self) -> bool:
        """Whether the try has failed, once it has an end; what is said of it then is true by the store's own book."""
        self.tab.patient(self._end, seconds=60)
        if self.tab.text("Your claim has been sent").is_seen():
            return False
        if self.tab.text("Your claim has not been sent").is_seen():
            assert self.store.claims.newest_first() == []
        return True

    def send_again(self) -> None:
        self.tab.role("button", "Send again").click()
        self.tab.role("button", "Send again").disappears()

    def loses(self) -> set[str]:
        """What it says this device won't keep: "words", "photos"."""
        nothing = self.tab.text("This browser can’t save what you enter")
        with suppress(AssertionError):  # where all is kept, nothing is said
            nothing.appears(2)
        if nothing.is_seen():
            return {"words", "photos"}
        photos = ("no space left to save your photos", "what you write but not your photos")
        return {"photos"} if any(self.tab.text(words).is_seen() for words in photos) else set()

    def is_kept(self, lost: set[str]) -> None:
        """After a visit that ended, all is there but what was said to be lost; lost photos are asked for again."""
        self.tab.role("button", "Clear this form").appears()
        if "words" not in lost:
            self.tab.text("What you entered is still here").appears()
        by_the_browser = [""] if "words" in lost else []  # some fill in again what this site could not keep
        assert self.tab.label("Who are you?").value() in ["Ada Lovelace", *by_the_browser]
        assert self.tab.role("button", "Remove photo").count() == (0 if "photos" in lost else 2)
        assert self.tab.text("Add them again").is_seen() == (lost == {"photos"})

    def _end(self) -> None:
        ends = [self.tab.text("Your claim has been sent"), self.tab.role("button", "Send again")]
        if not any(end.is_seen() for end in ends):
            raise NotYet(f"neither arrived nor failed: {self.tab.words()}")

    def is_offered_again(self) -> bool:
        """Whether what was sent stands in the form once more."""
        name = self.tab.label("Who are you?")
        return name.is_seen() and name.value() != ""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture as it lies on a phone."""
    file = tmp_path / "bowl.png"
    file.write_bytes(png(160, 120))
    return file


@pytest.fixture
def store(claims_site: ClaimsSite) -> ClaimsSite:
    """It takes claims, with a window to count, an order number to know, and steps to tick off."""
    return claims_site
