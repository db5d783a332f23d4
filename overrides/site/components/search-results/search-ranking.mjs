// Ranks the places of a guide by what they say of the words in question: those that have all before those that have some.

import { termsOf } from "./search-terms.mjs";

/** @import { Place, SearchIndex } from "./search-index.mjs" */
/** @import { Term } from "./search-terms.mjs" */
/** @typedef {{ place: Place, worth: number }} Found */

const IN_TITLE = 1;
const IN_TEXT = 0.5;
const IN_PAGES_TITLE = 0.6;
/** What a part's page says. */
const FAR_AROUND = 0.05;
/** How much a page counts beside its parts, which say more exactly what is to be done. */
const PAGE = 0.9;
const FRONT_PAGE = 0.6;
const HAS_ALL = 0.5;
const HERE = 0.1;
const SIDE_BY_SIDE = 0.1;
/** Of the best one: what is worth less is not shown. */
const LEAST = 0.25;
/** How many of the best are looked at more closely. */
const LOOKED_AT = 50;

/**
 * The best first. What is found on the page that is open goes before its equals.
 * @param {SearchIndex} index @param {string} question @param {string} [open] the address of the open page
 * @returns {{ found: Found[], terms: Term[] }}
 */
export function ranked(index, question, open) {
  const terms = termsOf(index, question);
  const whole = sum(terms.map(({ rarity }) => rarity)) || 1;
  const worths = Float32Array.from(index.places, (place, at) => worthOf(place, at, terms, whole));
  const least = worths.reduce((best, worth) => Math.max(best, worth), 0) * LEAST;
  /** @type {Found[]} */
  const found = [];
  for (let at = 0; least && at < worths.length; at++) {
    if (worths[at] >= least) found.push({ place: index.places[at], worth: worths[at] });
  }
  const best = found.sort(byWorth).splice(0, LOOKED_AT);
  for (const each of best) {
    if (terms.length > 1) each.worth += sideBySide(index, each.place, terms);
    if (index.places[each.place.page].address === open) each.worth += HERE;
  }
  return { terms, found: [...best.sort(byWorth), ...found] };
}

/** @param {Found} one @param {Found} other */
function byWorth(one, other) {
  return other.worth - one.worth;
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}

/** @param {Place} place @param {number} at @param {Term[]} terms @param {number} whole */
function worthOf(place, at, terms, whole) {
  let hasAll = true;
  let worth = 0;
  for (const { said, rarity } of terms) {
    const own = worthFor(place.page, at, said);
    if (rarity && !own) hasAll = false;
    worth += rarity * (own || said[2 * place.page + 1] * FAR_AROUND);
  }
  return worth && place.weight * levelOf(place, at) * (worth / whole + (hasAll ? HAS_ALL : 0));
}

/** What a page is called tells it from other pages, and none of its parts from the others. @param {number} page @param {number} at @param {Float32Array} said */
function worthFor(page, at, said) {
  if (page !== at && said[2 * page]) return said[2 * page] * IN_PAGES_TITLE;
  return said[2 * at] * IN_TITLE + said[2 * at + 1] * IN_TEXT;
}

/** @param {Place} place @param {number} at */
function levelOf({ page, address }, at) {
  if (page !== at) return 1;
  return address ? PAGE : FRONT_PAGE;
}

/** Words that follow each other in the text as in question. @param {SearchIndex} index @param {Place} place @param {Term[]} terms */
function sideBySide({ texts }, { at, end }, terms) {
  let pairs = 0;
  for (let next = 1; next < terms.length; next++) {
    const [one, other] = [terms[next - 1].worth, terms[next].worth];
    for (let here = at + 1; here < end; here++) {
      if (one[texts[here - 1]] && other[texts[here]]) {
        pairs += 1;
        break;
      }
    }
  }
  return (SIDE_BY_SIDE * pairs) / (terms.length - 1);
}
