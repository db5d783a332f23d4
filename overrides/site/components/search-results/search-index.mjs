// Holds what a guide says as search reads it: texts are numbers of their pieces between spaces, of which few are different;
// words in question are compared with those alone.

import { folded, keysOf, stemOf, wordsIn } from "./search-words.mjs";
import { lettersOf } from "./slips.mjs";

/** @import { Forms } from "./search-words.mjs" */
/**
 * @typedef {[anchor: string, title: number[], text: number[]]} Part
 * @typedef {[address: string, weight: number, title: number[], text: number[], ...parts: Part[]]} Page
 * @typedef {{ forms: Forms, synonyms: string[][], pieces: string, pages: Page[] }} Contents as the build writes them
 * @typedef {object} Place a page or a part of it
 * @property {string} address
 * @property {number} weight how much it counts
 * @property {number} page where among the places its page is
 * @property {number} at where its title begins in the texts, its text, and where that ends
 * @property {number} textAt
 * @property {number} end
 */

export class SearchIndex {
  /** @type {Place[]} */
  places = [];
  /** What is compared: words, and of scripts without spaces pieces of them. @type {string[]} */
  keys = [];
  /** @type {Map<string, number>} */
  numbers = new Map();

  /** @param {Contents} contents @param {string[][]} [known] groups of words that mean the same in every guide */
  constructor({ forms, synonyms, pieces, pages }, known = []) {
    this.forms = forms;
    this.little = new Set(forms.little?.map(folded));
    this.pieces = pieces.split(" ");
    this.keysOfPieces = this.pieces.map((piece) => this.keysIn(piece).flat());
    /** All texts, one after the other. */
    this.texts = Uint32Array.from(this.textsOf(pages));
    /** Groups of words and phrases that mean the same; of each phrase the keys of its words. */
    this.synonyms = [...synonyms, ...known].map((group) => group.map((words) => this.keysIn(words)));
    this.stems = this.keys.map((key) => stemOf(key, forms));
    this.letters = this.keys.map(lettersOf);
    this.piecesOfStems = this.byStem();
  }

  /** Which pieces have a word of this stem. */
  byStem() {
    /** @type {Map<string, number[]>} */
    const pieces = new Map();
    this.keysOfPieces.forEach((keys, piece) => {
      for (const key of keys) {
        const having = pieces.get(this.stems[key]);
        if (having) having.push(piece);
        else pieces.set(this.stems[key], [piece]);
      }
    });
    return pieces;
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
