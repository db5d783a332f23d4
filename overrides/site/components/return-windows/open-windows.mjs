// Says of windows which are open, from the days that a customer knows, and in which order they help.

import { lastOfDays } from "../return-deadline/counted-days.mjs";
import { today } from "../return-deadline/days.mjs";
import { dayOf } from "../return-deadline/deadline.mjs";

/**
 * @typedef {{ from?: string, length?: string, upTo?: string, unit?: string, counted?: string, until?: string,
 *   orderedFrom?: string, orderedUntil?: string }} Window as its element's data attributes say it; `from` are days' keys
 * @typedef {Record<string, number>} Days in days since 1970, by their keys; those that are known
 * @typedef {{ say: string, last?: number, most?: number, left?: number }} Verdict
 */

const DAY = 86_400_000;
const OPEN = ["left", "today", "least", "range"];
const ORDER = ["open", "perhaps", "unknown", "over", "other-orders"];

/**
 * Which sentence holds for a window; "unknown" where it takes a day that nobody has entered.
 * @param {Window} window
 * @param {Days} days
 * @returns {Verdict}
 */
export function verdict(window, days, now = today()) {
  const { orderedFrom, orderedUntil } = window;
  if (orderedFrom || orderedUntil) {
    if (days.purchase === undefined) return { say: "unknown" };
    const isBefore = orderedFrom && days.purchase < Number(dayOf(orderedFrom));
    const isAfter = orderedUntil && days.purchase > Number(dayOf(orderedUntil));
    if (isBefore || isAfter) return { say: "other-orders" };
  }
  return window.until ? judged(Number(dayOf(window.until)), undefined, true, now) : reckoned(window, days, now);
}

/**
 * The best way that is open, which has the lowest rank; then those that are open, as they close; then the others.
 * @template {{ rank: number, verdict: Verdict }} Entry
 * @param {Entry[]} entries
 */
export function inOrder(entries) {
  const best = Math.min(...entries.filter(isOpen).map(({ rank }) => rank));
  /** @param {Entry} entry */
  const key = ({ rank, verdict }) => {
    const group = ORDER.indexOf(isOpen({ verdict }) ? "open" : verdict.say);
    return [rank === best ? 0 : 1, group, group === 3 ? -Number(verdict.last) : (verdict.last ?? 0)];
  };
  return [...entries].sort((one, other) => {
    const [ones, others] = [key(one), key(other)];
    return ones.map((value, at) => value - Number(others[at])).find(Boolean) ?? 0;
  });
}

/** @param {{ verdict: Verdict }} entry */
export function isOpen({ verdict }) {
  return OPEN.includes(verdict.say);
}

/** The same day so many months later; in a shorter month its last day. @param {number} day @param {number} months */
export function monthsLater(day, months) {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0)) / DAY;
}

/** Of several days the latest counts: as long as one of them is missing, it may yet be later. @param {Window} window @param {Days} days @param {number} now */
function reckoned({ from, length, upTo, unit, counted }, days, now) {
  const begins = `${from}`.split(" ");
  const known = begins.filter((key) => days[key] !== undefined);
  if (!known.length) return { say: "unknown" };
  const begin = Math.max(...known.map((key) => Number(days[key])));
  const most = upTo && ended(begin, Number(upTo), unit, counted);
  return judged(ended(begin, Number(length), unit, counted), most || undefined, known.length === begins.length, now);
}

/** @param {number} begin @param {number} length @param {string} [unit] @param {string} [counted] */
function ended(begin, length, unit, counted) {
  if (unit === "working days") return lastOfDays(begin, length, `${counted}`);
  if (unit === "days") return begin + length;
  return monthsLater(begin, unit === "years" ? 12 * length : length);
}

/**
 * @param {number} last
 * @param {number | undefined} most the last day where it may be open longer
 * @param {boolean} isWhole whether no later day can be added
 * @param {number} now
 * @returns {Verdict}
 */
function judged(last, most, isWhole, now) {
  const left = last - now;
  if (left >= 0 && !isWhole) return { say: "least", last };
  if (left >= 0 && most) return { say: "range", last, most };
  if (left >= 0) return { say: left ? "left" : "today", last, left };
  if (!isWhole) return { say: "unknown" };
  return { say: most && now <= most ? "perhaps" : "over", last: most ?? last };
}
