// Says of windows which are open, from the days that a customer knows, and in which order they help.

import { lastOfDays, workingDay } from "../return-deadline/counted-days.mjs";
import { today } from "../return-deadline/days.mjs";
import { dayOf } from "../return-deadline/deadline.mjs";

/**
 * @typedef {{ from?: string, length?: string, upTo?: string, unit?: string, counted?: string, until?: string,
 *   beginsOn?: string, orderedFrom?: string, orderedUntil?: string, yearly?: string, extended?: string, preferably?: string,
 *   presumed?: string, endsOnWorkingDay?: string }} Window as its element's data attributes say it; `from` are days' keys, switches that are on are ""
 * @typedef {Record<string, number>} Days in days since 1970, by their keys; those that are known
 * @typedef {{ say: string, last?: number, most?: number, left?: number }} Verdict
 */

const DAY = 86_400_000;
const OPEN = ["left", "today", "least", "range", "to-the-hour", "best-by", "later"];
const ORDER = ["open", "perhaps", "holds", "unknown", "over", "held", "other-orders"];
/** @type {Record<string, string>} what is said of a wish in place of what is said of a time limit */
const WISH = { left: "best-by", today: "best-by", least: "best-by", "to-the-hour": "best-by", over: "later" };
/** @type {Record<string, string>} and of a time in which something is presumed; "unknown" where a later day may count */
const PRESUMED = { left: "holds", today: "holds", least: "unknown", over: "held" };

/**
 * Which sentence holds for a window; "unknown" where it takes a day that nobody has entered.
 * @param {Window} window
 * @param {Days} days
 * @returns {Verdict}
 */
export function verdict(window, days, now = today()) {
  const later = seasonOf(window, days);
  if (typeof later === "string") return { say: later };
  const until = dayIn(window.until, later);
  const found =
    until === null ? reckoned(window, days, now, later) : judged(lastOf(window, until), undefined, isLast(window), now);
  const said = window.preferably === undefined ? window.presumed === undefined ? {} : PRESUMED : WISH;
  return { ...found, say: said[found.say] ?? found.say };
}

/**
 * How many months later than it is written a window lies that returns each year and takes an order of that day; why it
 * takes none, or can't be known to.
 * @param {Window} window
 * @param {Days} days
 */
function seasonOf({ orderedFrom, orderedUntil, yearly }, { purchase }) {
  if (!orderedFrom && !orderedUntil) return 0;
  if (purchase === undefined) return "unknown";
  const years = new Date(purchase * DAY).getUTCFullYear() - Number(orderedFrom?.slice(0, 4));
  const found = (yearly === undefined ? [0] : [12 * years, 12 * (years - 1)]).find((later) => {
    const [first, last] = [dayIn(orderedFrom, later), dayIn(orderedUntil, later)];
    return (first === null || purchase >= first) && (last === null || purchase <= last);
  });
  return found ?? "other-orders";
}

/** A fixed day, so many months later than it is written. @param {string | undefined} day @param {number} later */
function dayIn(day, later) {
  return day ? monthsLater(Number(dayOf(day)), later) : null;
}

/** Whether nothing makes it longer. @param {Window} window */
function isLast({ extended }) {
  return extended === undefined;
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
    return [rank === best ? 0 : 1, group, verdict.say === "over" ? -Number(verdict.last) : (verdict.last ?? 0)];
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

/**
 * Of several days the latest counts: as long as one of them is missing, it may yet be later.
 * @param {Window} window
 * @param {Days} days
 * @param {number} now
 * @param {number} later
 */
function reckoned(window, days, now, later) {
  const { length, upTo, unit, counted } = window;
  const fixed = dayIn(window.beginsOn, later);
  const begins = fixed === null ? `${window.from ?? ""}`.split(" ").map((key) => days[key]) : [fixed - 1];
  const known = begins.filter((day) => day !== undefined);
  if (!known.length) return { say: "unknown" };
  const begin = Math.max(...known.map(Number));
  const isWhole = known.length === begins.length && isLast(window);
  const [last, most] = [length, upTo].map((many) => {
    const isByMonths = fixed !== null && (unit === "months" || unit === "years");
    // A month that begins on a first of March ends on the 31st, not where one ends that began the day before.
    const day = isByMonths ? ended(fixed, Number(many), unit) - 1 : ended(begin, Number(many), unit, counted);
    return lastOf(window, day);
  });
  const found = judged(Number(last), upTo ? most : undefined, isWhole, now);
  if (unit !== "hours" || found.say === "over") return found;
  return isWhole ? { ...found, say: "to-the-hour" } : { say: "unknown" };
}

/** @param {Window} window @param {number} day */
function lastOf({ endsOnWorkingDay }, day) {
  return workingDay(day, endsOnWorkingDay !== undefined);
}

/** @param {number} begin @param {number} length @param {string} [unit] @param {string} [counted] */
function ended(begin, length, unit, counted) {
  if (unit === "working days") return lastOfDays(begin, length, `${counted}`);
  if (unit === "days") return begin + length;
  if (unit === "hours") return begin + Math.ceil(length / 24); // the hour at which it began is not known
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
