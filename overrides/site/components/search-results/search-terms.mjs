// Makes of a question what is looked for: each of its words, with all that is like it or means the same.

import { folded, isSpaceless, keysOf, stemOf, wordsIn } from "./search-words.mjs";
import { likeness } from "./word-likeness.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */
/**
 * @typedef {{ worth: number, words: Set<number>[] }} Phrase for each of its words, which pieces have it
 * @typedef {object} Term
 * @property {Float32Array} like how much each key is like it
 * @property {Float32Array} worth and so, what each piece is worth
 * @property {Phrase[]} phrases of several words that mean the same
 * @property {Uint8Array} begins whether a piece begins one
 * @property {number} share how much of the question it is
 */

const SYNONYM = 0.55;
/** A word that is less like than this is a guess, whose synonyms would be guesses of guesses. */
const SURE = 0.6;
/** What a piece of two signs is worth that may be an ending or a particle. */
const PARTICLE = 0.2;
const IS_PARTICLE = /^\p{sc=Hiragana}+$/u;

/** @param {SearchIndex} index @param {string} question @returns {Term[]} */
export function termsOf(index, question) {
  const words = wordsIn(folded(question)).map(({ word }) => word);
  const terms = phrasesIn(index, words);
  const left = words.filter(Boolean);
  const telling = left.filter((word) => !index.little.has(keysOf(word)[0]));
  for (const word of telling.length || terms.length ? telling : left) {
    if (isSpaceless(word)) terms.push(...keysOf(word).map((key) => pieceTerm(index, key)));
    else terms.push(wordTerm(index, word));
  }
  return terms;
}

/**
 * The phrases in question of which the guide speaks, if in other words; they are taken out of the words.
 * @param {SearchIndex} index @param {string[]} words
 */
function phrasesIn(index, words) {
  const terms = [];
  for (const group of index.synonyms) {
    for (const phrase of group) {
      const at = placeOf(index, words, phrase);
      const term = at < 0 ? undefined : phraseTerm(index, group, phrase);
      if (!term?.phrases.length && !term?.worth.some(Boolean)) continue;
      terms.push(term);
      if (phrase.length > 1) words.fill("", at, at + phrase.length);
      else words.splice(at, 1, ...words[at].split(runOf(index, phrase[0])));
      break;
    }
  }
  return terms;
}

/** Where a phrase begins among the words; of a script without spaces, the run of signs that has it. @param {SearchIndex} index @param {string[]} words @param {number[][]} phrase */
function placeOf(index, words, phrase) {
  const { keys, stems, forms } = index;
  if (isSpaceless(keys[phrase[0][0]])) return words.findIndex((word) => word.includes(runOf(index, phrase[0])));
  const wanted = phrase.map(([key]) => stems[key]);
  if (wanted.length < 2) return -1;
  return words.findIndex((_, at) => wanted.every((stem, next) => stemOf(words[at + next] ?? "", forms) === stem));
}

/** The signs that these pieces of two come from. @param {SearchIndex} index @param {number[]} pieces */
function runOf({ keys }, pieces) {
  return pieces.reduce((run, piece) => run + keys[piece].slice(run ? 1 : 0), "");
}

/** @param {SearchIndex} index @param {string} word */
function wordTerm(index, word) {
  const keys = keysOf(word).map((key) => likeness(index, key));
  const like = keys[0].map((_, at) => Math.max(...keys.map((each) => each[at])));
  const meant = index.synonyms.filter((group) => group.some(([keys, ...more]) => !more.length && like[keys[0]] >= SURE));
  return term(index, withSynonyms(index, like, meant), meant);
}

/** @param {SearchIndex} index @param {string} piece of two signs */
function pieceTerm(index, piece) {
  return { ...term(index, likeness(index, piece)), share: IS_PARTICLE.test(piece) ? PARTICLE : 1 };
}

/** @param {SearchIndex} index @param {number[][][]} group @param {number[][]} itself a phrase as it was typed */
function phraseTerm(index, group, itself) {
  const like = new Float32Array(index.keys.length);
  return term(index, withSynonyms(index, like, [group]), [group], itself);
}

/**
 * Single words that mean the same are like each other, in whatever form.
 * @param {SearchIndex} index @param {Float32Array} like @param {number[][][][]} groups
 */
function withSynonyms({ keys, stems }, like, groups) {
  const single = groups.flat().filter(([word, ...more]) => !more.length && !isSpaceless(keys[word[0]]));
  const meant = new Set(single.map(([[key]]) => stems[key]));
  return like.map((each, at) => (meant.has(stems[at]) ? Math.max(each, SYNONYM) : each));
}

/**
 * @param {SearchIndex} index @param {Float32Array} like @param {number[][][][]} groups @param {number[][]} [itself]
 * @returns {Term}
 */
function term(index, like, groups = [], itself) {
  const several = groups.flat().filter(([word, ...more]) => more.length || isSpaceless(index.keys[word[0]]));
  const phrases = several.flatMap((phrase) => phraseOf(index, phrase, phrase === itself ? 1 : SYNONYM));
  const begins = new Uint8Array(index.pieces.length);
  for (const { words } of phrases) words[0].forEach((piece) => (begins[piece] = 1));
  return { like, worth: worthOf(index, like), phrases, begins, share: 1 };
}

/** @param {SearchIndex} index @param {Float32Array} like */
function worthOf({ keysOfPieces }, like) {
  const worth = new Float32Array(keysOfPieces.length);
  for (let piece = 0; piece < worth.length; piece++) {
    for (const key of keysOfPieces[piece]) if (like[key] > worth[piece]) worth[piece] = like[key];
  }
  return worth;
}

/** None where the guide hasn't all of its words. @param {SearchIndex} index @param {number[][]} phrase @param {number} worth */
function phraseOf(index, phrase, worth) {
  const words = phrase.map((word) => new Set(piecesWith(index, word)));
  return words.every(({ size }) => size) ? [{ worth, words }] : [];
}

/** Which pieces have a word, in whatever form. @param {SearchIndex} index @param {number[]} word its keys */
function piecesWith({ keys, keysOfPieces, stems, piecesOfStems }, word) {
  const having = piecesOfStems.get(stems[word[0]]) ?? [];
  if (!isSpaceless(keys[word[0]])) return having;
  return having.filter((piece) => word.every((key) => keysOfPieces[piece].includes(key)));
}
