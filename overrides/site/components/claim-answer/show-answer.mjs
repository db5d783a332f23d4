// Says by when a claim is answered, and to which address; the script that counts the day comes only when there is a claim.

import { keepIn } from "../claim-form/kept-list.mjs";
import { sentClaims } from "../claim-sent/sent-claims.mjs";

/** @import { Claim } from "../claim-sent/sent-claims.mjs" */

/**
 * Without that script, the words that give no day hold.
 * @param {HTMLElement} whole where it is said
 * @param {DOMStringMap} given the script's address, if an answer is promised
 * @param {string} form
 * @param {Claim} claim
 */
export async function showAnswer(whole, { answer }, form, claim) {
  sayWhereItGoes(whole, claim);
  if (!answer) return;
  await import(new URL(answer, document.baseURI).href).catch(() => {});
  const answerBy = whole.querySelector("claim-answer").show?.(claim);
  // Kept with the last claim, so that the promise stays what it was when the store changes it, or when the customer travels.
  const [last] = sentClaims(form);
  if (answerBy && last?.reference === claim.reference) keepIn(form, "sent", Object.assign(last, { answerBy }));
}

/** @param {HTMLElement} whole @param {Claim} claim */
function sayWhereItGoes(whole, { answers }) {
  const place = whole.querySelector("[data-email]");
  if (!place) return; // the form asks for none
  const [, address = ""] = answers.find(([label]) => label === place.dataset.email) ?? [];
  place.hidden = !address.includes("@"); // it may have been left empty
  place.querySelector("bdi").textContent = address;
}
