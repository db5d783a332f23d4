// Finds what is missing or wrong, and says so at the top, at the field and in the page's title, until it is mended.

import { lengthOf } from "./characters-left.mjs";
import { cleaned, labelOf } from "./claim-answers.mjs";
import { emailProblem } from "./claim-email.mjs";
import { goToField, goToWhole } from "./go-to-field.mjs";
import { isBlank } from "./plain-text.mjs";

/**
 * @import { Control } from "./claim-answers.mjs"
 * @import { ClaimJourney } from "./claim-journey.mjs"
 * @typedef {[field: HTMLElement, control: Control, message: string]} Fault
 * @typedef {{ control: Control, message: string, item: HTMLElement }} Shown
 */

const LONGEST_EMAIL = 254;

export class ClaimErrors {
  /** @type {Map<HTMLElement, Shown>} by field */
  #shown = new Map();

  /** @param {ClaimJourney} claim */
  constructor(claim) {
    this.claim = claim;
    this.summary = claim.element.querySelector("[data-error-summary]");
  }

  get areShown() {
    return this.#shown.size > 0;
  }

  /** Every field that needs another look. @returns {Fault[]} */
  found() {
    /** @type {any[]} */
    const found = this.claim.answers.fields.map((field) => [field, ...this.problem(field)]);
    return found.filter(([, control]) => control);
  }

  /** @param {HTMLElement} field @returns {[control?: Control, message?: string]} */
  problem(field) {
    if (field.hidden) return [];
    const photos = this.claim.photos.find((each) => each.field === field);
    if (photos) return this.photoProblem(photos);
    const undecided = this.claim.notices.find((each) => field.contains(each))?.open;
    if (undecided) return [undecided, this.claim.word("choose-elsewhere")];
    const kind = field.querySelector("[data-kind]");
    if (kind) return kind.problem();
    const control = field.querySelector("input, textarea");
    const isMissing = control.type === "radio" ? !field.querySelector(":checked") : isBlank(control.value);
    const message = isMissing && "required" in control.dataset ? control.dataset.missing : this.textProblem(field, control);
    return message ? [control, message] : [];
  }

  /** @param {ClaimJourney["photos"][number]} photos @returns {[control?: Control, message?: string]} */
  photoProblem(photos) {
    if (photos.isMissing) return [photos.picker, photos.missing];
    return photos === this.claim.contents.asked.pop() && this.claim.contents.isTooLarge() ? [photos.picker, this.claim.word("photo-too-large")] : [];
  }

  /** @param {HTMLElement} field @param {Control} control */
  textProblem(field, control) {
    const text = cleaned(control);
    const problem = text && control.inputMode === "email" ? emailProblem(text) : "";
    const longest = problem === "too-long" ? LONGEST_EMAIL : control.dataset.longest;
    const length = lengthOf(text);
    if (length > longest) return this.claim.word("too-long", { label: labelOf(field), longest, count: length });
    return problem === "wrong" ? control.dataset.wrong : problem && this.claim.word(`email-${problem}`, { address: text });
  }

  /** @param {Fault[]} found */
  show(found) {
    for (const field of [...this.#shown.keys()]) this.#clear(field);
    for (const fault of found) this.#add(fault);
    this.#sum();
    if (!found.length) return;
    this.summary.append(this.summary.querySelector("[role=alert]")); // put there anew, it is said anew
    goToWhole(this.summary);
    this.summary.scrollIntoView();
  }

  /**
   * Takes an error back once it is mended, and says another one in its place once they have gone on; what else is wrong is
   * said when the answers are checked.
   * @param {Event} event of a field, whose answer may have changed
   */
  mend({ target, type }) {
    const field = /** @type {HTMLElement} */ (/** @type {Element} */ (target).closest("[data-field]"));
    const shown = this.#shown.get(field);
    if (!shown) return;
    const [, message] = this.problem(field);
    if (!message) {
      this.#clear(field);
      this.#sum();
    } else if (type === "change" && message !== shown.message) {
      shown.message = message;
      placeOf(field).textContent = message;
      shown.item.querySelector("a").textContent = this.inSummary(field, message);
    }
  }

  /** @param {Fault} fault */
  #add([field, control, message]) {
    Object.assign(placeOf(field), { textContent: message, hidden: false });
    heard(control).setAttribute("aria-invalid", "true");
    const item = entry(field, control, this.inSummary(field, message));
    this.summary.querySelector("ul").append(item);
    this.#shown.set(field, { control, message, item });
  }

  /** Away from its field, what it takes doesn't say of which. @param {HTMLElement} field @param {string} message */
  inSummary(field, message) {
    const isLimit = message === field.querySelector("[data-limit]")?.textContent;
    return isLimit ? this.claim.word("of-field", { label: labelOf(field), words: message }) : message;
  }

  /** @param {HTMLElement} field */
  #clear(field) {
    const { control, message, item } = /** @type {Shown} */ (this.#shown.get(field));
    const place = placeOf(field);
    // Else the photos have something of their own to say there; and what is hidden still describes its field.
    if (place.textContent === message) Object.assign(place, { textContent: "", hidden: true });
    heard(control).removeAttribute("aria-invalid");
    item.remove();
    this.#shown.delete(field);
  }

  #sum() {
    const { areShown, summary } = this;
    summary.setAttribute("aria-label", areShown ? summary.querySelector("h3").textContent : "");
    summary.classList.toggle("error-summary", areShown);
    for (const part of summary.querySelectorAll("h3, [role=alert]")) part.hidden = !areShown;
    this.claim.entitle();
  }
}

/** @param {HTMLElement} field @returns {HTMLElement} */
function placeOf(field) {
  return field.querySelector(".form-field__error");
}

/** What a screen reader calls wrong: of a choice, the whole. @param {HTMLElement} control */
function heard(control) {
  return control.closest("[role=radiogroup]") ?? control;
}

/** @param {HTMLElement} field @param {Control} control @param {string} message */
function entry(field, control, message) {
  const link = Object.assign(document.createElement("a"), { href: `#${control.id}`, textContent: message });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goToField(field, control);
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
