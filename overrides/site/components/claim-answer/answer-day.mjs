// The day by which a claim is answered: counted as the store works, from the day on which it was sent where the customer is.

import { lastOfDays } from "../return-deadline/counted-days.mjs";
import { today } from "../return-deadline/days.mjs";

/**
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 * @typedef {{ days: string, counted: string }} Within in how many days, and the weekdays that count: "12345", Sunday is 0
 */

/** No calendar has more of them: whatever was kept beyond is no day. */
const MOST = 1e7;

/**
 * The day that was promised: as it was kept with the claim; else counted by what the form said then; else by what it says
 * now, as long as that day has not passed: nobody may have been promised it.
 * @param {Claim} claim
 * @param {DOMStringMap} [now] in how many days an answer comes, where that is known
 * @returns {number | undefined} in days since 1970
 */
export function promisedDay(claim, now) {
  if (isDay(claim.answerBy)) return claim.answerBy;
  const within = [claim.within, now].find(isWithin);
  const sent = sentDay(claim);
  if (!sent || !within) return undefined;
  const day = lastOfDays(sent, Number(within.days), within.counted);
  return day < today() && within === now ? undefined : day;
}

/** Where the customer is now. @param {Claim} claim @returns {number | undefined} */
export function sentDay({ sentAt }) {
  const day = today(new Date(sentAt ?? NaN));
  return isDay(day) ? day : undefined;
}

/** Whatever was kept. @param {any} within @returns {within is Within} */
function isWithin(within) {
  return /^\d{1,3}$/.test(within?.days) && /^[0-6]{1,7}$/.test(within.counted);
}

/** @param {number | undefined} day @returns {day is number} */
export function isDay(day) {
  return Number.isInteger(day) && Number(day) < MOST;
}
