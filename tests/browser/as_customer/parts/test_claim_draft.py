"""What was written and picked is still there after a reload, a crash or days, and nothing ever fails for it."""

import json
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Error, Page

DAY = 86_400  # in seconds
NO_TRY = {"maybe": False}
RECORD = "form: 'claim', reference: draft.reference"
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


def nothing(page: Page, **more: Any) -> dict[str, Any]:
    """What there is of a claim that nobody has begun."""
    begun = {"answers": {}, "tries": NO_TRY, "old": False, "photos": {}, "lost": False}
    return {"kept": False, "reference": page.evaluate("draft.reference"), **begun, **more}


def store(page: Page, text: str) -> None:
    """Puts a text in place of what is kept, behind the draft's back."""
    page.evaluate("(text) => localStorage.setItem('claim-draft', text)", text)


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
                const bytes = (text) => (
                  {{ name: "a.jpg", type: "image/jpeg", bytes: new TextEncoder().encode(text).buffer }}
                );
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
    assert loaded(reloaded(page)) == {
        "kept": True,
        "reference": reference,
        "answers": ANSWERS,
        "tries": NO_TRY,
        "old": False,
        "lost": False,
        "photos": {
            "package": [["0.jpg", "image/jpeg", "front"], ["1.jpg", "image/jpeg", "back"]],
            "product": [["0.jpg", "image/jpeg", "lid"]],
        },
    }
    assert page.evaluate("draft.reference") == reference


def test_words_are_there_at_once_before_any_photo(page: Page) -> None:
    save(opened(page), ANSWERS)
    assert page.evaluate("[draft.saveAnswers({ name: 'A' }).kept, new ClaimDraft('claim').begin().answers.name]") == [
        True,
        "A",
    ]


def test_what_is_written_and_added_while_photos_are_read_is_read_too(page: Page) -> None:
    save(opened(page), {"name": "A"})
    meanwhile = """async () => {
      const coming = draft.load();
      draft.saveAnswers({ name: "Ada" });
      draft.savePhotos("package", [new File(["front"], "front.jpg")]);
      const { answers, photos } = await coming;
      return [answers.name, photos.package.map(({ name }) => name)];
    }"""
    assert page.evaluate(meanwhile) == ["Ada", ["front.jpg"]]


def test_a_field_may_be_called_as_what_every_object_has(page: Page) -> None:
    opened(page)
    assert page.evaluate("async () => `${(await draft.load()).photos.constructor}`") == "undefined"
    save_photos(page, "constructor", "front")
    assert loaded(reloaded(page))["photos"] == {"constructor": [["0.jpg", "image/jpeg", "front"]]}


def test_a_reload_right_after_a_key_loses_nothing(page: Page) -> None:
    opened(page).evaluate("() => { draft.saveAnswers({ name: 'Ada' }); location.reload(); }")
    page.wait_for_function("!window.draft && !!window.ClaimDraft")
    assert loaded(opened(page))["answers"] == {"name": "Ada"}


def test_they_come_back_after_a_crash(page: Page) -> None:
    save(opened(page), ANSWERS)
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    assert loaded(another(page))["answers"] == ANSWERS


def test_they_are_asked_about_after_a_month_and_gone_after_two(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    now = page.evaluate("Date.now()") / 1000
    for days, old in ((29, False), (31, True), (60, True)):
        page.clock.set_fixed_time(now + days * DAY)
        found = loaded(reloaded(page))
        assert (found["answers"], list(found["photos"]), found["old"]) == (ANSWERS, ["package"], old)
        assert save(page, ANSWERS) == {"kept": True}  # that they are shown makes them no younger
    page.clock.set_fixed_time(now + 62 * DAY)
    assert loaded(reloaded(page)) == nothing(page)
    assert raw(page, "parts.count()") == 0
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("wanted", ["draft.keep()", "draft.saveAnswers({ name: 'Ada' })"])
def test_an_old_claim_that_somebody_wants_is_a_new_one(page: Page, wanted: str) -> None:
    save(opened(page), ANSWERS)
    now = page.evaluate("Date.now()") / 1000
    page.clock.set_fixed_time(now + 31 * DAY)
    assert loaded(reloaded(page))["old"] is True
    assert page.evaluate(wanted) == {"kept": True}
    page.clock.set_fixed_time(now + 60 * DAY)
    assert loaded(reloaded(page))["old"] is False


def test_a_change_keeps_the_whole_claim_for_another_month(page: Page) -> None:
    save_photos(opened(page), "package", "front")
    now = page.evaluate("Date.now()") / 1000
    page.clock.set_fixed_time(now + 20 * DAY)
    save(page, ANSWERS)
    page.clock.set_fixed_time(now + 40 * DAY)
    assert list(loaded(reloaded(page))["photos"]) == ["package"]


def test_nothing_was_kept_before(page: Page) -> None:
    assert loaded(opened(page)) == nothing(page)


def test_a_form_that_was_emptied_again_has_nothing_to_come_back(page: Page) -> None:
    save(opened(page), {"name": "A"})
    save(page, {"name": ""})
    assert loaded(reloaded(page))["kept"] is False


COUNT_WRITES = """
    window.writes = 0;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (part) { writes++; return put.call(this, part); };"""


def test_of_many_photos_at_once_the_last_ones_win_in_two_writes(page: Page) -> None:
    page.add_init_script(COUNT_WRITES)
    reloaded(page).evaluate("""async () => {
      const photos = [];
      const outcomes = [];
      for (let turn = 0; turn < 24; turn++) {
        photos.push(new File([`${turn}`], `${turn}.jpg`));
        outcomes.push(draft.savePhotos("package", photos));
        if (turn === 8) await outcomes[0]; // so that the others wait for it in vain
      }
      window.outcomes = await Promise.all(outcomes);
    }""")
    assert page.evaluate("outcomes") == [{"kept": True}] * 24
    assert page.evaluate("writes") == 2
    assert len(loaded(reloaded(page))["photos"]["package"]) == 24


def test_photos_of_two_fields_do_not_wait_in_one_place(page: Page) -> None:
    page.evaluate("""async () => {
      window.draft = new ClaimDraft("claim");
      const save = (field, text) => draft.savePhotos(field, [new File([text], "0.jpg", { type: "image/jpeg" })]);
      await Promise.all([save("package", "lid"), save("product", "box"), save("package", "both")]);
    }""")
    photos = loaded(reloaded(page))["photos"]
    assert {field: photo[0][2] for field, photo in photos.items()} == {"package": "both", "product": "box"}


def test_photos_that_were_taken_back_are_gone(page: Page) -> None:
    save_photos(opened(page), "package", "front", "back")
    save_photos(page, "package")
    found = loaded(reloaded(page))
    assert (found["photos"], found["lost"]) == ({"package": []}, False)


def without_photos(page: Page) -> Page:
    """In a window that keeps words alone, as WebKit's private ones do."""
    page.add_init_script("IDBObjectStore.prototype.put = () => { throw new DOMException('Blob', 'UnknownError'); };")
    return reloaded(page)


NO_PHOTOS = {"kept": False, "why": "unavailable", "of": "photos"}


def test_where_only_words_are_kept_the_photos_are_said_to_be_lost_until_they_are_added_again(page: Page) -> None:
    without_photos(page)
    assert save(page, ANSWERS) == {"kept": True}
    assert save_photos(page, "package", "front") == NO_PHOTOS
    for _ in range(2):
        found = loaded(reloaded(page))
        assert (found["kept"], found["answers"], found["photos"], found["lost"]) == (
            True,
            ANSWERS,
            {"package": []},
            True,
        )
        save(page, {"name": "Ada"})  # changes nothing about it
        save(page, ANSWERS)
    save_photos(page, "package")
    assert loaded(reloaded(page))["lost"] is False


def test_photos_are_lost_without_a_word_typed(page: Page) -> None:
    save_photos(without_photos(page), "package", "front")
    found = loaded(reloaded(page))
    assert (found["kept"], found["lost"]) == (True, True)


@pytest.mark.parametrize(
    ("photos", "left"),
    [
        ("[]", []),
        ("'none'", []),
        ("[bytes('back')]", ["back"]),
        ("[{ size: 4 }, null, bytes('else'), bytes('more'), new File(['file'], 'a.jpg')]", ["else"]),
        (None, []),
    ],
)
def test_photos_that_a_browser_dropped_are_known_to_be_lost(page: Page, photos: str | None, left: list[str]) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front", "back")
    raw(page, f"parts.put({{ {RECORD}, field: 'package', photos: {photos} }})" if photos else "parts.clear()")
    found = loaded(reloaded(page))
    assert ([text for _, _, text in found["photos"]["package"]], found["lost"]) == (left, True)


def test_a_photo_that_was_taken_back_does_not_come_back_though_the_others_found_no_room(page: Page) -> None:
    save_photos(opened(page), "package", "front", "behind")
    page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    assert save_photos(page, "package", "behind", "a larger one") == {"kept": False, "why": "full", "of": "photos"}
    found = loaded(reloaded(page))
    assert ([text for _, _, text in found["photos"]["package"]], found["lost"]) == (["behind"], True)


def test_what_is_known_of_tries_outlives_a_reload(page: Page) -> None:
    opened(page)
    assert page.evaluate("draft.tries") == NO_TRY
    assert page.evaluate("draft.noteTries({ maybe: true, why: 'timeout' })") == {"kept": True}
    save(page, ANSWERS)
    assert loaded(reloaded(page))["tries"] == {"maybe": True, "why": "timeout"}
    page.evaluate("draft.noteTries({ maybe: false, why: 'refused' })")
    assert page.evaluate("draft.tries") == {"maybe": False, "why": "refused"}
    assert loaded(another(page))["tries"] == {"maybe": False, "why": "refused"}


@pytest.mark.parametrize("next_claim", ["draft.clear()", "draft.renew()"])
def test_another_claim_has_not_been_tried(page: Page, next_claim: str) -> None:
    opened(page).evaluate("draft.noteTries({ maybe: true, why: 'timeout' })")
    page.evaluate(next_claim)
    assert page.evaluate("draft.tries") == NO_TRY
    save(page, ANSWERS)
    assert loaded(reloaded(page))["tries"] == NO_TRY


def test_a_cleared_claim_is_wiped_and_the_next_has_another_reference(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    reference = page.evaluate("draft.reference")
    gone = "draft.saveAnswers({ name: 'late' }), draft.clear(), localStorage.length"
    assert page.evaluate(f"Promise.all([{gone}])") == [{"kept": True}, {"kept": True}, 0]
    assert raw(page, "parts.count()") == 0
    assert page.evaluate("isReference(draft.reference)")
    assert page.evaluate("draft.reference") != reference
    assert save(page, {"name": "the next"}) == {"kept": True}
    assert loaded(reloaded(page))["answers"] == {"name": "the next"}


def test_what_is_written_right_after_a_claim_was_cleared_belongs_to_the_next(page: Page) -> None:
    opened(page)
    outcomes = page.evaluate("""() => {
      const save = (name) => draft.savePhotos("package", [new File([name], `${name}.jpg`)]);
      return Promise.all([save("this"), draft.clear(), save("next"), draft.saveAnswers({ name: "next" })]);
    }""")
    assert outcomes == [{"kept": False, "why": "cleared"}, *[{"kept": True}] * 3]
    reference = page.evaluate("draft.reference")
    found = loaded(reloaded(page))
    assert (found["answers"], found["reference"]) == ({"name": "next"}, reference)
    assert [name for name, _, _ in found["photos"]["package"]] == ["next.jpg"]
    assert raw(page, "parts.count()") == 1


def test_photos_of_claims_that_are_gone_are_removed(page: Page) -> None:
    save_photos(opened(page), "package", "front")
    save_photos(opened(page, "warranty"), "package", "front")
    page.evaluate("localStorage.removeItem('claim-draft')")
    raw(page, f"parts.put({{ {RECORD}, field: 0, answers: {{}} }})")
    loaded(reloaded(page))
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
    assert loaded(first)["answers"] == {"damage": "lid"}
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


def test_a_window_that_looks_again_begins_another_claim_where_its_own_was_sent(page: Page) -> None:
    save(opened(page), ANSWERS)
    page.evaluate("draft.noteTries({ maybe: true, why: 'timeout' })")
    sent = page.evaluate("draft.reference")
    second = another(page)
    loaded(second)
    second.evaluate("draft.clear()")
    assert loaded(page) == nothing(page)
    assert page.evaluate("draft.reference") != sent
    assert save(page, {"name": "the next"}) == {"kept": True}


HEAR = """(draft) => { window.heard = []; draft.onChange((there) => heard.push(there)); }"""


def heard(page: Page) -> Any:
    page.wait_for_function("heard.length")
    return page.evaluate("heard.splice(0)[0]")


def test_another_window_that_changes_tries_or_clears_the_claim_is_heard(page: Page) -> None:
    save(opened(page), {"damage": "lid"})
    page.evaluate(f"({HEAR})(draft)")
    second = another(page)
    loaded(second)
    save(second, {"damage": "lid and box"})
    found = heard(page)
    assert (found["kept"], found["answers"], found["sent"]) == (True, {"damage": "lid and box"}, False)
    second.evaluate("draft.noteTries({ maybe: true })")
    assert heard(page)["tries"] == {"maybe": True}
    second.evaluate("draft.clear()")
    found = heard(page)
    assert (found["kept"], found["why"], found["sent"], found["answers"]) == (False, "cleared", False, {})


def test_another_window_that_has_sent_the_claim_is_heard(page: Page) -> None:
    save(opened(page), ANSWERS)
    page.evaluate(f"({HEAR})(draft)")
    second = another(page)
    loaded(second)
    second.evaluate("keepSent('claim', { reference: draft.reference, sentAt: Date.now(), answers: [] })")
    found = heard(page)
    assert (found["kept"], found["why"], found["sent"]) == (False, "cleared", True)
    assert found["reference"] == page.evaluate("draft.reference")


def test_an_empty_window_hears_of_a_claim_that_is_begun_and_given_up_in_another(page: Page) -> None:
    loaded(opened(page))
    page.evaluate(f"({HEAR})(draft)")
    second = another(page)
    save(second, ANSWERS)
    assert heard(page)["answers"] == ANSWERS
    second.evaluate("draft.clear()")
    found = heard(page)
    assert (found["kept"], "why" in found) == (False, False)


def test_what_a_window_writes_itself_or_of_other_forms_it_does_not_hear(page: Page) -> None:
    save(opened(page), ANSWERS)
    page.evaluate(f"({HEAR})(draft)")
    second = another(page)
    save(opened(second, "warranty"), ANSWERS)
    save(page, {"name": "Bo"})
    save(opened(second, "claim"), {"name": "another claim"})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert page.evaluate("heard") == []


def test_a_page_that_waited_for_the_back_button_hears_it_then(page: Page) -> None:
    save(opened(page), ANSWERS)
    page.evaluate(f"({HEAR})(draft)")
    page.evaluate("localStorage.removeItem('claim-draft')")  # in this window, so that there is no other event
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert heard(page)["why"] == "cleared"


NO_WORDS = {
    "no storage": "Object.defineProperty(window, 'localStorage', { value: null })",
    "it may not be asked": """Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("denied", "SecurityError"); } })""",
    "it may not be read": "Storage.prototype.getItem = () => { throw new DOMException('?', 'InvalidStateError'); }",
}


@pytest.mark.parametrize("fault", NO_WORDS.values(), ids=NO_WORDS)
def test_where_nothing_can_be_kept_it_says_so(page: Page, fault: str) -> None:
    page.add_init_script(fault)
    reloaded(page)
    unavailable = {"kept": False, "why": "unavailable", "of": "words"}
    assert loaded(page) == nothing(page, **unavailable)
    if "getItem" not in fault:
        assert save(page, ANSWERS) == unavailable
        assert save_photos(page, "package", "front") == unavailable
        assert page.evaluate("draft.noteTries({ maybe: true, why: 'timeout' })") == unavailable
    reference = page.evaluate("draft.reference")
    page.evaluate("draft.noteTries({ maybe: true, why: 'timeout' })")
    assert page.evaluate("draft.tries") == {"maybe": True, "why": "timeout"}
    page.evaluate("draft.clear()")
    assert page.evaluate("isReference(draft.reference)")
    assert page.evaluate("draft.reference") != reference
    assert page.evaluate("draft.tries") == NO_TRY


def test_a_storage_that_goes_away_while_somebody_writes_is_no_claim_that_was_cleared(page: Page) -> None:
    save(opened(page), ANSWERS)
    save_photos(page, "package", "front")
    page.evaluate("() => { Object.defineProperty(window, 'localStorage', { value: null }); }")
    assert save(page, {"name": "Ada"}) == {"kept": False, "why": "unavailable", "of": "words"}
    loaded(page)
    assert raw(page, "parts.count()") == 1


NO_DATABASE = {
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


@pytest.mark.parametrize("fault", NO_DATABASE.values(), ids=NO_DATABASE)
def test_where_photos_cannot_be_kept_it_says_so_and_keeps_the_words(page: Page, fault: str) -> None:
    page.add_init_script(fault)
    reloaded(page)
    assert save(page, ANSWERS) == {"kept": True}
    assert save_photos(page, "package", "front") == NO_PHOTOS
    found = loaded(reloaded(page))
    assert (found["kept"], found["answers"], found["photos"], found["lost"]) == (True, ANSWERS, {"package": []}, True)


def test_a_database_of_a_later_version_of_the_site_is_left_alone(page: Page) -> None:
    page.evaluate("""() => new Promise((resolve) => {
      const request = indexedDB.open("claim-drafts", 2);
      request.onsuccess = () => { request.result.close(); resolve(); };
    })""")
    assert save_photos(opened(page), "package", "front") == NO_PHOTOS


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
      const photo = new File(["front"], "0.jpg");
      const all = Promise.all([draft.load(), draft.saveAnswers({ name: "Ada" }), draft.savePhotos("package", [photo])]);
      all.then((outcomes) => { window.outcomes = outcomes; });
    }""")
    for milliseconds in (3000, 1):
        page.clock.run_for(milliseconds)
    begun = {"answers": {"name": "Ada"}, "photos": {"package": []}, "lost": True}
    there = nothing(page, **NO_PHOTOS | {"kept": True}, **begun)
    assert page.evaluate("window.outcomes") == [there, {"kept": True}, NO_PHOTOS]


def test_a_draft_stands_in_no_other_windows_way(page: Page) -> None:
    save_photos(opened(page), "package", "front")
    deleted = """() => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase("claim-drafts");
      request.onsuccess = () => resolve("deleted");
      request.onblocked = () => resolve("blocked");
    })"""
    assert another(page).evaluate(deleted) == "deleted"
    assert save_photos(page, "package", "front") == {"kept": True}


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[{"reference": "352C-F9JP-KX", "answers": {"na',
        "null",
        "[]",
        "[null, 7, [[]]]",
        '{"reference": "x", "answers": {"name": "Eve"}}',
        '[{"reference": "__proto__", "answers": {"name": "Eve"}}]',
        '[{"reference": {"toString": 7}, "answers": {"name": "Eve"}}]',
        "[" + '{"reference": "x", "answers": {"name": "Eve"}},' * 20_000 + "7]",
        "x" * 2_000_000,
    ],
)
def test_a_corrupt_record_brings_nothing_back_and_stops_nothing(page: Page, text: str) -> None:
    store(opened(page), text)
    assert loaded(page) == nothing(page)
    assert page.evaluate("localStorage.getItem('claim-draft') || null") is None
    assert save(page, ANSWERS) == {"kept": True}
    assert loaded(reloaded(page))["answers"] == ANSWERS


@pytest.mark.parametrize(
    ("record", "answers"),
    [
        ({}, {}),
        ({"answers": None}, {}),
        ({"answers": "Ada"}, {}),
        (
            {"answers": {"name": "Ada", "damage": 7, "email": ["a"], "phone": None, "__proto__": {"x": 1}}},
            {"name": "Ada"},
        ),
        ({"answers": {"name": "Ada"}, "savedAt": "yesterday", "photos": 7, "tries": "none"}, {"name": "Ada"}),
        (
            {"answers": {"name": "Ada"}, "photos": {"package": 7, "product": None}, "tries": {"maybe": 0}},
            {"name": "Ada"},
        ),
    ],
)
def test_of_a_half_corrupt_record_only_what_can_be_understood_comes_back(
    page: Page, record: dict[str, Any], answers: dict[str, str]
) -> None:
    reference = page.evaluate("newReference()")
    store(opened(page), json.dumps([{"reference": reference, "savedAt": page.evaluate("Date.now()"), **record}]))
    found = loaded(page)
    assert (found["answers"], found["photos"], found["lost"]) == (answers, {}, False)
    assert (found["reference"], found["tries"]) == (reference, NO_TRY)
    assert save(page, ANSWERS) == {"kept": True}
    assert loaded(reloaded(page))["answers"] == ANSWERS


DENSE = os.urandom(1_000_000).hex()
"""What a browser can't make much smaller, as photos are."""


def limit(page: Page, kilobytes: int) -> None:
    origin = page.evaluate("location.origin")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": kilobytes * 1000})


def test_photos_that_do_not_fit_leave_the_words(page: Page) -> None:
    opened(page)
    limit(page, 500)
    assert save_photos(page, "package", DENSE) == {"kept": False, "why": "full", "of": "photos"}
    assert save(page, ANSWERS) == {"kept": True}
    found = loaded(reloaded(page))
    assert (found["answers"], found["photos"], found["lost"]) == (ANSWERS, {"package": []}, True)


@pytest.mark.parametrize("name", ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"])
def test_words_that_do_not_fit_are_said_to_be_lost_and_take_nothing_along(page: Page, name: str) -> None:
    save(opened(page), {"damage": "short"})
    save_photos(page, "package", "front")
    full = "(name) => { Storage.prototype.setItem = () => { throw new DOMException('', name); }; }"
    page.evaluate(full, name)
    assert save(page, {"damage": "long"}) == {"kept": False, "why": "full", "of": "words"}
    assert save_photos(page, "product", "lid") == {"kept": False, "why": "full", "of": "words"}
    found = loaded(reloaded(page))
    assert (found["answers"], list(found["photos"]), found["lost"]) == ({"damage": "short"}, ["package"], False)


def test_what_is_much_too_long_leaves_what_was_there(page: Page) -> None:
    save(opened(page), {"damage": "short"})
    assert save(page, {"damage": "x" * 6_000_000}) == {"kept": False, "why": "full", "of": "words"}
    assert loaded(reloaded(page))["answers"] == {"damage": "short"}


def test_a_try_is_remembered_even_where_there_is_no_room_to_note_it(page: Page) -> None:
    save(opened(page), ANSWERS)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    assert page.evaluate("draft.noteTries({ maybe: true, why: 'timeout' })")["why"] == "full"
    assert loaded(page)["tries"]["maybe"] is True
