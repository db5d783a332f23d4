// Says what of a text is marked as found: whole words, without an article that an apostrophe ties to them; of scripts
// without spaces the signs that the question has in the same order.

import { folded, isSpaceless, keysOf, partsOf, wordsIn } from "./search-words.mjs";

/** @import { SearchIndex } from "./search-index.mjs" */
/** @import { Term } from "./search-terms.mjs" */
/** @typedef {{ at: number, end: number }} Span of characters */
/** @typedef {{ terms: Term[], runs: string[] }} Asked what is looked for, and the runs of signs in question */

/** A sign with what changes it. */
const SIGN = /.[\p{M}\u1160-\u11FF\uFF9E\uFF9F]*/gsu;
/** Endings, particles and whatever else a sentence is held together by. */
const IS_KANA = /^\p{sc=Hiragana}*$/u;
const SHORTEST_KANA = 3;
/** Of a question, in letters: as much as search-terms.mjs looks for. */
const LONGEST = 1000;
const LONGEST_RUN = 60;

/** Runs of signs of scripts without spaces. @param {string} question */
export function runsIn(question) {
  const words = wordsIn(folded(question.slice(0, LONGEST))).map(({ word }) => word);
  return words.filter(isSpaceless).map((run) => run.slice(0, LONGEST_RUN));
}

/** @param {SearchIndex} index @param {Asked} asked @param {number} from @param {number} to @returns {Span[]} */
export function marksIn(index, asked, from, to) {
  const numbers = index.texts.subarray(from, to);
  let next = 0;
  const spans = index.written(from, to).flatMap((piece, here) => {
    const at = next;
    next += piece.length + 1;
    const isPhrase = asked.terms.some((term) => isInPhrase(term, numbers, here));
    const mayHave = isPhrase || isGlued(asked) || asked.terms.some(({ worth }) => worth[numbers[here]]);
    return !mayHave ? [] : foundIn(index, asked, piece, isPhrase).map((span) => ({ at: at + span.at, end: at + span.end }));
  });
  return joined(spans);
}

/** Whether there are runs of signs to look for. @param {Asked} asked */
function isGlued({ terms, runs }) {
  return runs.length > 0 || terms.some(({ phrases }) => phrases.some(({ run }) => run));
}

/** Of words; runs of signs are looked for in the piece. @param {Term} term @param {Uint32Array} numbers of the text's pieces @param {number} here */
function isInPhrase({ phrases }, numbers, here) {
  return phrases.some(({ words, run }) => {
    return !run && words.some((_, first) => words.every((pieces, next) => pieces.has(numbers[here - first + next])));
  });
}

/** @param {SearchIndex} index @param {Asked} asked @param {string} piece @param {boolean} isPhrase */
function foundIn(index, asked, piece, isPhrase) {
  const { text, places } = plain(piece);
  const spans = wordsIn(text).flatMap(({ word, at }) => {
    const found = isSpaceless(word) ? runsOf(index, asked, word) : partsFound(index, asked, word, isPhrase);
    return found.map((span) => ({ at: at + span.at, end: at + span.end }));
  });
  return places ? spans.map(({ at, end }) => ({ at: places[at].at, end: places[end - 1].end })) : spans;
}

/** A text as it is compared, and where each of its letters comes from, unless each stands where it stood. @param {string} piece */
function plain(piece) {
  const text = folded(piece);
  if (text === piece.toLowerCase() && text.length === piece.length) return { text };
  const signs = [...piece.matchAll(SIGN)].map((found) => ({ at: Number(found.index), sign: found[0], text: folded(found[0]) }));
  const places = signs.flatMap(({ at, sign, text }) => Array.from({ length: text.length }, () => ({ at, end: at + sign.length })));
  return { text: signs.map(({ text }) => text).join(""), places };
}

/** The word, or what of it is more like. @param {SearchIndex} index @param {Asked} asked @param {string} word @param {boolean} isPhrase */
function partsFound({ numbers }, { terms }, word, isPhrase) {
  const likeOf = (/** @type {string} */ key) => Math.max(...terms.map(({ like }) => like[numbers.get(key) ?? -1] ?? 0));
  const whole = likeOf(keysOf(word)[0]);
  const parts = partsOf(word).filter(({ word }) => word.length > 1 && likeOf(word) > whole);
  const found = isPhrase || (whole && !parts.length) ? [{ word, at: 0 }] : parts;
  return found.map(({ word, at }) => ({ at, end: at + word.length }));
}

/** @param {SearchIndex} index @param {Asked} asked @param {string} text a run of signs @returns {Span[]} */
function runsOf(index, { terms, runs }, text) {
  const meant = new Set(terms.flatMap(({ phrases }) => phrases.flatMap(({ run }) => (run ? [run] : []))));
  const spans = [...meant].map((run) => ({ at: text.indexOf(run), end: text.indexOf(run) + run.length })).filter(({ at }) => at >= 0);
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    let end = at;
    while (end < text.length && runs.some((run) => run.includes(text.slice(at, end + 1)))) end += 1;
    if (end > last) spans.push(...telling(index, runs, text, at, (last = end)));
  }
  return spans.sort((one, other) => one.at - other.at);
}

/**
 * A run that the question has too, without the particles around it. Single signs are marked where they are a word of the
 * question, and kana where a word of it begins with them: others are endings.
 * @param {SearchIndex} index @param {string[]} runs @param {string} text @param {number} at @param {number} end
 */
function telling({ little }, runs, text, at, end) {
  if (runs.includes(text.slice(at, end))) return [{ at, end }];
  const begins = () => runs.some((run) => isAfterParticle(little, run, run.indexOf(text.slice(at, end))));
  const particles = [...little];
  if (!begins()) at += particles.find((each) => text.slice(at, end).startsWith(each))?.length ?? 0;
  end -= particles.find((each) => text.slice(at, end).endsWith(each))?.length ?? 0;
  const run = text.slice(at, end);
  const isWord = () => runs.some((asked) => isAfterParticle(little, asked, asked.indexOf(run)) && little.has(asked[asked.indexOf(run) + run.length]));
  const isTelling = IS_KANA.test(run) ? run.length >= SHORTEST_KANA && begins() : [...run].length > 1 || isWord();
  return isTelling && !little.has(run) ? [{ at, end }] : [];
}

/** @param {Set<string>} little @param {string} run @param {number} at */
function isAfterParticle(little, run, at) {
  return at === 0 || little.has(run[at - 1]);
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
