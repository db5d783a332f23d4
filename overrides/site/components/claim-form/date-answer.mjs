// A date: how people write it, and on which side of today it lies, where the customer is.

import { AnswerKind } from "./answer-kind.mjs";
import { writtenDay } from "../site-frame/written-day.mjs";

class DateAnswer extends AnswerKind {
  /** What the browser offers, too. */
  begin() {
    const { when, within = Infinity } = this.dataset;
    const [earliest, latest] = when === "past" ? [-within, 0] : when ? [0, Number(within)] : [-Infinity, Infinity];
    Object.assign(this.control, { min: dayFromNow(earliest), max: dayFromNow(latest) });
  }

  /** Half of a date has no value. */
  get isEmpty() {
    return !this.control.value && !this.control.validity.badInput;
  }

  /** Of this very day: the page may have been open since yesterday. */
  get isWithin() {
    this.begin();
    const { badInput, rangeUnderflow, rangeOverflow } = this.control.validity;
    return !badInput && !rangeUnderflow && !rangeOverflow;
  }

  answer() {
    const { locale = document.documentElement.lang } = this.dataset;
    const { value } = this.control;
    return value && writtenDay(new Date(value), locale, { dateStyle: "long", timeZone: "UTC" });
  }
}

/** As year-month-day; nothing where there is no end. @param {number} days */
function dayFromNow(days) {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return Number.isFinite(days) ? day.toISOString().slice(0, 10) : "";
}

customElements.define("date-answer", DateAnswer);
