// What a claim holds: answers as a person reads them, photos and what they weigh, and all of it as it is sent.

import { claimSubject } from "./claim-mail.mjs";
import { prepared } from "./claim-photos.mjs";
import { PhotoField } from "./photo-field.mjs";

/** @import { ClaimJourney } from "./claim-journey.mjs" */

/** What a request weighs besides its photos, at the most. */
const TEXT_BYTES = 1e5;

export class ClaimContents {
  /** @param {ClaimJourney} claim */
  constructor(claim) {
    this.claim = claim;
    this.limits = claim.element.dataset;
    /** How many bytes of photos the endpoint takes in one claim. */
    this.room = (this.limits.requestBytes ?? Infinity) - TEXT_BYTES;
    const bytes = Math.min(this.room, this.limits.photoBytes ?? Infinity);
    const fields = [...claim.form.querySelectorAll("[data-photos]")];
    this.photos = fields.map((field) => filesOf(field, claim.word, bytes));
  }

  /** @returns {import("./claim-answers.mjs").Pair[]} */
  pairs() {
    const photos = new Map(this.photos.map((field) => [field.name, field.counted()]));
    return this.claim.answers.pairs(photos, this.claim.word("empty-answer"));
  }

  /** The photos that are asked for. */
  get asked() {
    return this.photos.filter(({ field }) => !field.hidden);
  }

  /** Of all photos, in bytes. */
  get weight() {
    return this.asked.flatMap((field) => field.files).reduce((bytes, file) => bytes + file.size, 0);
  }

  isTooLarge() {
    const each = this.limits.photoBytes ?? Infinity;
    return this.weight > this.room || this.asked.some((field) => field.files.some((file) => file.size > each));
  }

  showTotal() {
    const total = this.claim.element.querySelector("[data-total]");
    const { megabytes: most } = this.limits;
    total.hidden = !this.weight;
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    const now = Math.max(0.1, this.weight / 1e6).toLocaleString(document.documentElement.lang, digits);
    total.textContent = this.claim.word(most ? "total-of" : "total", { now, most });
  }

  /** What the store's inbox shows of it. @param {HTMLElement} words */
  subject({ dataset }) {
    const order = this.claim.form.querySelector("[data-order-number]:enabled");
    return claimSubject(dataset, this.claim.draft.reference, order?.value);
  }

  body() {
    const { form, draft, answers } = this.claim;
    form.querySelector("[data-reference]").value = draft.reference;
    const body = new FormData(form);
    for (const subject of form.querySelectorAll("[data-subject]")) body.set(subject.name, this.subject(subject));
    // A browser that fills in more than it was asked for must not make a person's claim a robot's.
    for (const trap of form.querySelectorAll("[data-trap]")) body.set(trap.name, "");
    for (const { name } of form.querySelectorAll("[data-way-back]")) body.delete(name); // for plain HTML alone
    answers.enter(body);
    for (const field of this.asked) field.enter(body);
    return form.getAttribute("enctype") === "multipart/form-data" ? body : new URLSearchParams(/** @type {any} */ (body));
  }
}

/** Photos, or a document, of which only some forms have the script. @param {HTMLElement} field @param {ClaimJourney["word"]} word @param {number} room @returns {PhotoField} */
function filesOf(field, word, room) {
  return field.querySelector("document-answer")?.taken(word, prepared) ?? new PhotoField(field, word, room);
}
