// Ranks the places of a guide by what they say of the words in question: those that have all before those that have some.

import { termsOf } from "./search-terms.mjs";

/** @import { Place, SearchIndex } from "./search-index.mjs" */
/** @import { Term } from "./search-terms.mjs" */

const IN_TITLE = 1;
const IN_TEXT = 0.5;
const IN_PAGES_TITLE = 0.6;
/** What a part's page says. */
const FAR_AROUND = 0.2;
/** A word that is less like than this names no page. */
const NAME = 0.6;
/** How much more a page counts where nothing is asked for but what it is called. */
const NAMED = 1.22;
const HAS_ALL = 0.6;
const HERE = 0.1;
const SIDE_BY_SIDE = 0.1;
/** Of the best one: what is worth less is not shown. */
const LEAST = 0.25;
/** How many of the best are looked at more closely. */
const LOOKED_AT = 50;
/** Worths that differ by less are the same. */
const SMALLEST = 2 ** -20;
/** More than there can be places. */
const MANY = 2 ** 24;

/**
 * The best first. What is found on the page that is open goes before its equals.
 * @param {SearchIndex} index @param {string} question @param {string} [open] the address of the open page
 * @returns {{ found: Place[], terms: Term[] }}
 */
export function ranked(index, question, open) {
  const terms = termsOf(index, question);
  const worths = worthsOf(index, terms.filter(({ rarity }) => rarity));
  const found = inOrder(worths, worths.reduce((best, worth) => Math.max(best, worth), 0) * LEAST);
  const best = found.splice(0, LOOKED_AT);
  for (const at of best) {
    const place = index.places[at];
    if (terms.length > 1) worths[at] += sideBySide(index, place, terms);
    if (index.places[place.page].address === open) worths[at] += HERE;
  }
  best.sort((one, other) => worths[other] - worths[one]);
  return { terms, found: [...best, ...found].map((at) => index.places[at]) };
}

/**
 * By place. What a page is called tells it and its parts from other pages, and none of them from each other.
 * @param {SearchIndex} index @param {Term[]} terms
 */
function worthsOf({ pages, counts, forAll }, terms) {
  const worths = new Float64Array(pages.length);
  const has = new Float64Array(pages.length);
  const unnamed = Uint8Array.from(forAll);
  let whole = 0;
  for (const { said, rarity } of terms) {
    whole += rarity;
    for (let at = 0; at < pages.length; at++) {
      const page = pages[at];
      const isCalled = said[2 * page] >= NAME;
      const own = isCalled && !forAll[at] ? said[2 * page] * IN_PAGES_TITLE : said[2 * at] * IN_TITLE + said[2 * at + 1] * IN_TEXT;
      worths[at] += rarity * (own || said[2 * page + 1] * FAR_AROUND);
      if (own) has[at] += rarity;
      if (!isCalled || page !== at) unnamed[at] = 1;
    }
  }
  return worths.map((worth, at) => worth && (counts[at] * (unnamed[at] ? 1 : NAMED) * (worth + has[at] * HAS_ALL)) / whole);
}

/**
 * Those places that are worth something, the best first, and of equals the first. They are sorted as numbers, which a slow
 * phone does many times as fast as by comparing.
 * @param {Float64Array} worths @param {number} least
 */
function inOrder(worths, least) {
  /** @type {number[]} */
  const found = [];
  worths.forEach((worth, at) => {
    if (least && worth >= least) found.push(at - Math.round(worth / SMALLEST) * MANY);
  });
  return Array.from(Float64Array.from(found).sort(), (number) => ((number % MANY) + MANY) % MANY);
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
