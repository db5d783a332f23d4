// The claims that were sent from this device; kept on it for a month, since others may use it, and known nowhere else.

import { dropFrom, keepIn, keptList } from "../claim-form/kept-list.mjs";
import { KeptPhotos } from "../claim-form/kept-photos.mjs";

/**
 * @import { Within } from "../claim-answer/answer-day.mjs"
 * @typedef {{
 *   reference: string, sentAt?: number, answers: [label: string, answer: string][], within?: Within, answerBy?: number,
 *   heard?: boolean,
 * }} Claim
 * `within` is what the form said when it was sent: in how many days an answer comes; `answerBy` is the day that was promised
 * so, in days since 1970, once it has been counted; `heard` says that the answer has come.
 */

/** The last one first. @param {string} form @returns {Claim[]} */
export function sentClaims(form) {
  const claims = (keptList(form, "sent") ?? []).filter(({ answers }) => Array.isArray(answers));
  return claims.map((claim) => ({ ...claim, answers: claim.answers.filter(Array.isArray) }));
}

/** @param {string} form @param {string} reference */
export function isSent(form, reference) {
  return sentClaims(form).some((claim) => claim.reference === reference);
}

/** Whether it could be kept; its draft is gone either way, and may have been in its way. @param {string} form @param {Claim} claim */
export function keepSent(form, claim) {
  const { kept } = keepIn(form, "sent", claim);
  dropFrom(form, "draft", claim.reference); // not before: other windows shall learn that it was sent, not cleared
  return kept || keepIn(form, "sent", claim).kept;
}

/** With all that a window which was closed too early has left of its draft. @param {string} form @param {string} reference */
export function forgetSent(form, reference) {
  for (const kind of /** @type {const} */ (["draft", "sent"])) dropFrom(form, kind, reference);
  return new KeptPhotos(form).remove(reference);
}
