// Finds what is missing or wrong, and says so at the top, at the field and in the page's title.

import { labelOf } from "./claim-answers.mjs";

/**
 * @import { ClaimFormElement } from "./claim-form.mjs"
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 * @typedef {[field: HTMLElement, control: Control, message: string]} Fault
 */

export class ClaimErrors {
  /** @param {ClaimFormElement} claim */
  constructor(claim) {
    this.claim = claim;
    this.summary = claim.querySelector("[data-error-summary]");
    this.title = document.title;
  }

  /**
   * Every field that needs another look.
   * @param {{ tooLarge: boolean }} claim
   * @returns {Fault[]}
   */
  found({ tooLarge }) {
    const fields = [...this.claim.form.querySelectorAll("[data-field]")];
    /** @type {any[]} */
    const found = fields.map((field) => [field, ...this.problem(field)]).filter(([, control]) => control);
    const [photos] = this.claim.photos.slice(-1);
    if (tooLarge) found.push([photos.field, photos.picker, this.claim.word("photo-too-large")]);
    return found;
  }

  /** @param {HTMLElement} field @returns {[control?: Control, message?: string]} */
  problem(field) {
    const photos = this.claim.photos.find((each) => each.field === field);
    if (photos) return photos.isMissing ? [photos.picker, photos.missing] : [];
    const undecided = this.claim.notices.find((each) => field.contains(each))?.open;
    if (undecided) return [undecided, this.claim.word("choose-elsewhere")];
    const control = field.querySelector("input, textarea");
    const { valueMissing, typeMismatch } = control.validity;
    if (valueMissing || (control.required && !control.value.trim())) return [control, control.dataset.missing];
    const { length } = control.value;
    const { longest } = control.dataset;
    if (length > longest) return [control, this.claim.word("too-long", { label: labelOf(field), longest, length })];
    return typeMismatch ? [control, control.dataset.wrong] : [];
  }

  /** @param {Fault[]} found */
  show(found) {
    for (const field of this.claim.form.querySelectorAll("[data-field]")) mark(field, null, "");
    for (const [field, control, message] of found) mark(field, control, message);
    this.summary.querySelector("ul").replaceChildren(...found.map(([, control, message]) => entry(control, message)));
    this.summary.hidden = !found.length;
    document.title = (found.length ? this.claim.word("error-title") : "") + this.title;
    if (found.length) this.summary.focus();
  }
}

/** @param {HTMLElement} field @param {Control | null} control @param {string} message */
function mark(field, control, message) {
  const place = field.querySelector(".form-field__error");
  place.textContent = message;
  place.hidden = !message;
  for (const each of field.querySelectorAll("[aria-invalid]")) each.removeAttribute("aria-invalid");
  control?.setAttribute("aria-invalid", "true");
}

/** @param {Control} control @param {string} message */
function entry(control, message) {
  const link = Object.assign(document.createElement("a"), { href: `#${control.id}`, textContent: message });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    control.focus();
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
