"""Somebody who does whatever can be done with a claim, and knows what must then be true.

A walk is a list of the sentences in `Walker.steps()`. What can't be done at a moment is left out, so that any part of a
walk is a walk, too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from returns_guide.inbox.claims import Claim
from returns_guide.inbox.fault_injection import Fault

from tests.browser.engines.conftest import GUIDE
from tests.support.claims_server import ClaimsSite
from tests.support.engines.driver import Browser, NotYet, Tab
from tests.support.engines.wire import Wire

LIES = {Fault.KEPT_NOT_FOUND, Fault.KEPT_TOO_LARGE}
"""Nobody can know better than the host's own word."""
REFUSALS = {Fault.NOT_FOUND, Fault.TOO_LARGE, Fault.TOO_MANY}
"""After these a claim has not been sent; after all others nobody can tell."""
PATIENCE = 6.0
MOST_TABS, MOST_PHOTOS = 2, 2
ORDER, COLOUR = "The number of your order", "The colour of the glaze"
ANSWERS = {"Who are you?": "Ada Lovelace", "Your email address": "ada@example.com", COLOUR: "Celadon"}
CHOICES = ("In your kitchen", "A new pot")

STAGES = {
    "Stop": "sending",
    "Send again": "failed",
    "File another claim": "arrived",
    "Clear this form": "form",
    "Send claim": "check",
    "Print": "page",
}
"""A button that is seen there and, before it in this list, nowhere else."""

LOOK = r"""() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const whole = document.querySelector("claim-form, claim-sent");
  whole?.scrollIntoView();
  const all = (selector) => [...whole?.querySelectorAll(selector) ?? []];
  const value = (each) => (each.type === "radio" ? each.checked && each.value : each.value);
  const controls = all("input[name]:not([type=hidden], [type=file], [data-trap]), textarea");
  return {
    address: location.href,
    isReady: document.readyState === "complete" && (!whole || whole.matches("claim-sent, [data-ready]")),
    buttons: all("button").filter(seen).map((each) => each.innerText.trim()),
    codes: all("code").filter(seen).map((each) => each.innerText).filter((each) => /^\w{4}-\w{4}-\w{2}$/.test(each)),
    words: whole?.innerText ?? "",
    values: controls.map(value).filter(Boolean).sort(),
    photos: all("[data-thumbnails] li").length,
    drafts: localStorage.getItem("claim-kiln-online-draft") ?? "",
    sent: localStorage.getItem("claim-kiln-online-sent") ?? "",
  };
}"""
PHOTOS_KEPT = """() => new Promise((resolve) => {
  const request = indexedDB.open("claim-drafts");
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = () => resolve(0);
  request.onsuccess = () => {
    const database = request.result;
    const parts = database.transaction("parts").objectStore("parts").getAll();
    parts.onsuccess = () => {
      database.close();
      resolve(parts.result.flatMap(({ photos }) => photos).length);
    };
  };
})"""
HURRY = """() => {
  if (window.isHurried) return;
  window.isHurried = true;
  const wait = window.setTimeout;
  window.setTimeout = (act, pause) => wait(act, [1000, 2000, 4000].includes(pause) ? pause / 20 : pause);
}"""
"""The pauses before another try would take most of the time."""


@dataclass(eq=False)
class Draft:
    """A claim that somebody is writing; its order number is its own."""

    order: str
    answers: dict[str, str] = field(default_factory=dict)
    choices: list[str] = field(default_factory=list)
    photos: int = 0
    is_unclear: bool = False
    """Whether one try may have arrived."""
    is_loose: bool = False
    """Cleared in another window, so kept nowhere but in this one."""

    def values(self) -> list[str]:
        chosen = [f"Broken pots › {each}" if each == CHOICES[0] else each for each in self.choices]
        return sorted([*self.answers.values(), *chosen])

    @property
    def is_whole(self) -> bool:
        return {ORDER, *ANSWERS} <= set(self.answers) and len(self.choices) == len(CHOICES) and self.photos > 0


@dataclass
class Counted:
    """What walks were made of."""

    steps: int = 0
    claims: int = 0
    faults: int = 0


class Seen:
    """What a tab shows at a moment."""

    def __init__(self, looked: dict[str, Any]) -> None:
        self.address: str = looked["address"]
        self.is_ready: bool = looked["isReady"]
        self.words: str = looked["words"]
        self.codes: list[str] = looked["codes"]
        self.values: list[str] = looked["values"]
        self.photos: int = looked["photos"]
        self.drafts: str = looked["drafts"]
        self.sent: str = looked["sent"]
        self.stage = next((stage for button, stage in STAGES.items() if button in looked["buttons"]), "none")

    def says(self, words: str) -> bool:
        return words in self.words


class Walker:
    """One walk: a browser, a store that nothing was sent to, and a wire to it that nobody has used."""

    def __init__(self, browser: Browser, store: ClaimsSite, wire: Wire, photo: Path, counted: Counted) -> None:
        self._browser, self._store, self._wire, self._photo, self.counted = browser, store, wire, photo, counted
        self._orders = (f"MF-{number:04}-AB" for number in count(1000))
        self._colours = count(1)
        self._is_offline = False
        self._shared = Draft(next(self._orders))
        self._drafts: dict[Tab, Draft] = {}
        self._on_its_way: dict[Tab, tuple[Draft, list[str], int]] = {}
        """What was sent and not answered yet, as it was then."""
        self._before: dict[Tab, Seen] = {}
        """What each tab has shown after the step before."""
        self._has_moved_on: set[Tab] = set()
        """Where another claim was begun after one that had arrived: Back and Forward have several to show there."""
        self._arrived: dict[str, str] = {}
        """Orders by their references: all that were ever in the book."""
        self._confirmed: dict[str, list[Any]] = {}
        """What was sent, by its reference, as far as somebody was told that it has arrived."""
        self._sent_twice: set[str] = set()
        """Orders that were changed in one window while another one sent them."""
        self._removed: set[str] = set()
        self._sentence = ""

    def begin(self) -> None:
        self._front = self._opened()
        self._look_around()

    def end(self) -> None:
        """Leave nothing behind."""
        self.counted.claims += len(self._store.claims.newest_first())
        self._store.switches.release()
        for tab in self._drafts:
            tab.close()

    # What can be done

    def steps(self) -> dict[str, tuple[int, Callable[[], None]]]:
        """What can be done now, by its sentence: how likely it is, and how it is done."""
        stage = self._seen(self._front).stage
        possible = dict(self._steps_of(stage))
        possible |= {
            "goes back": (6, self._back),
            "goes forward": (4, self._forward),
            "follows a link in the page": (4, self._link),
        }
        if self._is_offline:
            possible["is online again"] = (8, self._online)
            if self._removed:
                del possible["goes forward"]  # to the page from which it was removed
        else:
            possible |= {
                "reloads": (6, self._reload),
                "closes the tab and opens another one": (2, self._again),
                "goes offline": (2, self._offline),
            }
            if len(self._drafts) < MOST_TABS:
                possible["opens a second tab"] = (4, self._second)
        if len(self._drafts) > 1:
            possible["turns to the other tab"] = (8, self._turn)
            possible["closes this tab"] = (2, self._close)
        return possible

    def _steps_of(self, stage: str) -> Iterator[tuple[str, tuple[int, Callable[[], None]]]]:
        draft = self._drafts[self._front]
        if stage == "form":
            if not draft.is_whole:
                yield "answers everything", (20, self._answer_all)
                yield "answers one question", (4, self._answer_one)
            if draft.answers:
                yield "changes an answer", (6, self._change_colour)
            if draft.photos < MOST_PHOTOS:
                yield "adds a photo", (4, self._add_photo)
            if draft.photos:
                yield "takes a photo away", (2, self._remove_photo)
            yield "checks the answers", (20 if draft.is_whole else 2, self._check)
            yield "clears the form", (2, self._clear)
        if stage in ("check", "failed"):
            button, change = ("Send claim", "Change Who") if stage == "check" else ("Send again", "Change your answers")
            yield "changes something", (6, lambda: self._press(change))
            yield from self._ways_to_send(button)
        if stage == "sending":
            yield "stops", (6, self._stop)
            yield "waits until the store lets the claim go", (10, self._let_go)
        if stage == "arrived":
            yield "files another claim", (20, self._another)
            if not self._is_offline:
                yield "removes it from this device", (8, self._remove)

    def _ways_to_send(self, button: str) -> Iterator[tuple[str, tuple[int, Callable[[], None]]]]:
        if self._is_offline:
            yield "sends it offline", (20, lambda: self._send(button))
            return
        yield "sends it", (12, lambda: self._send(button))
        for fault in Fault:
            if fault.waits:
                yield f"sends it, and {fault.name} keeps it waiting", (4, lambda fault=fault: self._send(button, fault))
            elif fault not in LIES:
                yield f"sends it into {fault.name}", (3, lambda fault=fault: self._send(button, *[fault] * 4))
        yield "sends it into one ANSWER_LOST", (3, lambda: self._send(button, Fault.ANSWER_LOST))

    def walk(self, sentence: str) -> bool:
        """Do this, if it can be done, and see whether everything is true then. Raises AssertionError."""
        step = self.steps().get(sentence)
        if not step:
            return False
        self._sentence = sentence
        step[1]()
        self.counted.steps += 1
        self._look_around()
        return True

    def come_home(self) -> None:
        """Whatever happened: what was written is there after a reload, and arrives."""
        self._online()
        self._store.switches.answer_next()
        self._store.switches.release()
        for tab in list(self._drafts):
            self._front = tab
            if self._settle(tab).stage in ("page", "none"):  # that of a claim which was sent
                self._back()
            self._reload()
            self._look_around()
        way = {"arrived": "files another claim", "check": "sends it", "failed": "sends it"}
        while self._shared.answers:
            stage = self._seen(self._front).stage
            whole = self._drafts[self._front].is_whole
            sentence = way.get(stage, "checks the answers" if whole else "answers everything")
            assert self.walk(sentence), f"could not come home from {stage}"

    # Doing it

    def _press(self, button: str) -> None:
        self._front.role("button", button).click()

    def _answer_one(self) -> None:
        draft = self._drafts[self._front]
        missing = [label for label in (ORDER, *ANSWERS) if label not in draft.answers]
        if missing:
            return self._answer(missing[0])
        if unchosen := [choice for choice in CHOICES if choice not in draft.choices]:
            return self._choose(unchosen[0])
        return self._add_photo()

    def _answer_all(self) -> None:
        while not self._drafts[self._front].is_whole:
            self._answer_one()

    def _answer(self, label: str) -> None:
        draft = self._drafts[self._front]
        draft.answers[label] = draft.order if label == ORDER else ANSWERS[label]
        self._front.label(label).fill(draft.answers[label])

    def _choose(self, choice: str) -> None:
        self._front.role("radio", choice).check()
        self._drafts[self._front].choices.append(choice)

    def _change_colour(self) -> None:
        draft = self._drafts[self._front]
        draft.answers[COLOUR] = f"Glaze {next(self._colours)}"
        self._front.label(COLOUR).fill(draft.answers[COLOUR])

    def _add_photo(self) -> None:
        draft = self._drafts[self._front]
        draft.photos += 1
        self._front.label("Add photos: All the pieces").choose(self._photo)
        self._front.role("button", f"Remove photo {draft.photos}").appears()

    def _remove_photo(self) -> None:
        draft = self._drafts[self._front]
        self._front.role("button", f"Remove photo {draft.photos}").click()
        draft.photos -= 1

    def _check(self) -> None:
        whole = self._drafts[self._front].is_whole
        self._press("Check your answers")
        self._front.text("There is a problem" if not whole else "Send claim").appears()

    def _clear(self) -> None:
        self._press("Clear this form")
        self._press("Clear everything")
        cleared = self._drafts[self._front]
        if not cleared.is_loose:
            cleared.is_loose = bool(cleared.answers or cleared.choices or cleared.photos)
            self._shared = Draft(next(self._orders))
        for tab, draft in self._drafts.items():
            is_kept = cleared.is_loose and self._before[tab].stage != "arrived"
            if tab is self._front or (draft is cleared and not is_kept):
                self._drafts[tab] = self._shared

    def _send(self, button: str, *faults: Fault) -> None:
        draft = self._drafts[self._front]
        waiting = self._store.switches.stalled()
        self._store.switches.answer_next(*faults)
        self._on_its_way[self._front] = (draft, draft.values(), draft.photos)
        draft.is_unclear |= self._is_offline or bool(set(faults) - REFUSALS)
        self.counted.faults += bool(faults) or self._is_offline
        self._press(button)
        if any(fault.waits for fault in faults):
            assert self._store.comes_to_stall(waiting + 1)
            return
        self._settle(self._front)
        self._store.switches.answer_next()

    def _stop(self) -> None:
        self._press("Stop")
        self._settle(self._front)

    def _let_go(self) -> None:
        self._store.switches.release()
        self._settle(self._front)

    def _another(self) -> None:
        self._has_moved_on.add(self._front)
        self._press("File another claim")

    def _remove(self) -> None:
        (reference,) = self._seen(self._front).codes
        self._front.role("link", "Print or save your claim").click()
        self._press("Remove it from this device")
        self._press("Remove it")
        self._front.text("It’s been removed from this device").appears()
        self._removed.add(reference)
        self._has_moved_on |= set(self._drafts)
        self._back()

    def _back(self) -> None:
        self._front.back()
        self._come_back()

    def _come_back(self) -> None:
        """To the form's page, if this was the way out of it."""
        if GUIDE in self._front.address():
            return
        self._online()
        self._front.forward()
        self._leave(self._front)

    def _forward(self) -> None:
        self._front.forward()

    def _link(self) -> None:
        self._front.evaluate("() => { document.querySelector('main a[href^=\"#\"]')?.click(); }")

    def _reload(self) -> None:
        self._front.reload()
        self._leave(self._front)

    def _again(self) -> None:
        self._front.close()
        self._leave(self._front)
        del self._drafts[self._front]
        self._front = self._opened()

    def _second(self) -> None:
        self._front = self._opened()

    def _turn(self) -> None:
        self._front = next(tab for tab in self._drafts if tab is not self._front)

    def _close(self) -> None:
        gone = self._front
        self._turn()
        gone.close()
        self._leave(gone)
        del self._drafts[gone]

    def _offline(self) -> None:
        self._wire.cut()
        self._is_offline = True

    def _online(self) -> None:
        self._wire.mend()
        self._is_offline = False

    def _opened(self) -> Tab:
        tab = self._browser.new_tab()
        self._drafts[tab] = self._shared
        tab.open(f"{self._wire.url}{GUIDE}#file-a-claim")
        return tab

    def _leave(self, tab: Tab) -> None:
        """What only this page knew is gone."""
        draft = self._drafts[tab]
        self._drafts[tab] = self._shared
        self._on_its_way.pop(tab, None)
        if draft.is_loose:
            draft.answers.clear()

    # Seeing whether it is true

    def _seen(self, tab: Tab) -> Seen:
        def look() -> Seen:
            seen = Seen(tab.evaluate(LOOK))
            if not seen.is_ready:
                raise NotYet("the form's script does not come")
            if tab.engine == "chromium":  # in others, a driver's function does not live on in a page
                tab.evaluate(HURRY)
            return seen

        return tab.patient(look)

    def _settle(self, tab: Tab) -> Seen:
        """Until nothing is on its way any more."""

        def look() -> Seen:
            seen = self._seen(tab)
            if seen.stage == "sending":
                raise NotYet("it is sending for ever")
            return seen

        seen = tab.patient(look, 40)
        self._hear(tab, seen)
        return seen

    def _hear(self, tab: Tab, seen: Seen) -> None:
        """What has become of a claim that was on its way."""
        if seen.stage == "sending" or tab not in self._on_its_way:
            return
        draft, *sent = self._on_its_way.pop(tab)
        if seen.stage != "arrived" or self._drafts[tab] is not draft:
            return
        self._confirmed[seen.codes[0]] = sent
        if [draft.values(), draft.photos] != sent:
            self._sent_twice.add(draft.order)
            draft.is_unclear = False
            return
        if draft is self._shared:
            self._shared = Draft(next(self._orders))
        for each in [each for each, one in self._drafts.items() if one is draft]:
            self._drafts[each] = self._shared
            if each not in self._before or self._before[each].stage != "arrived":
                self._before[each] = seen

    def _look_around(self) -> None:
        """What every tab shows is true, or becomes so in a moment."""
        until = monotonic() + PATIENCE
        while True:
            try:
                return self._judge()
            except AssertionError:
                if monotonic() > until:
                    raise
            sleep(0.1)

    def _judge(self) -> None:
        seen = {tab: self._seen(tab) for tab in self._drafts}
        for tab, shown in seen.items():
            self._hear(tab, shown)
        book = {str(claim.reference): claim for claim in self._store.claims.newest_first()}
        self._judge_book(book)
        for tab, shown in seen.items():
            self._judge_sentences(shown, self._drafts[tab], book)
            self._judge_words(shown, self._drafts[tab])
            self._judge_kept(tab, shown)
            self._judge_confirmation(tab, shown)
        self._before = seen

    def _judge_book(self, book: dict[str, Claim]) -> None:
        for reference, claim in book.items():
            order = order_of(claim)
            assert self._arrived.setdefault(reference, order) == order, f"two claims under {reference}"
        assert set(self._arrived) <= set(book), "the store has lost a claim"
        for reference, (values, photos) in self._confirmed.items():
            claim = book[reference]
            assert set(values) <= {answer.text for answer in claim.answers}, f"{claim} is not what was sent: {values}"
            assert len(claim.photos) == photos, f"{len(claim.photos)} photos have arrived instead of {photos}"
        for order in set(self._arrived.values()) - self._sent_twice:
            under = [reference for reference, one in self._arrived.items() if one == order]
            assert len(under) == 1, f"{order} is there as {under}"

    def _judge_sentences(self, seen: Seen, draft: Draft, book: dict[str, Claim]) -> None:
        of_this = [str(claim.reference) for claim in book.values() if order_of(claim) == draft.order]
        of_this = [] if draft.order in self._sent_twice else of_this
        known = set(book) - self._removed
        if seen.says("Your claim has been sent") or seen.says("You’ve already sent claim"):
            assert seen.codes[0] in known, f"{seen.codes[0]} is not among {known}"
        if seen.says("has not been sent"):
            assert not of_this, f"it has been sent: {of_this}"
        if seen.says("We can’t tell"):
            assert draft.is_unclear, "the store has said clearly what became of it"
            assert not of_this or seen.codes[0] == of_this[0], f"it is there as {of_this}, not {seen.codes}"
        if seen.says("Everything you entered is saved"):
            assert not draft.is_loose, "it is kept nowhere"

    def _judge_words(self, seen: Seen, draft: Draft) -> None:
        """What was written is there, and nothing else."""
        if seen.stage in ("sending", "page", "none"):
            return
        assert (seen.values, seen.photos) == (draft.values(), draft.photos), (
            f"{seen.stage} holds {seen.values} and {seen.photos} photos instead of {draft.values()} and {draft.photos}"
        )
        if seen.stage == "check":
            missing = [answer for answer in draft.answers.values() if answer not in seen.words]
            assert not missing, f"{missing} cannot be checked"

    def _judge_kept(self, tab: Tab, seen: Seen) -> None:
        """What was written is on the device, and nothing that has arrived; nothing at all of what was removed."""
        others = [draft for draft in self._drafts.values() if draft is not self._shared]
        if not others:
            for answer in self._shared.values():
                assert answer in seen.drafts, f"{answer} is not kept"
            kept = tab.evaluate(PHOTOS_KEPT)
            assert kept == self._shared.photos, f"{kept} photos are kept instead of {self._shared.photos}"
        alive = {draft.order for draft in [*others, self._shared]}
        for reference, order in self._arrived.items():
            assert order in alive or order not in seen.drafts, f"{order} has arrived and is still a draft"
            assert reference not in self._removed or reference not in seen.sent + seen.words, "it is still there"

    def _judge_confirmation(self, tab: Tab, seen: Seen) -> None:
        """What has arrived stays shown."""
        before = self._before.get(tab)
        if not before or before.stage != "arrived" or set(before.codes) & self._removed or seen.stage == "page":
            return
        if (
            tab is self._front
            and self._sentence in ("goes back", "goes forward", "files another claim")
            and tab in self._has_moved_on
        ):
            return
        assert (seen.stage, seen.codes) == ("arrived", before.codes), (
            f"after {before.codes} there is {seen.stage} {seen.codes}"
        )


def order_of(claim: Claim) -> str:
    return next(answer.text for answer in claim.answers if answer.field == "order")
