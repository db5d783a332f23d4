// Makes of a question what is looked for: each of its words, with all that is like it or means the same.

import { folded, isSpaceless, keysOf, stemOf, wordsIn } from "./search-words.mjs";
import { likeness } from "./word-likeness.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */
/**
 * @typedef {{ worth: number, words: Set<number>[], run: string }} Phrase for each of its words, which pieces have it; the
 *   signs of one in a script without spaces
 * @typedef {object} Term
 * @property {Float32Array} like how much each key is like it
 * @property {Float32Array} worth and so, what each piece is worth
 * @property {number[]} pieces those that are worth something
 * @property {Phrase[]} phrases of several words that mean the same
 * @property {Float32Array} said by place, what its title says of it, and what its text
 * @property {number} rarity how much it tells some places from the others
 */

const SYNONYM = 0.45;
/** What a word is worth that is only spelled in another way, as names of shops are in other scripts. */
const SPELLED = 0.95;
/** A word that is less like than this is a guess, whose synonyms would be guesses of guesses. */
const SURE = 0.6;
/** How much of the question a piece of two signs is that may be an ending or a particle. */
const PARTICLE = 0.2;
const KATAKANA = /([ァ-ヶー]{2,})/;
/** From here on, a word in katakana is put together of others. */
const LONG = 5;
const IS_PARTICLE = /^\p{sc=Hiragana}+$/u;
/** What somebody pastes may be longer; nobody asks so much: letters, and different words. */
const LONGEST = 1000;
const MOST = 60;

/** @param {SearchIndex} index @param {string} question @returns {Term[]} */
export function termsOf(index, question) {
  const words = joined(index, wordsIn(folded(question.slice(0, LONGEST))).map(({ word }) => word));
  const known = index.lastTerms;
  index.lastTerms = new Map();
  const terms = phrasesIn(index, words, known);
  const left = words.filter(Boolean);
  const telling = left.filter((word) => !index.little.has(isSpaceless(word) ? word : keysOf(word)[0]));
  const asked = (telling.length || terms.length ? telling : left).flatMap((word) => (isSpaceless(word) ? piecesIn(index, word) : [word]));
  terms.push(...[...new Set(asked)].slice(0, MOST).map((word) => remembered(index, known, word, () => wordTerm(index, word))));
  return terms;
}

/**
 * Of a run of signs the pieces; none of a short word in katakana that the guide hasn't whole: コップ is no ショップ.
 * @param {SearchIndex} index @param {string} run
 */
function piecesIn({ numbers, keysOfPieces }, run) {
  return run.split(KATAKANA).flatMap((part) => {
    const keys = keysOf(part);
    if (part.length > LONG || !part.match(KATAKANA)) return part ? keys : [];
    const known = keys.map((key) => numbers.get(key) ?? -1);
    return keysOfPieces.some((piece) => known.every((key) => piece.includes(key))) ? keys : [];
  });
}

/** Two words that the guide writes as one are one: "tik tok", "bestell nummer". @param {SearchIndex} index @param {string[]} words */
function joined(index, words) {
  return words.flatMap((word, at) => {
    const isWhole = (/** @type {number} */ first) => index.numbers.has(words[first] + words[first + 1]);
    return isWhole(at) ? [word + words[at + 1]] : isWhole(at - 1) ? [] : [word];
  });
}

/**
 * As it was in the question before, if it was: with each letter that is typed, all words but one are the same.
 * @param {SearchIndex} index @param {Map<unknown, Term>} known @param {unknown} what @param {() => Term} made
 */
function remembered({ lastTerms }, known, what, made) {
  const term = known.get(what) ?? made();
  lastTerms.set(what, term);
  return term;
}

/**
 * The phrases in question of which the guide speaks, if in other words; they are taken out of the words.
 * @param {SearchIndex} index @param {string[]} words @param {Map<unknown, Term>} known
 */
function phrasesIn(index, words, known) {
  const terms = [];
  let stems = words.map((word) => stemOf(word, index.forms));
  for (const group of index.synonyms) {
    for (const phrase of group) {
      const at = placeOf(index, words, stems, phrase);
      const term = at < 0 ? undefined : remembered(index, known, phrase, () => phraseTerm(index, group, phrase));
      if (!term?.phrases.length && !term?.pieces.length) continue;
      terms.push(term);
      if (phrase.length > 1) words.fill("", at, at + phrase.length);
      else words.splice(at, 1, ...words[at].split(runOf(index, phrase[0])));
      stems = words.map((word) => stemOf(word, index.forms));
      break;
    }
  }
  return terms;
}

/**
 * Where a phrase begins among the words; of a script without spaces, the run of signs that has it.
 * @param {SearchIndex} index @param {string[]} words @param {string[]} stems @param {number[][]} phrase
 */
function placeOf(index, words, stems, phrase) {
  if (isSpaceless(index.keys[phrase[0][0]])) return words.findIndex((word) => word.includes(runOf(index, phrase[0])));
  if (phrase.length < 2) return -1;
  return stems.findIndex((_, at) => phrase.every(([key], next) => stems[at + next] === index.stems[key]));
}

/** The signs that these pieces of two come from. @param {SearchIndex} index @param {number[]} pieces */
function runOf({ keys }, pieces) {
  return pieces.reduce((run, piece) => run + keys[piece].slice(run ? 1 : 0), "");
}

/** @param {SearchIndex} index @param {string} word or a piece of two signs */
function wordTerm(index, word) {
  if (isSpaceless(word)) return term(index, likeness(index, word), [], undefined, IS_PARTICLE.test(word) ? PARTICLE : 1);
  const [like, ...others] = keysOf(word).map((key) => likeness(index, key));
  for (const other of others) other.forEach((each, key) => (like[key] = Math.max(like[key], each)));
  const meant = index.synonyms.filter((group) => group.some(([keys, ...more]) => !more.length && like[keys[0]] >= SURE));
  addSynonyms(index, like, meant);
  return term(index, like, meant);
}

/** @param {SearchIndex} index @param {number[][][]} group @param {number[][]} itself a phrase as it was typed */
function phraseTerm(index, group, itself) {
  const like = new Float32Array(index.keys.length);
  addSynonyms(index, like, [group]);
  return term(index, like, [group], itself);
}

/**
 * Single words that mean the same are like each other, in whatever form.
 * @param {SearchIndex} index @param {Float32Array} like @param {number[][][][]} groups
 */
function addSynonyms(index, like, groups) {
  const { stems, keysOfStems } = index;
  for (const group of groups) {
    const worth = worthOfGroup(index, group);
    for (const phrase of group) {
      if (isPhrase(index, phrase)) continue;
      for (const form of keysOfStems.get(stems[phrase[0][0]]) ?? []) like[form] = Math.max(like[form], worth);
    }
  }
}

/** Of several words, or of a script without spaces. @param {SearchIndex} index @param {number[][]} phrase */
function isPhrase({ keys }, phrase) {
  return phrase.length > 1 || isSpaceless(keys[phrase[0][0]]);
}

/** @param {SearchIndex} index @param {number[][][]} group */
function worthOfGroup({ spellings }, group) {
  return spellings.has(group) ? SPELLED : SYNONYM;
}

/**
 * @param {SearchIndex} index @param {Float32Array} like @param {number[][][][]} groups @param {number[][]} [itself]
 * @param {number} [share] how much of the question it is
 * @returns {Term}
 */
function term(index, like, groups, itself, share = 1) {
  const phrases = groups.flatMap((group) => {
    const several = group.filter((phrase) => isPhrase(index, phrase));
    return several.flatMap((phrase) => phraseOf(index, phrase, phrase === itself ? 1 : worthOfGroup(index, group)));
  });
  const { worth, pieces } = worthOf(index, like);
  const said = saidOf(index, worth, pieces, phrases);
  return { like, worth, pieces, phrases, said, rarity: share * rarityOf(said) };
}

/** @param {SearchIndex} index @param {Float32Array} like */
function worthOf(index, like) {
  const worth = new Float32Array(index.pieces.length);
  const pieces = [];
  for (let key = 0; key < like.length; key++) {
    for (const piece of like[key] ? index.piecesOfKeys[key] : []) {
      if (!worth[piece]) pieces.push(piece);
      worth[piece] = Math.max(worth[piece], like[key]);
    }
  }
  return { worth, pieces };
}

/** None where the guide hasn't all of its words. @param {SearchIndex} index @param {number[][]} phrase @param {number} worth */
function phraseOf(index, phrase, worth) {
  const words = phrase.map((word) => new Set(piecesWith(index, word)));
  const run = isSpaceless(index.keys[phrase[0][0]]) ? runOf(index, phrase[0]) : "";
  return words.every(({ size }) => size) ? [{ worth, words, run }] : [];
}

/** Which pieces have a word, in whatever form. @param {SearchIndex} index @param {number[]} word its keys */
function piecesWith({ keys, keysOfPieces, stems, keysOfStems, piecesOfKeys }, word) {
  const having = (keysOfStems.get(stems[word[0]]) ?? []).flatMap((key) => piecesOfKeys[key]);
  if (!isSpaceless(keys[word[0]])) return having;
  return having.filter((piece) => word.every((key) => keysOfPieces[piece].includes(key)));
}

/** The best that each place says, in its title and in its text. @param {SearchIndex} index @param {Float32Array} worth @param {number[]} pieces @param {Phrase[]} phrases */
function saidOf(index, worth, pieces, phrases) {
  const said = new Float32Array(2 * index.places.length);
  const { texts, whose } = index;
  for (const piece of pieces) {
    for (const at of index.positionsOf(piece)) said[whose[at]] = Math.max(said[whose[at]], worth[piece]);
  }
  for (const { worth, words } of phrases) {
    for (const piece of words[0]) {
      for (const at of index.positionsOf(piece)) {
        const isSaid = said[whose[at]] < worth && words.every((pieces, next) => whose[at + next] === whose[at] && pieces.has(texts[at + next]));
        if (isSaid) said[whose[at]] = worth;
      }
    }
  }
  return said;
}

/** @param {Float32Array} said */
function rarityOf(said) {
  let count = 0;
  for (let at = 0; at < said.length; at += 2) if (said[at] || said[at + 1]) count += 1;
  return count && Math.log(1 + said.length / 2 / count);
}
