// Takes out of a text what was found in it, with the words around, for the script to mark.

import { folded, isSpaceless, keysOf, wordsIn } from "./search-words.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */
/** @import { Term } from "./search-terms.mjs" */
/** @typedef {{ at: number, end: number }} Span of characters */

const LENGTH = 160;
const BEFORE = 40;

/**
 * A text of the index in parts, every second of which was found; of a long one only the part where most was found.
 * @param {SearchIndex} index @param {Term[]} terms @param {number} from @param {number} to
 */
export function excerpt(index, terms, from, to) {
  const text = index.written(from, to).join(" ");
  const spans = spansIn(index, terms, from, to);
  const { at, end } = windowOf(text, spans);
  const shown = spans.filter((span) => span.at >= at && span.end <= end);
  const cuts = [at, ...shown.flatMap((span) => [span.at, span.end]), end];
  const parts = cuts.slice(1).map((cut, before) => text.slice(cuts[before], cut));
  if (at > 0) parts[0] = `…\u00A0${parts[0]}`;
  if (end < text.length) parts[parts.length - 1] += "\u00A0…";
  return parts;
}

/** @param {SearchIndex} index @param {Term[]} terms @param {number} from @param {number} to @returns {Span[]} */
function spansIn(index, terms, from, to) {
  const numbers = index.texts.subarray(from, to);
  let next = 0;
  const spans = index.written(from, to).flatMap((piece, here) => {
    const at = next;
    next += piece.length + 1;
    const isPhrase = terms.some((term) => isInPhrase(term, numbers, here));
    if (!isPhrase && !terms.some(({ worth }) => worth[numbers[here]])) return [];
    return wordsIn(piece).flatMap(({ word, at: within }) => foundIn(index, terms, word, at + within, isPhrase));
  });
  return joined(spans);
}

/** @param {Term} term @param {Uint32Array} numbers of the text's pieces @param {number} here */
function isInPhrase({ phrases }, numbers, here) {
  return phrases.some(({ words }) => {
    return words.some((_, first) => words.every((pieces, next) => pieces.has(numbers[here - first + next])));
  });
}

/** @param {SearchIndex} index @param {Term[]} terms @param {string} word @param {number} at @param {boolean} isWhole */
function foundIn(index, terms, word, at, isWhole) {
  const hits = keysOf(folded(word)).map((key) => terms.some(({ like }) => like[index.numbers.get(key) ?? -1]));
  if (isWhole || !isSpaceless(word)) return isWhole || hits.includes(true) ? [{ at, end: at + word.length }] : [];
  return hits.flatMap((isHit, sign) => (isHit ? [{ at: at + sign, end: Math.min(at + sign + 2, at + word.length) }] : []));
}

/** Spans that touch are one. @param {Span[]} spans */
function joined(spans) {
  /** @type {Span[]} */
  const whole = [];
  for (const span of spans) {
    const last = whole[whole.length - 1];
    if (last && span.at <= last.end) last.end = Math.max(last.end, span.end);
    else whole.push(span);
  }
  return whole;
}

/** The part of a text in which most was found. @param {string} text @param {Span[]} spans @returns {Span} */
function windowOf(text, spans) {
  const starts = spans.map(({ at }) => Math.max(0, at - BEFORE));
  const counts = starts.map((start) => spans.filter(({ at, end }) => at >= start && end <= start + LENGTH).length);
  const start = starts[counts.indexOf(Math.max(...counts))] ?? 0;
  const at = start ? text.indexOf(" ", start) + 1 || start : 0;
  const last = text.lastIndexOf(" ", at + LENGTH);
  const isWhole = at + LENGTH >= text.length;
  return { at, end: isWhole ? text.length : last > at ? last : at + LENGTH };
}
