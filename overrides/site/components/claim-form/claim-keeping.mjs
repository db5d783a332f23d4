// Says what this device could not keep, until it is kept: the words, or the photos of some field.

/** @import { Outcome } from "./kept-list.mjs" */

/** Only the worst is said, and the worst comes first: what was lost of what. */
const LOST = ["cleared-words", "unavailable-words", "full-words", "unavailable-photos", "full-photos"];

export class ClaimKeeping {
  /** @type {Map<string, string>} by what was saved */
  #lost = new Map();

  /** @param {HTMLElement} element with the places that say it */
  constructor(element) {
    this.element = element;
  }

  get isWhole() {
    return ![...this.#lost.values()].some(Boolean);
  }

  /** `part` is what was saved. @param {string} part @param {Outcome} outcome */
  show(part, { why, of = "words" }) {
    this.#lost.set(part, why ? `${why}-${of}` : "");
    const lost = LOST.find((each) => [...this.#lost.values()].includes(each));
    this.#say("[data-unkept]", lost);
    this.#say("[data-kept]", lost ?? "nothing");
  }

  forget() {
    this.#lost.clear();
    this.show("", { kept: true });
  }

  /** @param {string} place @param {string | undefined} lost */
  #say(place, lost) {
    for (const each of this.element.querySelectorAll(place)) {
      const words = each.querySelector(`[data-lost~="${lost}"]`);
      each.querySelector("[data-said]").textContent = words?.textContent ?? "";
      each.hidden = !words;
    }
  }
}
