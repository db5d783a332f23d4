"""What was sent from this device can be looked up on it, until it is removed; then nothing is left of it."""

from typing import Any

import pytest
from playwright.sync_api import Page

CLAIM = {"reference": "352C-F9JP-KX", "answers": [["Your name", "Ada Muster"]]}
DAY = 86_400  # in seconds


def keep(page: Page, **changes: Any) -> Any:
    claim = {**CLAIM, **changes}
    return page.evaluate("(claim) => keepSent('claim', { ...claim, sentAt: Date.now() })", claim)


def listed(page: Page, form: str = "claim") -> list[str]:
    return page.evaluate("(form) => sentClaims(form).map(({ reference }) => reference)", form)


def references(page: Page, count: int) -> list[str]:
    return page.evaluate("(count) => Array.from({ length: count }, newReference)", count)


def device(page: Page) -> Any:
    """Everything that is left on it: the keys of its texts, and how many records of photos."""
    return page.evaluate(
        """() => new Promise((resolve) => {
             const request = indexedDB.open("claim-drafts", 1);
             request.onsuccess = () => {
               const parts = request.result.transaction("parts").objectStore("parts").count();
               parts.onsuccess = () => {
                 request.result.close();
                 resolve([Object.keys(localStorage), parts.result]);
               };
             };
           })"""
    )


def draft(page: Page) -> str:
    """Written and with a photo; gives its reference."""
    return page.evaluate(
        """async () => {
             window.draft = new ClaimDraft("claim");
             draft.saveAnswers({ name: "Ada Muster" });
             await draft.savePhotos("package", [new File(["front"], "front.jpg", { type: "image/jpeg" })]);
             return draft.reference;
           }"""
    )


def test_the_last_one_comes_first_and_twenty_are_kept(page: Page) -> None:
    sent = references(page, 22)
    for reference in sent:
        assert keep(page, reference=reference)
    assert listed(page) == sent[:1:-1]
    assert listed(page, "warranty") == []


def test_a_claim_is_listed_once_with_what_was_sent_last(page: Page) -> None:
    first, second = references(page, 2)
    for reference, answer in ((first, "lid"), (second, "box"), (first, "lid and box")):
        keep(page, reference=reference, answers=[["Damage", answer]])
    assert listed(page) == [first, second]
    assert page.evaluate("sentClaims('claim')[0].answers") == [["Damage", "lid and box"]]


def test_it_is_known_whether_a_reference_was_sent(page: Page) -> None:
    keep(page)
    asked = "[isSent('claim', '352C-F9JP-KX'), isSent('claim', newReference()), isSent('warranty', '352C-F9JP-KX')]"
    assert page.evaluate(asked) == [True, False, False]


def test_a_claim_that_is_old_is_shown_for_another_month_before_it_goes(page: Page) -> None:
    keep(page)
    now = page.evaluate("Date.now()") / 1000
    for days, there in ((29, True), (31, True), (1, True), (31, True), (62, False)):
        page.clock.set_fixed_time(now + days * DAY)
        assert listed(page) == [CLAIM["reference"]] * there
    assert page.evaluate("localStorage.length") == 0


def test_what_arrived_is_no_draft_any_more_even_if_the_page_is_closed_at_once(page: Page) -> None:
    reference = draft(page)
    assert keep(page, reference=reference)
    page.reload()
    found = page.evaluate("new ClaimDraft('claim').load()")
    assert (found["kept"], found["answers"], found["photos"]) == (False, {}, {})
    assert device(page) == [["claim-sent"], 0]


def test_what_was_written_again_by_an_older_window_is_dropped_with_its_photos(page: Page) -> None:
    keep(page, reference=draft(page))
    page.evaluate(
        """() => {
             const kept = { reference: draft.reference, savedAt: Date.now(), answers: { name: "Ada" } };
             localStorage.setItem("claim-draft", JSON.stringify([kept]));
           }"""
    )
    page.reload()
    assert page.evaluate("new ClaimDraft('claim').load()")["answers"] == {}
    assert device(page) == [["claim-sent"], 0]


def test_remove_it_from_this_device_leaves_nothing_of_the_claim_or_its_draft(page: Page) -> None:
    reference = draft(page)
    texts = page.evaluate("localStorage.getItem('claim-draft')")
    keep(page, reference=reference)
    page.evaluate(
        "(texts) => localStorage.setItem('claim-draft', texts)", texts
    )  # as by a page that was closed too early
    page.evaluate("(reference) => forgetSent('claim', reference)", reference)
    assert device(page) == [[], 0]
    assert page.evaluate("draft.saveAnswers({ name: 'Ada' })") == {"kept": False, "why": "cleared"}
    assert page.evaluate("draft.savePhotos('package', [])") == {"kept": False, "why": "cleared"}
    assert device(page) == [[], 0]


def test_removing_one_leaves_the_others(page: Page) -> None:
    first, second = references(page, 2)
    keep(page, reference=first)
    keep(page, reference=second)
    other = draft(page)
    page.evaluate("(reference) => forgetSent('claim', reference)", second)
    assert listed(page) == [first]
    assert page.evaluate("new ClaimDraft('claim').begin().reference") == other


def test_the_draft_makes_room_for_what_was_sent(page: Page) -> None:
    reference = draft(page)
    page.evaluate(
        """() => {
             const set = Storage.prototype.setItem;
             Storage.prototype.setItem = function (key, text) {
               if (this.length && this.getItem("claim-draft")) throw new DOMException("", "QuotaExceededError");
               set.call(this, key, text);
             };
           }"""
    )
    assert keep(page, reference=reference) is True
    assert listed(page) == [reference]


@pytest.mark.parametrize("fault", ["get() { throw new DOMException('denied', 'SecurityError'); }", "value: null"])
def test_where_nothing_can_be_kept_nothing_fails(page: Page, fault: str) -> None:
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ {fault} }})")
    page.reload()
    assert keep(page) is False
    assert listed(page) == []
    page.evaluate("forgetSent('claim', '352C-F9JP-KX')")


@pytest.mark.parametrize(
    "text",
    [
        *("", "[", "null", "7", '"352C-F9JP-KX"', "{}", "[[[[]]]]", "[null, 7]"),
        '[{"reference": "x", "answers": []}]',
        '[{"reference": {"toString": 7}}]',
        '[{"reference": "352C-F9JP-KX", "sentAt": 0, "answers": 7}]',
    ],
)
def test_a_corrupt_list_is_none(page: Page, text: str) -> None:
    page.evaluate("(text) => localStorage.setItem('claim-sent', text)", text)
    assert listed(page) == []
    assert keep(page) is True
    assert listed(page) == [CLAIM["reference"]]
