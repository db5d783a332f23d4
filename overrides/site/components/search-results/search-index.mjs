// Holds what a guide says as search reads it: texts are numbers of their pieces between spaces, of which few are different;
// words in question are compared with those alone.

import { folded, keysOf, stemOf, wordsIn } from "./search-words.mjs";
import { lettersOf } from "./slips.mjs";

/** @import { Term } from "./search-terms.mjs" */
/** @import { Forms } from "./search-words.mjs" */
/**
 * @typedef {[anchor: string, title: number[], text: number[]]} Part
 * @typedef {[address: string, weight: number, title: number[], text: number[], ...parts: Part[]]} Page
 * @typedef {{ forms: Forms, known: string[], synonyms: string[][], pieces: string, pages: Page[] }} Contents as the build
 *   writes them: `known` are groups of words, with commas between them, that mean the same in every guide, `synonyms` in this
 * @typedef {object} Place a page or a part of it
 * @property {string} address
 * @property {number} weight how much it counts
 * @property {number} page where among the places its page is
 * @property {number} at where its title begins in the texts, its text, and where that ends
 * @property {number} textAt
 * @property {number} end
 */

/** How much a page counts beside its parts, which say more exactly what is to be done. */
const PAGE = 0.9;
/** How much those places count that speak of every shop. @type {Record<string, number>} */
const FOR_ALL = { "": 0.4, "#not-sure": 0.5, "#contact": 1.15 };

const COMMA = /[,،、，]/;

export class SearchIndex {
  /** @type {Place[]} */
  places = [];
  /** What is compared: words, and of scripts without spaces pieces of them. @type {string[]} */
  keys = [];
  /** @type {Map<string, number>} */
  numbers = new Map();
  /** Those of the last question. @type {Map<unknown, Term>} */
  lastTerms = new Map();

  /** @param {Contents} contents */
  constructor({ forms, known, synonyms, pieces, pages }) {
    this.forms = forms;
    this.little = new Set(forms.little?.map(folded));
    this.pieces = pieces.split(" ");
    this.keysOfPieces = this.pieces.map((piece) => this.keysIn(piece).flat());
    /** All texts, one after the other. */
    this.texts = Uint32Array.from(this.textsOf(pages));
    const groups = [...(forms.spellings ?? []), ...synonyms, ...known.map((words) => words.split(COMMA))];
    /** Groups of words and phrases that mean the same, first those that are the same; of each phrase the keys of its words. */
    this.synonyms = groups.map((group) => group.map((words) => this.keysIn(words)).filter(({ length }) => length));
    this.spellings = new Set(this.synonyms.slice(0, forms.spellings?.length ?? 0));
    this.stems = this.keys.map((key) => stemOf(key, forms));
    this.letters = this.keys.map(lettersOf);
    this.keysOfStems = having(this.stems.entries());
    /** @type {number[][]} */
    this.piecesOfKeys = this.keys.map(() => []);
    this.keysOfPieces.forEach((keys, piece) => keys.forEach((key) => this.piecesOfKeys[key].push(piece)));
    this.firstOf = this.beginnings();
    this.positions = this.inOrderOfPieces();
    this.whose = this.titlesAndTexts();
    /** Of each place its page, and how much it counts. */
    this.pages = Uint32Array.from(this.places, ({ page }) => page);
    this.counts = Float32Array.from(this.places, ({ weight, page, address }, at) => weight * (page !== at ? 1 : (FOR_ALL[address] ?? PAGE)));
    this.forAll = Uint8Array.from(this.places, ({ address }) => Number(address in FOR_ALL));
  }

  /** Where in the positions those of each piece begin. */
  beginnings() {
    const first = new Uint32Array(this.pieces.length + 1);
    const { texts } = this;
    for (let at = 0; at < texts.length; at++) first[texts[at] + 1] += 1;
    for (let piece = 0; piece < this.pieces.length; piece++) first[piece + 1] += first[piece];
    return first;
  }

  /** Where in the texts each piece is said, one piece after the other. */
  inOrderOfPieces() {
    const { texts } = this;
    const next = this.firstOf.slice();
    const positions = new Uint32Array(texts.length);
    for (let at = 0; at < texts.length; at++) positions[next[texts[at]]++] = at;
    return positions;
  }

  /** Of each position, the title (twice the place's number) or the text (one more) that it is in. */
  titlesAndTexts() {
    const whose = new Uint32Array(this.texts.length);
    this.places.forEach(({ at, textAt, end }, place) => whose.fill(2 * place, at, textAt).fill(2 * place + 1, textAt, end));
    return whose;
  }

  /** Where a piece is said. @param {number} piece */
  positionsOf(piece) {
    return this.positions.subarray(this.firstOf[piece], this.firstOf[piece + 1]);
  }

  /** What is written from one place of the texts to another. @param {number} at @param {number} end */
  written(at, end) {
    return Array.from(this.texts.subarray(at, end), (piece) => this.pieces[piece]);
  }

  /** @param {Page[]} pages */
  textsOf(pages) {
    /** @type {number[]} */
    const texts = [];
    const add = (/** @type {number[]} */ text) => texts.push(...text);
    for (const [address, weight, title, text, ...parts] of pages) {
      const page = this.places.length;
      this.places.push({ address, weight, page, at: texts.length, textAt: add(title), end: add(text) });
      for (const [anchor, title, text] of parts) {
        // What the front page is called says nothing about its parts.
        const part = { address: `${address}#${anchor}`, weight, page: address ? page : this.places.length };
        this.places.push({ ...part, at: texts.length, textAt: add(title), end: add(text) });
      }
    }
    return texts;
  }

  /** The numbers of the keys of each word. @param {string} text @returns {number[][]} */
  keysIn(text) {
    return wordsIn(folded(text)).map(({ word }) => keysOf(word).map((key) => this.numberOf(key)));
  }

  /** @param {string} key */
  numberOf(key) {
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.keys.length));
      this.keys.push(key);
    }
    return number;
  }
}

/**
 * By what they have, the numbers of those that have it.
 * @template What @param {Iterable<[number, What]>} pairs @returns {Map<What, number[]>}
 */
function having(pairs) {
  const numbers = new Map();
  for (const [number, what] of pairs) {
    if (numbers.has(what)) numbers.get(what).push(number);
    else numbers.set(what, [number]);
  }
  return numbers;
}
