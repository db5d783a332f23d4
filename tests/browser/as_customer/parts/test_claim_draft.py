"""What was written and picked is still there after a reload, a crash or days, and nothing ever fails for it."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Error, Page

DAY = 86_400  # in seconds
ANSWERS = {"name": "Ada Muster", "damage": "The lid is broken.\n\N{SNOWMAN}"}


def opened(page: Page, form: str = "claim") -> Page:
    """A page with a draft of its own, whose reference it remembers."""
    page.evaluate("(form) => { window.draft = new ClaimDraft(form); }", form)
    return page


def save(page: Page, answers: dict[str, str]) -> Any:
    return page.evaluate("(answers) => draft.saveAnswers(answers)", answers)


def save_photos(page: Page, field: str, *texts: str) -> Any:
    """A photo of these texts each."""
    return page.evaluate(
        """([field, texts]) => draft.savePhotos(field,
             texts.map((text, place) => new File([text], `${place}.jpg`, { type: "image/jpeg" })))""",
        [field, list(texts)],
    )


def loaded(page: Page) -> Any:
    """With the photos as [name, type, text]."""
    return page.evaluate(
        """async () => {
             const { photos, ...rest } = await draft.load();
             const read = (photo) => photo.text().then((text) => [photo.name, photo.type, text]);
             for (const field in photos) photos[field] = await Promise.all(photos[field].map(read));
             return { ...rest, photos };
           }"""
    )


def raw(page: Page, work: str) -> Any:
    """Does something to the database behind the draft's back; `parts` is the store."""
    return page.evaluate(
        f"""() => new Promise((resolve) => {{
              const request = indexedDB.open("claim-drafts", 1);
              const keyPath = ["form", "reference", "field"];
              request.onupgradeneeded = () => request.result.createObjectStore("parts", {{ keyPath }});
              request.onsuccess = () => {{
                const transaction = request.result.transaction("parts", "readwrite");
                const parts = transaction.objectStore("parts");
                const wanted = {work};
                transaction.oncomplete = () => {{ request.result.close(); resolve(wanted?.result); }};
              }};
            }})"""
    )


def another(page: Page) -> Page:
    """A second window of the same person."""
    second = page.context.new_page()
    second.goto("/")
    return opened(second)


def reloaded(page: Page) -> Page:
    page.reload()
    return opened(page)


def test_words_photos_and_the_reference_come_back_after_a_reload(page: Page) -> None:
    opened(page)
    reference = page.evaluate("draft.reference")
    assert save(page, ANSWERS) == {"kept": True}
    assert save_photos(page, "package", "front", "back") == {"kept": True}
    assert save_photos(page, "product", "lid") == {"kept": True}
    found = loaded(reloaded(page))
    assert found.pop("savedAt") == pytest.approx(page.evaluate("Date.now()"), abs=60_000)
    assert found == {
        "kept": True,
        "lost": False,
        "reference": reference,
        "answers": ANSWERS,
        "photos": {
            "package": [["0.jpg", "image/jpeg", "front"], ["1.jpg", "image/jpeg", "back"]],
            "product": [["0.jpg", "image/jpeg", "lid"]],
        },
    }
    assert page.evaluate("draft.reference") == reference


def test_they_come_back_after_a_crash(page: Page) -> None:
    save(opened(page), ANSWERS)
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    assert loaded(another(page))["answers"] == ANSWERS


def test_they_come_back_after_weeks_and_are_gone_after_a_month(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    now = page.evaluate("Date.now()") / 1000
    page.clock.set_fixed_time(now + 29 * DAY)
    assert loaded(reloaded(page))["answers"] == ANSWERS
    page.clock.set_fixed_time(now + 31 * DAY)
    assert loaded(reloaded(page)) == {"kept": False, "answers": {}, "photos": {}}
    assert raw(page, "parts.count()") == 0


def test_a_change_keeps_the_whole_claim_for_another_month(page: Page) -> None:
    save_photos(opened(page), "package", "front")
    now = page.evaluate("Date.now()") / 1000
    page.clock.set_fixed_time(now + 20 * DAY)
    save(page, ANSWERS)
    page.clock.set_fixed_time(now + 40 * DAY)
    assert list(loaded(reloaded(page))["photos"]) == ["package"]


def test_nothing_was_kept_before(page: Page) -> None:
    assert loaded(opened(page)) == {"kept": False, "answers": {}, "photos": {}}


def test_the_last_of_many_words_wins(page: Page) -> None:
    opened(page)
    outcomes = page.evaluate(
        "Promise.all(Array.from({ length: 30 }, (_, turn) => draft.saveAnswers({ damage: `${turn}` })))"
    )
    assert outcomes == [{"kept": True}] * 30
    assert loaded(reloaded(page))["answers"] == {"damage": "29"}


def test_what_is_kept_is_what_stood_there_when_it_was_saved(page: Page) -> None:
    opened(page)
    page.evaluate("""() => {
      const answers = { damage: "before" };
      const saved = draft.saveAnswers(answers);
      answers.damage = "after";
      return saved;
    }""")
    assert loaded(reloaded(page))["answers"] == {"damage": "before"}


def test_photos_that_were_taken_back_are_gone(page: Page) -> None:
    save_photos(opened(page), "package", "front", "back")
    save_photos(page, "package")
    assert loaded(reloaded(page))["photos"] == {"package": []}


def test_a_cleared_claim_is_wiped_and_the_next_has_another_reference(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    reference = page.evaluate("draft.reference")
    assert page.evaluate("Promise.all([draft.saveAnswers({ name: 'late' }), draft.clear()])") == [{"kept": True}] * 2
    assert raw(page, "parts.count()") == 0
    assert page.evaluate("isReference(draft.reference)")
    assert page.evaluate("draft.reference") != reference
    assert save(page, {"name": "the next"}) == {"kept": True}
    assert loaded(reloaded(page))["answers"] == {"name": "the next"}


def test_what_is_written_right_after_a_claim_was_cleared_belongs_to_the_next(page: Page) -> None:
    opened(page)
    page.evaluate(
        "Promise.all([draft.saveAnswers({ name: 'this' }), draft.clear(), draft.saveAnswers({ name: 'next' })])"
    )
    reference = page.evaluate("draft.reference")
    found = loaded(reloaded(page))
    assert (found["answers"], found["reference"]) == ({"name": "next"}, reference)
    assert raw(page, "parts.count()") == 1


def test_two_forms_keep_apart(page: Page) -> None:
    save(opened(page, "claim"), ANSWERS)
    save(opened(page, "warranty"), {"name": "Bo"})
    page.evaluate("draft.clear()")
    assert loaded(opened(page, "warranty"))["kept"] is False
    assert loaded(opened(page, "claim"))["answers"] == ANSWERS


def test_two_windows_that_begin_two_claims_do_not_mix_them(page: Page) -> None:
    first, second = opened(page), another(page)
    save(first, {"damage": "lid"})
    save_photos(first, "package", "lid")
    save(second, {"damage": "box"})
    assert loaded(reloaded(page))["answers"] == {"damage": "box"}
    assert loaded(page)["photos"] == {}
    page.evaluate("draft.clear()")
    found = loaded(reloaded(page))
    assert (found["answers"], list(found["photos"])) == ({"damage": "lid"}, ["package"])


def test_two_windows_may_write_one_claim_at_a_time(page: Page) -> None:
    save(opened(page), {"damage": "lid"})
    second = another(page)
    reference = loaded(second)["reference"]
    assert save(second, {"damage": "lid and box"}) == {"kept": True}
    assert save(page, {"damage": "lid, box"}) == {"kept": True}
    found = loaded(another(page))
    assert (found["answers"], found["reference"]) == ({"damage": "lid, box"}, reference)


def test_a_claim_that_was_sent_in_another_window_does_not_come_back(page: Page) -> None:
    save(opened(page), ANSWERS)
    second = another(page)
    loaded(second)
    second.evaluate("draft.clear()")
    assert save(page, ANSWERS) == {"kept": False, "why": "cleared"}
    assert save_photos(page, "package", "front") == {"kept": False, "why": "cleared"}
    assert loaded(another(page))["kept"] is False
    page.evaluate("draft.clear()")
    assert save(page, {"name": "the next"}) == {"kept": True}


NOWHERE = {
    "no IndexedDB": "delete IDBFactory.prototype.open; delete Window.prototype.indexedDB; delete window.indexedDB",
    "it may not be asked": """Object.defineProperty(window, "indexedDB", {
        get() { throw new DOMException("denied", "SecurityError"); } })""",
    "it may not be opened": "IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); }",
    "every transaction fails": """IDBDatabase.prototype.transaction = () => {
        throw new DOMException('closing', 'InvalidStateError'); }""",
    "every record fails": "IDBObjectStore.prototype.put = () => { throw new DOMException('?', 'DataCloneError'); }",
    "every transaction is aborted": """const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...all) {
          const request = put.apply(this, all);
          this.transaction.abort();
          return request;
        }""",
}


@pytest.mark.parametrize("fault", NOWHERE.values(), ids=NOWHERE)
def test_where_nothing_can_be_kept_it_says_so(page: Page, fault: str) -> None:
    page.add_init_script(fault)
    reloaded(page)
    assert page.evaluate("isReference(draft.reference)")
    assert save(page, ANSWERS) == {"kept": False, "why": "unavailable"}
    assert save_photos(page, "package", "front") == {"kept": False, "why": "unavailable"}
    found = loaded(page)
    assert (found["kept"], found["answers"], found["photos"]) == (False, {}, {})
    reference = page.evaluate("draft.reference")
    page.evaluate("draft.clear()")
    assert page.evaluate("draft.reference") != reference


def test_a_database_of_a_later_version_of_the_site_is_left_alone(page: Page) -> None:
    page.evaluate("""() => new Promise((resolve) => {
      const request = indexedDB.open("claim-drafts", 2);
      request.onsuccess = () => { request.result.close(); resolve(); };
    })""")
    assert save(opened(page), ANSWERS) == {"kept": False, "why": "unavailable"}


def test_a_database_that_never_answers_keeps_nobody_waiting(page: Page) -> None:
    """As when another window holds it open while it is to be deleted."""
    other = page.context.new_page()
    other.goto("/")
    other.evaluate("""() => new Promise((resolve) => {
      const request = indexedDB.open("claim-drafts", 1);
      request.onsuccess = () => { window.held = request.result; resolve(); };
    })""")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    page.clock.install(time=start)
    page.clock.pause_at(start + timedelta(minutes=1))
    opened(page)
    page.evaluate("""() => {
      indexedDB.deleteDatabase("claim-drafts");
      const all = Promise.all([draft.load(), draft.saveAnswers({ name: "Ada" }), draft.clear()]);
      all.then((outcomes) => { window.outcomes = outcomes; });
    }""")
    for milliseconds in (3000, 1, 1):
        page.clock.run_for(milliseconds)
    unavailable = {"kept": False, "why": "unavailable"}
    assert page.evaluate("window.outcomes") == [{**unavailable, "answers": {}, "photos": {}}, unavailable, unavailable]


def test_a_draft_stands_in_no_other_windows_way(page: Page) -> None:
    save(opened(page), ANSWERS)
    deleted = """() => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase("claim-drafts");
      request.onsuccess = () => resolve("deleted");
      request.onblocked = () => resolve("blocked");
    })"""
    assert another(page).evaluate(deleted) == "deleted"
    page.evaluate("draft.clear()")
    assert save(page, ANSWERS) == {"kept": True}


RECORD = "form: 'claim', reference: draft.reference, savedAt: Date.now()"


@pytest.mark.parametrize(
    "record",
    [
        f"{{ {RECORD}, field: 0 }}",
        f"{{ {RECORD}, field: 0, answers: null }}",
        f"{{ {RECORD}, field: 0, answers: 7 }}",
        f"{{ {RECORD}, field: 0, answers: {{ name: 'Ada' }}, savedAt: 'yesterday' }}",
        f"{{ {RECORD}, field: 0, answers: {{ name: 'Ada' }}, savedAt: NaN }}",
        f"{{ {RECORD}, field: 0, answers: {{ name: 'Eve' }}, reference: 'x' }}",
        f"{{ {RECORD}, field: 0, answers: {{ name: 'Eve' }}, reference: '__proto__' }}",
        f"{{ {RECORD}, field: 0, answers: {{ name: 'Eve' }}, reference: 7 }}",
    ],
)
def test_a_corrupt_record_brings_nothing_back_and_stops_nothing(page: Page, record: str) -> None:
    raw(opened(page), f"parts.put({record})")
    assert loaded(page)["answers"] == {}
    assert save(page, ANSWERS) == {"kept": True}
    assert loaded(reloaded(page))["answers"] == ANSWERS
    assert raw(page, "parts.count()") == 1


def test_a_corrupt_photo_does_not_take_the_words_along(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    raw(page, f"parts.put({{ {RECORD}, field: 'product', photos: 'lost' }})")
    raw(page, f"parts.put({{ {RECORD}, field: 'receipt', photos: [7, null] }})")
    found = loaded(reloaded(page))
    assert found["answers"] == ANSWERS
    assert found["photos"] == {"package": [["0.jpg", "image/jpeg", "front"]], "product": [], "receipt": []}


def limit(page: Page, kilobytes: int) -> None:
    origin = page.evaluate("location.origin")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": kilobytes * 1000})


def test_photos_that_do_not_fit_leave_the_words(page: Page) -> None:
    opened(page)
    limit(page, 500)
    assert save(page, ANSWERS) == {"kept": True}
    assert save_photos(page, "package", "x" * 2_000_000) == {"kept": False, "why": "full"}
    assert save(page, {"name": "still"})["kept"]  # what the refused photos took may not be free again yet
    found = loaded(reloaded(page))
    assert (found["answers"], found["photos"]) == ({"name": "still"}, {})


FULL_WHILE_THERE_ARE_PHOTOS = """
    const { put, delete: remove } = IDBObjectStore.prototype;
    let full = false;
    IDBObjectStore.prototype.put = function (record) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      full = "photos" in record;
      return put.call(this, record);
    };
    IDBObjectStore.prototype.delete = function (range) {
      full = false;
      return remove.call(this, range);
    };"""


def test_photos_make_room_for_words(page: Page) -> None:
    page.add_init_script(FULL_WHILE_THERE_ARE_PHOTOS)
    reloaded(page)
    assert save_photos(page, "package", "front") == {"kept": True}
    assert save(page, ANSWERS) == {"kept": True, "dropped": "photos"}
    found = loaded(reloaded(page))
    assert (found["answers"], found["photos"]) == (ANSWERS, {})


def test_words_that_do_not_fit_either_are_said_to_be_lost(page: Page) -> None:
    save(opened(page), {"damage": "short"})
    page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    assert save(page, {"damage": "long"}) == {"kept": False, "why": "full", "dropped": "photos"}
    assert loaded(reloaded(page))["answers"] == {"damage": "short"}
