// Says which windows are open today, the best first, once somebody enters the days they know; those stay on the device.

import { saveCalendar } from "../return-deadline/calendar.mjs";
import { dayWords } from "../return-deadline/day-words.mjs";
import { spelled } from "../return-deadline/days.mjs";
import { entered } from "../return-deadline/deadline.mjs";
import { counted } from "../site-frame/counted.mjs";
import { sayOnce } from "../site-frame/said-once.mjs";
import { inOrder, isOpen, verdict } from "./open-windows.mjs";
import own from "./windows-words.json" with { type: "json" };

/**
 * @import { Days, Verdict } from "./open-windows.mjs"
 * @typedef {{ element: HTMLElement, rank: number, verdict: Verdict }} Entry
 */

const words = { ...dayWords(), ...own };
/** @type {Record<string, string | import("../site-frame/counted.mjs").Forms>} */
const SENTENCES = words;

class ReturnWindows extends HTMLElement {
  inputs = [...this.querySelectorAll("input")];
  windows = [...this.querySelectorAll("[data-rank]")];

  connectedCallback() {
    for (const input of this.inputs) {
      input.addEventListener("change", () => this.keep(input));
      input.addEventListener("blur", () => this.show(true));
      // What somebody has begun to enter before the script came is theirs.
      if (input.value) this.keep(input);
      else if (!input.validity.badInput) input.value = this.recall(input);
    }
    this.addEventListener("click", ({ target }) => this.download(/** @type {HTMLElement} */ (target)));
    this.show();
    // Another day may have come while the page lay open, or another page have been told another one.
    addEventListener("pageshow", () => this.show());
    document.addEventListener("visibilitychange", () => this.show());
    addEventListener("storage", ({ key }) => this.follow(key));
  }

  /** @param {HTMLInputElement} input */
  keyOf(input) {
    return `${this.dataset.key?.split(" ")[this.inputs.indexOf(input)]}`;
  }

  /** @param {string | null} key */
  follow(key) {
    const input = this.inputs.find((each) => this.keyOf(each) === key);
    if (!input) return;
    input.value = this.recall(input);
    this.show();
  }

  /** @param {HTMLInputElement} input */
  recall(input) {
    try {
      return localStorage.getItem(this.keyOf(input)) ?? "";
    } catch {
      return "";
    }
  }

  /** @param {HTMLInputElement} input */
  keep(input) {
    try {
      const { value, validity } = input;
      if (value && !validity.rangeUnderflow) localStorage.setItem(this.keyOf(input), value);
      else localStorage.removeItem(this.keyOf(input));
    } catch {
      // Nothing can be kept on this device: the answer holds for this visit.
    }
    this.show();
  }

  /** Of the year 2026 the 2 alone may have been typed so far: that is no mistake until somebody `isDone`. */
  show(isDone = false) {
    /** @type {Days} */
    const days = {};
    for (const input of this.inputs) {
      const { say, last } = entered(input, isDone);
      this.sayWrong(input, last === undefined && say ? `${SENTENCES[say]}` : "");
      if (last !== undefined) days[`${input.dataset.day}`] = last;
    }
    const entries = inOrder(
      this.windows.map((element) => ({ element, rank: Number(element.dataset.rank), verdict: verdict(element.dataset, days) })),
    );
    entries.forEach((entry) => this.draw(entry));
    this.windows[0]?.parentElement?.append(...entries.map(({ element }) => element));
    this.say(this.summary(entries));
  }

  /** At the field, in words that are read out with it. @param {HTMLInputElement} input @param {string} said */
  sayWrong(input, said) {
    const place = document.getElementById(`${input.id}-wrong`) ?? placeBelow(input);
    if (said === place.dataset.said) return;
    place.dataset.said = said;
    input.setAttribute("aria-invalid", `${Boolean(said)}`);
    sayOnce(place, said, input.matches(":focus") ? undefined : 0);
  }

  /** @param {Entry[]} entries */
  summary(entries) {
    const count = entries.filter(isOpen).length;
    if (count) return counted(words.best, count).replace("{count}", `${count}`);
    const isClosed = entries.some(({ verdict }) => !["holds", "held"].includes(verdict.say));
    return isClosed && !entries.some(({ verdict }) => verdict.say === "unknown") ? words.none : "";
  }

  /** Its answer stands below its name; whoever has one in a calendar still has it. @param {Entry} entry */
  draw({ element, verdict }) {
    const { say, last, most, left } = verdict;
    const [day, latest] = [last, most].map((each) => (each === undefined ? "" : spelled(each, words.$locale)));
    const sentence = counted(SENTENCES[say] ?? "", Number(left));
    const answer = element.querySelector(".return-windows__answer") ?? this.placeIn(element);
    const said = sentence.replace("{date}", `${day}`).replace("{most}", `${latest}`).replace("{left}", `${left}`);
    const isNowOpen = isOpen({ verdict });
    answer.querySelector("p").textContent = said;
    for (const caveat of answer.querySelectorAll("p + p")) caveat.hidden = caveat.dataset.if === "open" ? !isNowOpen : !day;
    answer.querySelector("button").hidden = !isNowOpen || say === "later";
    answer.hidden = !said;
    element.dataset.last = `${last}`;
    element.dataset.say = isNowOpen ? "open" : say;
    const heading = element.querySelector("[data-afterwards]");
    if (!heading) return;
    heading.dataset.usual ??= heading.textContent ?? "";
    heading.textContent = say === "over" ? words.open : heading.dataset.usual;
  }

  /** @param {HTMLElement} element */
  placeIn(element) {
    const answer = document.createElement("div");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button button--quiet", textContent: words.calendar });
    answer.className = "return-windows__answer";
    answer.append(document.createElement("p"), ...caveats(element.dataset), button);
    (element.querySelector(".return-windows__granter") ?? element.firstElementChild)?.after(answer);
    return answer;
  }

  /** Once, and not for each day and month on the way to the day that is meant. @param {string} said */
  say(said) {
    const place = this.querySelector(".return-deadline__answer");
    if (!place || said === this.said) return;
    /** @type {string} what is said, or will be */
    this.said = said;
    sayOnce(place, said, this.querySelector("input:focus") ? undefined : 0);
  }

  /** @param {HTMLElement} target */
  download(target) {
    const window = target.closest("button")?.closest("[data-rank]");
    if (!window) return;
    const title = words.event.replace("{title}", () => `${window.querySelector("[data-name]").textContent}`);
    const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    saveCalendar({ day: Number(window.dataset.last), title, page }, `${words.file}.ics`);
  }
}

/** Where it is said what is wrong with a field. @param {HTMLInputElement} input */
function placeBelow(input) {
  const facts = { id: `${input.id}-wrong`, className: "form-field__error", role: "status" };
  const place = Object.assign(document.createElement("p"), facts);
  input.setAttribute("aria-describedby", `${place.id} ${input.getAttribute("aria-describedby")}`);
  input.after(place);
  return place;
}

/** What may end it sooner, as long as it is open, or later. @param {DOMStringMap} window */
function caveats({ limit, endsOnWorkingDay, unit }) {
  /** @param {string} said @param {string} shown when */
  const caveat = (said, shown) => {
    const place = Object.assign(document.createElement("p"), { textContent: said });
    place.dataset.if = shown;
    return place;
  };
  const movesOn = endsOnWorkingDay !== undefined || unit === "working days";
  return [
    ...(limit ? [caveat(words.sooner.replace("{limit}", () => limit), "open")] : []),
    ...(movesOn ? [caveat(words.holidays, "reckoned")] : []),
  ];
}

customElements.define("return-windows", ReturnWindows);
