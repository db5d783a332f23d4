// Names a claim for the store's inbox, and writes it into an e-mail, the last way out.

import { plainText } from "./plain-text.mjs";

/** Longer addresses are cut off by some mail programs. */
const LONGEST = 1800;

/**
 * What a claim is called, so that no two look alike: "Claim K7QF-3MXD-9C, order AS-1001". It is one line, whatever was
 * pasted as the order number: a subject is a header.
 * @param {DOMStringMap} words with places for the reference and, `withOrder`, for the number
 * @param {string} reference
 * @param {string} [orderNumber]
 */
export function claimSubject({ subject = "", withOrder = "" }, reference, orderNumber = "") {
  const order = plainText(orderNumber.replace(/\p{Cf}/gu, "").replace(/\p{C}/gu, " "));
  return (order ? withOrder : subject).replace("{reference}", reference).replace("{order}", () => order);
}

/**
 * The part of a mailto: address that holds the claim; of the longest answer as much as there is room for. Half a character
 * that was pasted shows as a replacement sign, as in the form that is sent: it can stand in no address.
 * @param {string} subject
 * @param {string} attach what comes first
 * @param {[label: string, answer: string][]} pairs
 * @param {string} [colon] between a question and its answer
 */
export function mailAddress(subject, attach, pairs, colon = ": ") {
  const longest = Math.max(...pairs.map(([, answer]) => answer.length));
  for (let length = longest; ; length = Math.floor(length * 0.9)) {
    const words = pairs.map(([label, answer]) => asked(label, colon) + shortened(answer, length));
    const body = encodeURIComponent([attach, "", ...words].join("\n").replace(/\p{Cs}/gu, "\ufffd"));
    const search = "?subject=" + encodeURIComponent(subject) + "&body=" + body;
    if (search.length <= LONGEST || length < 20) return search;
  }
}

/** A question that ends as one needs no colon. @param {string} label @param {string} colon */
function asked(label, colon) {
  return label + (/[?؟？]$/.test(label) ? " " : colon);
}

/** Whole characters only: half of one can stand in no address. @param {string} answer @param {number} length */
function shortened(answer, length) {
  return answer.length <= length ? answer : [...answer.slice(0, length)].slice(0, -1).join("") + "…";
}
