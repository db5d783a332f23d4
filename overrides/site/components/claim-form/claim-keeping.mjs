// Says what this device could not keep, until it is kept: the words, or the photos of some field.

/** @import { ClaimFormElement } from "./claim-form.mjs" */

/** Why something was not kept: only the worst is said, and the worst comes first. */
const WHYS = ["cleared", "unavailable", "full"];

export class ClaimKeeping {
  /** @type {Map<string, string | undefined>} by what was saved */
  #whys = new Map();

  /** @param {ClaimFormElement} claim */
  constructor(claim) {
    this.claim = claim;
  }

  get photosAreLost() {
    return [...this.#whys.values()].includes("full");
  }

  /**
   * `part` is what was saved, with the outcome of a claim's draft.
   * @param {string} part
   * @param {{ why?: string, dropped?: string }} outcome
   */
  show(part, { why, dropped }) {
    this.#whys.set(part, why);
    if (dropped) for (const { name } of this.claim.photos) this.#whys.set(name, "full");
    const lost = WHYS.find((each) => [...this.#whys.values()].includes(each));
    this.#say("[data-unkept]", lost);
    this.#say("[data-kept]", lost ?? "nothing");
  }

  forget() {
    this.#whys.clear();
    this.show("", {});
  }

  /** @param {string} place @param {string | undefined} lost */
  #say(place, lost) {
    for (const each of this.claim.querySelectorAll(place)) {
      const words = each.querySelector(`[data-lost~="${lost}"]`);
      each.querySelector("[data-said]").textContent = words?.textContent ?? "";
      each.hidden = !words;
    }
  }
}
