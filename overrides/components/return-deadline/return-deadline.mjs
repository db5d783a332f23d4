// Says to the day how long there is, once somebody enters when it began; the day stays on the device.

import { calendar, dayOf, judged, spelled } from "./deadline.mjs";
import words from "./deadline-words.json" with { type: "json" };

class ReturnDeadline extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.input.addEventListener("change", () => this.keep());
    this.querySelector("[data-calendar] button").addEventListener("click", () => this.download());
    // What somebody has begun to enter before the script came is theirs.
    if (!this.input.value && !this.input.validity.badInput) this.input.value = this.recall();
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
    if (this.input.value.startsWith("0")) return; // of the year 2026, the 2 alone was typed so far
    try {
      if (this.input.value) localStorage.setItem(this.dataset.key, this.input.value);
      else localStorage.removeItem(this.dataset.key);
    } catch {
      // Nothing can be kept on this device: the answer holds for this visit.
    }
    this.show();
  }

  show() {
    const { value, validity } = this.input;
    const { days } = this.dataset;
    const { say, last, left } = value || validity.badInput ? judged(dayOf(value), Number(days)) : {};
    const date = last && spelled(last, words.locale);
    const answer = (days === "1" && words[`${say}-one`]) || words[say] || "";
    const said = answer.replace("{date}", date).replace("{left}", left).replace("{days}", days);
    this.querySelector("[role=status]").textContent = said;
    this.querySelector("[data-calendar]").hidden = !(left >= 0);
    this.sayWhatIsOpen(say === "over");
    this.last = last;
  }

  /** Once the days are over, what is open then is open now. */
  sayWhatIsOpen(isOver) {
    const heading = this.querySelector("[data-afterwards]");
    if (!heading) return;
    this.usual ??= heading.textContent;
    heading.textContent = isOver ? words.open : this.usual;
  }

  download() {
    const title = words.event.replace("{title}", () => document.querySelector("h1").textContent);
    const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    const file = new Blob([calendar({ day: this.last, title, page })], { type: "text/calendar" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "last-day.ics" });
    link.click();
  }
}

customElements.define("return-deadline", ReturnDeadline);
