// Counts the days of a window.

import { workingDay } from "./counted-days.mjs";
import { today } from "./days.mjs";

const DAY = 86_400_000;

/** Days since 1970 of "2026-11-22"; null where that is no day. @param {string} text */
export function dayOf(text) {
  const moment = new Date(`${text}T00:00Z`);
  const isDay = !Number.isNaN(Number(moment)) && moment.toISOString().startsWith(`${text}T`);
  return isDay ? Number(moment) / DAY : null;
}

/**
 * Which sentence holds for a window of so many days that began on a day.
 * @param {number | null} from
 * @param {number} days
 * @param {number} [now]
 * @param {boolean} [movesOn] whether a last day that is a Sunday moves on
 * @returns {{ say: string, last?: number, left?: number }}
 */
export function judged(from, days, now = today(), movesOn = false) {
  if (from === null) return { say: "unreadable" };
  if (from > now) return { say: "future" };
  const last = workingDay(from + days, movesOn);
  const left = last - now;
  return { last, left, say: left < 0 ? "over" : left ? "left" : "today" };
}

/**
 * The same for what is entered in a field. Of the year 2026 the 2 alone may have been typed so far: that is no mistake, and
 * says nothing, until somebody `isDone`.
 * @param {HTMLInputElement} input
 * @param {boolean} isDone
 * @param {number} [days]
 * @param {boolean} [movesOn]
 * @returns {Partial<ReturnType<typeof judged>>}
 */
export function entered({ value, validity }, isDone, days = 0, movesOn = false) {
  const isTyping = validity.rangeUnderflow && !isDone;
  if ((!value && !validity.badInput) || isTyping) return {};
  return judged(validity.rangeUnderflow ? null : dayOf(value), days, today(), movesOn);
}
