// The day by which a claim is answered: counted as the store works, from the day on which it was sent where the customer is.

import { today } from "../return-deadline/days.mjs";

/**
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 * @typedef {{ days: string, counted: string }} Within how many days, and the weekdays that count: "12345", Sunday is 0
 */

/** No calendar has more of them: whatever was kept beyond is no day. */
const MOST = 1e7;

/**
 * The day that was promised, as it was kept with the claim; else the one that holds now, as long as it has not passed: nobody
 * may have been promised it.
 * @param {Claim} claim
 * @param {Within} within
 * @returns {number | undefined} in days since 1970
 */
export function promisedDay(claim, { days, counted }) {
  if (isDay(claim.answerBy)) return claim.answerBy;
  const sent = sentDay(claim);
  const day = sent && answerDay(sent, Number(days), counted);
  return day && day < today() ? undefined : day;
}

/** Where the customer is now. @param {Claim} claim @returns {number | undefined} */
export function sentDay({ sentAt }) {
  const day = today(new Date(sentAt ?? NaN));
  return isDay(day) ? day : undefined;
}

/** The last of so many days after this one, of those that count: one at least. @param {number} day @param {number} days @param {string} counted */
export function answerDay(day, days, counted) {
  for (let left = days; left; ) if (counted.includes(weekdayOf(++day))) left--;
  return day;
}

/** The first of January 1970 was a Thursday. @param {number} day */
function weekdayOf(day) {
  return `${(day + 4) % 7}`;
}

/** @param {number | undefined} day @returns {day is number} */
export function isDay(day) {
  return Number.isInteger(day) && Number(day) < MOST;
}
