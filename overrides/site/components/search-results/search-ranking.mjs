// Ranks the places of a guide by what they say of the words in question: those that have all before those that have some.

import { termsOf } from "./search-terms.mjs";

/** @import { Place, SearchIndex } from "./search-index.mjs" */
/** @import { Phrase, Term } from "./search-terms.mjs" */
/** @typedef {{ place: Place, worth: number }} Found */
/** @typedef {{ titles: Float32Array, texts: Float32Array, rarity: number }} Seen where a term is, by place */

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
  const seen = terms.map((term) => seenIn(index, term));
  const whole = sum(seen.map(({ rarity }) => rarity)) || 1;
  const worths = Float32Array.from(index.places, (place, at) => worthOf(place, at, seen, whole));
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

/** @param {SearchIndex} index @param {Term} term @returns {Seen} */
function seenIn({ places, texts }, term) {
  const seen = { titles: new Float32Array(places.length), texts: new Float32Array(places.length), rarity: 0 };
  let count = 0;
  places.forEach(({ at, textAt, end }, place) => {
    seen.titles[place] = best(texts, term, at, textAt);
    seen.texts[place] = best(texts, term, textAt, end);
    if (seen.titles[place] || seen.texts[place]) count += 1;
  });
  if (count) seen.rarity = term.share * Math.log(1 + places.length / count);
  return seen;
}

/** @param {Uint32Array} texts @param {Term} term @param {number} from @param {number} to */
function best(texts, { worth, begins, phrases }, from, to) {
  let most = 0;
  for (let at = from; at < to; at++) {
    const piece = texts[at];
    if (worth[piece] > most) most = worth[piece];
    if (begins[piece]) most = Math.max(most, bestPhrase(phrases, texts.subarray(at, to)));
  }
  return most;
}

/** @param {Phrase[]} phrases @param {Uint32Array} texts */
function bestPhrase(phrases, texts) {
  const said = phrases.filter(({ words }) => words.every((pieces, at) => pieces.has(texts[at])));
  return Math.max(0, ...said.map(({ worth }) => worth));
}

/** @param {Place} place @param {number} at @param {Seen[]} seen @param {number} whole */
function worthOf(place, at, seen, whole) {
  let hasAll = true;
  let worth = 0;
  for (const each of seen) {
    const own = worthFor(place, at, each);
    if (each.rarity && !own) hasAll = false;
    worth += each.rarity * (own || each.texts[place.page] * FAR_AROUND);
  }
  return worth && place.weight * levelOf(place, at) * (worth / whole + (hasAll ? HAS_ALL : 0));
}

/** What a page is called tells it from other pages, and none of its parts from the others. @param {Place} place @param {number} at @param {Seen} seen */
function worthFor({ page }, at, { titles, texts }) {
  if (page !== at && titles[page]) return titles[page] * IN_PAGES_TITLE;
  return titles[at] * IN_TITLE + texts[at] * IN_TEXT;
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
