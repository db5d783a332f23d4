// Takes out of a text what was found in it, with the words around, for the script to mark.

import { marksIn } from "./search-marks.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */
/** @import { Asked, Span } from "./search-marks.mjs" */

const LENGTH = 160;
const BEFORE = 40;
/** What belongs to the sign before it. */
const IS_INSIDE = /^[\uDC00-\uDFFF\p{M}\u200D]/u;

/**
 * A text of the index in parts, every second of which was found; of a long one only the part where most was found.
 * @param {SearchIndex} index @param {Asked} asked @param {number} from @param {number} to
 */
export function excerpt(index, asked, from, to) {
  const text = index.written(from, to).join(" ");
  const spans = marksIn(index, asked, from, to);
  const { at, end } = windowOf(text, spans);
  const shown = spans.filter((span) => span.at >= at && span.end <= end);
  const cuts = [at, ...shown.flatMap((span) => [span.at, span.end]), end];
  const parts = cuts.slice(1).map((cut, before) => text.slice(cuts[before], cut));
  if (at > 0) parts[0] = `…\u00A0${parts[0]}`;
  if (end < text.length) parts[parts.length - 1] += "\u00A0…";
  return parts;
}

/** The part of a text in which most was found. @param {string} text @param {Span[]} spans @returns {Span} */
function windowOf(text, spans) {
  const starts = spans.map(({ at }) => Math.max(0, at - BEFORE));
  const counts = starts.map((start) => spans.filter(({ at, end }) => at >= start && end <= start + LENGTH).length);
  const most = counts.indexOf(Math.max(...counts));
  const start = starts[most] ?? 0;
  const space = start ? text.indexOf(" ", start) + 1 : 0;
  const at = space && space <= spans[most].at ? space : betweenSigns(text, start);
  const last = text.lastIndexOf(" ", at + LENGTH);
  const isWhole = at + LENGTH >= text.length;
  return { at, end: isWhole ? text.length : last > at + LENGTH / 2 ? last : betweenSigns(text, at + LENGTH) };
}

/** Nearest before that place. @param {string} text @param {number} at */
function betweenSigns(text, at) {
  while (at > 0 && IS_INSIDE.test(text[at])) at -= 1;
  return at;
}
