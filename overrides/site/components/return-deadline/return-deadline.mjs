// Says to the day how long there is, once somebody enters when it began; the day stays on the device.

import { counted } from "../site-frame/counted.mjs";
import { sayOnce } from "../site-frame/said-once.mjs";
import { saveCalendar } from "./calendar.mjs";
import { dayWords } from "./day-words.mjs";
import { spelled } from "./days.mjs";
import { entered } from "./deadline.mjs";
import own from "./deadline-words.json" with { type: "json" };

const words = { ...dayWords(), ...own };

class ReturnDeadline extends HTMLElement {
  input = this.querySelector("input");

  connectedCallback() {
    this.input.addEventListener("change", () => this.keep());
    this.input.addEventListener("blur", () => this.show(true));
    this.querySelector("[data-calendar] button").addEventListener("click", () => this.download());
    // What somebody has begun to enter before the script came is theirs.
    if (this.input.value) this.keep();
    else if (!this.input.validity.badInput) this.input.value = this.recall();
    this.show();
    // Another day may have come while the page lay open, or another page have been told another one.
    addEventListener("pageshow", () => this.show());
    document.addEventListener("visibilitychange", () => this.show());
    addEventListener("storage", ({ key }) => key === this.dataset.key && this.follow());
  }

  follow() {
    this.input.value = this.recall();
    this.show();
  }

  recall() {
    try {
      return localStorage.getItem(this.dataset.key) ?? "";
    } catch {
      return "";
    }
  }

  keep() {
    try {
      const { value, validity } = this.input;
      if (value && !validity.rangeUnderflow) localStorage.setItem(this.dataset.key, value);
      else localStorage.removeItem(this.dataset.key);
    } catch {
      // Nothing can be kept on this device: the answer holds for this visit.
    }
    this.show();
  }

  /** @param {boolean} isDone whether somebody has left the field */
  show(isDone = false) {
    const { days, endsOnWorkingDay } = this.dataset;
    const { say, last, left } = entered(this.input, isDone, Number(days), endsOnWorkingDay !== undefined);
    const date = last && spelled(last, words.$locale);
    /** @type {Record<string, string | import("../site-frame/counted.mjs").Forms>} */
    const sentences = words;
    const answer = counted(sentences[`${say}`] ?? "", say === "over" ? Number(days) : Number(left));
    const said = answer.replace("{date}", date).replace("{left}", left).replace("{days}", days);
    this.say(said, /** @type {number} */ (left) >= 0, last !== undefined);
    this.input.setAttribute("aria-invalid", `${Boolean(said) && last === undefined}`);
    this.sayWhatIsOpen(say === "over");
    this.last = last;
  }

  /**
   * Once, and not for each day and month on the way to the day that is meant.
   * @param {string} said
   * @param {boolean} isOpen
   * @param {boolean} isReckoned
   */
  say(said, isOpen, isReckoned) {
    if (said === this.said) return;
    const calendar = this.querySelector("[data-calendar]");
    calendar.hidden = true; // until its words are there, so that it doesn't move
    /** @type {string} what is said, or will be */
    this.said = said;
    const pause = this.input.matches(":focus") ? undefined : 0;
    const place = this.querySelector("[role=status]");
    sayOnce(place, said, pause, () => (calendar.hidden = !isOpen));
    if (this.dataset.endsOnWorkingDay === undefined) return;
    if (!this.caveat) place.after((this.caveat = Object.assign(document.createElement("p"), { role: "status" })));
    sayOnce(this.caveat, isReckoned ? words.holidays : "", pause);
  }

  /** Once the days are over, what is open then is open now. @param {boolean} isOver */
  sayWhatIsOpen(isOver) {
    const heading = this.querySelector("[data-afterwards]");
    if (!heading) return;
    /** @type {string} */
    this.usual = this.usual ?? heading.textContent;
    heading.textContent = isOver ? words.open : this.usual;
  }

  download() {
    const title = words.event.replace("{title}", () => document.querySelector("h1").textContent);
    const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    saveCalendar({ day: Number(this.last), title, page }, `${words.file}.ics`);
  }
}

customElements.define("return-deadline", ReturnDeadline);
