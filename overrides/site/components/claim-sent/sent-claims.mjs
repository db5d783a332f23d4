// The claims that were sent from this device; kept on it for a month, since others may use it, and known nowhere else.

import { isReference } from "../claim-form/claim-reference.mjs";

const AGE = 30 * 86_400_000;
const MOST = 20;

/** @typedef {{ reference: string, sentAt?: number, answers: [label: string, answer: string][] }} Claim */

/** The last one first. @param {string} form @returns {Claim[]} */
export function sentClaims(form) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(form))).filter(isClaim);
  } catch {
    return []; // nothing, or nothing that can be read
  }
}

/** Whether it could be kept. @param {string} form @param {Claim} claim */
export function keepSent(form, claim) {
  return write(form, [claim, ...sentClaims(form)].slice(0, MOST));
}

/** @param {string} form @param {string} reference */
export function forgetSent(form, reference) {
  const others = sentClaims(form).filter((claim) => claim.reference !== reference);
  write(form, others);
}

/** @param {string} form @param {Claim[]} claims */
function write(form, claims) {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(claims));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} form */
function keyOf(form) {
  return `${form}-sent`;
}

/** @param {any} claim whatever was stored */
function isClaim(claim) {
  return isReference(claim?.reference) && Date.now() - claim.sentAt < AGE && Array.isArray(claim.answers);
}
