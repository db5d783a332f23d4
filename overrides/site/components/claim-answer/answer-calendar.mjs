// Brings the day by which a claim is answered into a calendar, when somebody asks for it.

import { saveCalendar } from "../return-deadline/calendar.mjs";

class AnswerCalendar extends HTMLElement {
  /** With the way back to what was sent. @param {HTMLElement & { reference: string, day: number }} answer */
  save(answer) {
    const { reference, day, dataset } = answer;
    const page = new URL(answer.closest("[data-sent]").dataset.sent, document.querySelector("link[rel=canonical]")?.href ?? location.href);
    page.hash = reference;
    const [title, name] = [dataset.event, dataset.file].map((words) => `${words}`.replace("{reference}", reference));
    saveCalendar({ day, title, page: page.href }, `${name}.ics`);
  }
}

customElements.define("answer-calendar", AnswerCalendar);
