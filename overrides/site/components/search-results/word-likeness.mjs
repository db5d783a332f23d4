// Says how much each word of a guide is like one that somebody typed: the same, in another form, begun, with slips, or a part.

import { isSpaceless, stemOf } from "./search-words.mjs";
import { lettersOf, mayBeNear, slipsAllowed, slipsBetween } from "./slips.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */

const SAME = 1;
const OTHER_FORM = 0.95;
const BEGUN = 0.6;
const SLIPPED = 0.5;
const PART = 0.35;
/** Of a piece that is a sign and the kana after or before it, which change with the form of the word: 壊れ, 壊し. */
const OTHER_ENDING = 0.3;
const SIGN_WITH_KANA = /^\p{sc=Hiragana}?(\p{sc=Han})\p{sc=Hiragana}?$/u;
/** From here on, nothing else can have been meant. */
const KNOWN = 0.6;

const SHORTEST_BEGINNING = 2;
const SHORTEST_PART = 4;

/**
 * For each key of the index, from 0 to 1. Slips and parts of compounds are looked for where no word is known.
 * @param {SearchIndex} index
 * @param {string} word folded
 */
export function likeness(index, word) {
  const stem = stemOf(word, index.forms);
  const like = new Float32Array(index.keys.length);
  if (isSpaceless(word) && [...word].length > 1) return likePieces(index, word, stem, like);
  for (let at = 0; at < like.length; at++) like[at] = likenessOf(index.keys[at], index.stems[at], word, stem);
  if (isSpaceless(word) || like.some((each) => each >= KNOWN)) return like;
  addSlips(index, word, stem, like);
  if (!like.some((each) => each >= SLIPPED)) addParts(index, word, like);
  return like;
}

/** Of a script without spaces. @param {SearchIndex} index @param {string} piece @param {string} stem @param {Float32Array} like */
function likePieces({ keys, keysOfStems, numbers }, piece, stem, like) {
  const sign = SIGN_WITH_KANA.exec(piece)?.[1];
  if (sign) keys.forEach((key, at) => key.includes(sign) && (like[at] = OTHER_ENDING));
  for (const key of keysOfStems.get(stem) ?? []) like[key] = OTHER_FORM;
  const known = numbers.get(piece) ?? like.length;
  return like.fill(SAME, known, known + 1);
}

/** @param {string} key @param {string} keyStem @param {string} word @param {string} stem */
function likenessOf(key, keyStem, word, stem) {
  if (key === word) return SAME;
  if (keyStem === stem) return OTHER_FORM;
  const found = key.indexOf(word);
  if (found >= 0 && isSpaceless(word)) return BEGUN; // of a piece of two signs, one
  if (found === 0 && word.length >= SHORTEST_BEGINNING) return BEGUN + (word.length / key.length) * (OTHER_FORM - BEGUN);
  return found > 0 && word.length >= SHORTEST_PART ? PART : 0;
}

/** @param {SearchIndex} index @param {string} word @param {string} stem @param {Float32Array} like */
function addSlips({ keys, stems, letters }, word, stem, like) {
  const most = slipsAllowed(word);
  const mostOfStem = Math.min(most, slipsAllowed(stem));
  const typed = lettersOf(word);
  for (let at = 0; most && at < keys.length; at++) {
    if (!mayBeNear(typed, letters[at], most + 1)) continue;
    const isStem = stem === word && stems[at] === keys[at];
    const slips = Math.min(slipsBetween(word, keys[at], most), isStem ? Infinity : slipsBetween(stem, stems[at], mostOfStem));
    if (slips <= most) like[at] = Math.max(like[at], SLIPPED + 0.1 / slips - 0.1);
  }
}

/** Of a compound, the words that it begins or ends with. @param {SearchIndex} index @param {string} word @param {Float32Array} like */
function addParts({ keys, stems }, word, like) {
  for (let at = 0; at < keys.length; at++) {
    const isPart = stems[at].length >= SHORTEST_PART && (word.startsWith(stems[at]) || word.endsWith(keys[at]));
    if (isPart) like[at] = Math.max(like[at], PART);
  }
}
