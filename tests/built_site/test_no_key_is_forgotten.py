"""A key that an editor can write reaches everybody, or the list of those left out says whom it would mislead."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

import pytest
from returns_guide.changes.comparison import changes
from returns_guide.changes.report import as_text
from returns_guide.making import site
from returns_guide.making.files.search.index import INDEX
from returns_guide.making.left_out import LEFT_OUT, left_out
from returns_guide.making.pages.about import ABOUT
from returns_guide.model import Guide
from returns_guide.model.walk import Key, keys, values
from returns_guide.publishing.moved import redirects
from returns_guide.reading.reader import read_guide
from returns_guide.review.fact_sheet import Sheet, _sheet_page

from tests.support.keys import keys_of, keys_used_in
from tests.support.search_entries import entries_in
from tests.support.site_builder import EVERYTHING, SITE_URL

pytestmark = pytest.mark.timeout(600)  # it makes the whole site once for each key that takes no words

OTHERS = {"language": "en-XA", "icon": "material/bird", "colour": "#123456", "provider": "netlify"}
OTHERS |= {"file": "pictures/foot.svg", "languages": "fi"}
OTHERS["countries"] = "NL"
OTHERS |= {"applies_to": "hopper-app", "channel": "hopper-app"}
"""Other values of keys that take no words of our own."""
GUIDE = read_guide(EVERYTHING)
OF_FORMS = ".claim_forms.id"
"""What a page names its form by: with another id, there is no such form."""
TRAILS = {value.trail[1:]: value.key for value in values(GUIDE, "") if value.trail != OF_FORMS}
"""Every key with a value, by the keys on the way to it."""
OF_WORDS = ("words", "text", "sign", "by id")
WORDS = {trail for trail, key in TRAILS.items() if key.kind in OF_WORDS and key.name not in OTHERS}
LENGTHS = {"guide.json": 42, "llms.txt": 48, "search": 55, "ticks": 32, "pages": 11, "fact sheet": 30}
"""How many keys are left out at each place."""
UNUSED = (
    "claim_form.fields.rows",
    "channels.sources.review",
    "channels.order_number.source.review",
    "channels.refused.source.review",
    "channels.routes.options.id",
)
"""Keys of parts that everything.yaml uses at another place."""
Shown = set[tuple[str, str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Each place with each key that can be seen there: where another value stands in the file, another stands there."""
    monkeypatch.setattr(site, "Assets", cache(site.Assets))
    before = dict(places(GUIDE))
    renamed = dict(places(other(GUIDE, WORDS)))
    shown = {(place, trail) for place, made in renamed.items() for trail in WORDS if mark(trail) in made}
    for trail in TRAILS.keys() - WORDS:
        shown |= {(place, trail) for place, made in places(other(GUIDE, {trail})) if made != before[place]}
    return shown


def test_every_key_is_shown_everywhere_or_left_out_for_a_reason(shown: Shown) -> None:
    places = {place for place, _ in shown}
    listed = {(place, trail) for place in LEFT_OUT.keys() & places for trail in TRAILS if is_left_out(place, trail)}
    forgotten = {(place, trail) for place in places for trail in TRAILS} - shown - listed
    assert "\n".join(sorted(f"{place} lacks {trail}" for place, trail in forgotten)) == ""
    assert "\n".join(sorted(f"{place} has {trail}; take it off the list" for place, trail in listed & shown)) == ""


def test_the_list_of_keys_that_are_left_out_does_not_grow_by_itself() -> None:
    named = {place: {key for keys in LEFT_OUT[place].values() for key in keys.split()} for place in LEFT_OUT}
    assert {place: len(keys) for place, keys in named.items()} == LENGTHS
    trails = {".".join(trail.split(".")[:depth]) for trail in [*TRAILS, *UNUSED] for depth in range(1, 7)}
    assert set().union(*named.values()) <= trails


def test_the_store_that_says_everything_uses_every_key_there_is() -> None:
    assert keys_of(Guide) - keys_used_in(GUIDE) == {"Guide.languages"}  # in place of `language`


def is_left_out(place: Any, trail: str) -> bool:
    named = trail.replace("claim_forms.", "claim_form.")  # what holds of the one form holds of each of several
    return any(f"{named}.".startswith(f"{key}.") for key in left_out(place))


def places(guide: Guide) -> Iterator[tuple[str, str]]:
    """What each place shows of a guide, by its name."""
    made = site.Site(guide, SITE_URL)
    files = {path: content.decode() for path, content in made.files().items()}
    yield "guide.json", files.pop("guide.json")
    yield "llms.txt", files.pop("llms.txt")
    # The page about the guide says what becomes of what people enter, whatever else search leaves out.
    index = made.late_files()[INDEX].decode()
    entries = {at: entry for at, entry in entries_in(index).items() if not at.startswith(f"{ABOUT}/")}
    yield "search", f"{json.loads(index)['synonyms']} {entries}"
    yield "pages", "".join([*files.values(), *map(str, redirects(guide))])
    yield "fact sheet", _sheet_page(guide, Sheet("", guide.outcomes, 1), date(2026, 11, 1)).body.decode()
    yield "make diff", as_text(changes(GUIDE, guide))


def other(part: Any, wanted: set[str], above: str = "") -> Any:
    """The part with other values at these trails."""
    changed = {}
    for key in keys(type(part)):
        value, trail = getattr(part, key.name), f"{above}{key.name}"
        change = partial(other, wanted=wanted, above=f"{trail}.") if key.part else partial(another, key, trail)
        if value is not None and (key.part or trail in wanted):
            changed[key.name] = tuple(map(change, value)) if isinstance(value, tuple) else change(value)
    return part.model_copy(update=changed)


def another(key: Key, trail: str, value: Any) -> Any:
    match value:
        case tuple():
            return tuple(another(key, trail, entry) for entry in value)
        case dict():
            return {of: another(key, trail, words) for of, words in value.items()}
        case _ if key.kind == "yes":
            return not value
        case int():
            return value + 1
        case date():
            return value + timedelta(1)
    if key.kind == "choice":
        return next(choice for choice in key.choices if choice != value)
    return OTHERS.get(key.name, f"{value}{mark(trail)}")


def mark(trail: str) -> str:
    """A word that stands nowhere else; what names another part by its id has that one's."""
    trail = {"channels.reasons.id": "reasons.id", "channels.group": "groups.id"}.get(trail, trail)
    return f"zebra{list(TRAILS).index(trail)}zebra"
