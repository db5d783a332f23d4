// Takes texts apart into the words that search compares: without marks, capitals and endings, in every script.

import { asTyped } from "../site-frame/typed-letters.mjs";

/**
 * @typedef {[ending: string, instead: string]} Ending
 * @typedef {{ prefixes?: string[], endings?: Ending[][], little?: string[], spellings?: string[][] }} Forms what a language puts around its words
 */

/** Scripts that put no space between words, or glue words together: of them, pieces of two signs are compared. */
const SPACELESS = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const LETTER = `(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])`;
/** Apostrophes and hyphens, which people write or leave out. */
const INNER = "['’‘ʼ`´‐‑\\-]";
const WORD = new RegExp(`[${SPACELESS}]+|${LETTER}+(?:${INNER}+${LETTER}+)*`, "gu");
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, "u");
const PARTS = new RegExp(INNER.replace("[", "[^") + "+", "gu");

/** Marks that may be left out in writing; in other scripts, marks are letters. */
const MARKS = /\u0640|[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** Signs that nobody sees: places to break a word, directions, joiners. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/g;
const SHORTEST_STEM = 3;
const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 0x60;

/** Without capitals, marks, widths and what nobody sees. @param {string} text */
export function folded(text) {
  return asTyped(text.toLowerCase().normalize("NFKD").replace(UNSEEN, "").replace(MARKS, "")).normalize("NFC");
}

/** Each word with its place. @param {string} text @returns {{ word: string, at: number }[]} */
export function wordsIn(text) {
  return [...text.matchAll(WORD)].map((found) => ({ word: found[0], at: Number(found.index) }));
}

/** Whether the word is a run of signs, whose pieces are compared. @param {string} word */
export function isSpaceless(word) {
  return IS_SPACELESS.test(word);
}

/**
 * What a word is compared by: it and what stands around its apostrophes and hyphens, or its pieces of two signs.
 * @param {string} word folded
 * @returns {string[]}
 */
export function keysOf(word) {
  if (isSpaceless(word)) {
    const signs = [...word];
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
  }
  const parts = partsOf(word).map(({ word }) => word);
  return parts.length < 2 ? parts : [parts.join(""), ...parts.filter((part) => part.length > 1)];
}

/** What stands around the apostrophes and hyphens of a word. @param {string} word @returns {{ word: string, at: number }[]} */
export function partsOf(word) {
  return [...word.matchAll(PARTS)].map((found) => ({ word: found[0], at: Number(found.index) }));
}

/**
 * A word without what its language puts before and behind it; of a piece in kana, what it sounds like.
 * @param {string} word folded @param {Forms} forms
 */
export function stemOf(word, { prefixes = [], endings = [] }) {
  if (isSpaceless(word)) return word.replace(KATAKANA, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HIRAGANA));
  const prefix = prefixes.find((each) => word.startsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return endings.reduce(withoutEnding, prefix ? word.slice(prefix.length) : word);
}

/** @param {string} word @param {Ending[]} endings the first that fits counts */
function withoutEnding(word, endings) {
  for (const [ending, instead] of endings) {
    const kept = word.length - ending.length;
    if (kept + instead.length >= SHORTEST_STEM && word.endsWith(ending)) return word.slice(0, kept) + instead;
  }
  return word;
}
