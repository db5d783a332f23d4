// Says to the day by when a claim is answered, and brings that day into a calendar.

import { spelled, today } from "../return-deadline/days.mjs";
import { promisedDay } from "./answer-day.mjs";

/** @import { Claim } from "../claim-sent/sent-claims.mjs" */

class ClaimAnswer extends HTMLElement {
  /** How often the calendar's script did not come. */
  failures = 0;

  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.save());
    document.addEventListener("visibilitychange", () => this.draw()); // another day may have come
  }

  /** Gives the day that it has promised. @param {Claim} claim */
  show(claim) {
    this.reference = claim.reference;
    this.day = promisedDay(claim, this.dataset);
    this.draw();
    return this.day;
  }

  draw() {
    const { day } = this;
    const when = !day ? "unknown" : day < today() ? "over" : "to-come";
    for (const each of this.querySelectorAll("[data-when]")) each.hidden = each.dataset.when !== when;
    if (day) this.querySelector("[data-day]").textContent = spelled(day, this.dataset.locale);
  }

  /** By a script that comes now; after a failure under another address, as a browser asks for the same only once. */
  async save() {
    const script = new URL(this.closest("[data-calendar]").dataset.calendar, document.baseURI);
    script.search = `${this.failures || ""}`;
    const failed = await import(script.href).then(() => document.createElement("answer-calendar").save(this), () => ++this.failures);
    this.querySelector("[data-failed]").hidden = !failed;
  }
}

customElements.define("claim-answer", ClaimAnswer);
