// Says what this device could not keep, until it is kept: the words, or the photos of some field.

/** What weighs more is said first. */
const WHYS = ["cleared", "unavailable", "full"];

export class ClaimKeeping {
  #whys = new Map();

  constructor(claim) {
    this.claim = claim;
  }

  get photosAreLost() {
    return [...this.#whys.values()].includes("full");
  }

  /** `part` is what was saved, with the outcome of a claim's draft. */
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

  #say(place, lost) {
    for (const each of this.claim.querySelectorAll(place)) {
      const words = each.querySelector(`[data-lost~="${lost}"]`);
      each.querySelector("[data-said]").textContent = words?.textContent ?? "";
      each.hidden = !words;
    }
  }
}
