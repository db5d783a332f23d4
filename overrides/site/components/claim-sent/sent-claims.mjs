// The claims that were sent from this device; kept on it for a month, since others may use it, and known nowhere else.

import { isReference } from "../claim-form/claim-reference.mjs";

const AGE = 30 * 86_400_000;
const MOST = 20;

/** [{ reference, sentAt, answers: [label, answer] pairs }], the last one first. */
export function sentClaims(form) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(form))).filter(isClaim);
  } catch {
    return []; // nothing, or nothing that can be read
  }
}

/** Whether it could be kept. */
export function keepSent(form, claim) {
  return write(form, [claim, ...sentClaims(form)].slice(0, MOST));
}

export function forgetSent(form, reference) {
  const others = sentClaims(form).filter((claim) => claim.reference !== reference);
  write(form, others);
}

function write(form, claims) {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(claims));
    return true;
  } catch {
    return false;
  }
}

function keyOf(form) {
  return `${form}-sent`;
}

function isClaim(claim) {
  return isReference(claim?.reference) && Date.now() - claim.sentAt < AGE && Array.isArray(claim.answers);
}
