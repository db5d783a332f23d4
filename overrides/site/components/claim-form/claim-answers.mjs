// Reads and fills the form's answers; photos are not among them.

import { sayWhatIsLeft } from "./characters-left.mjs";
import { emailAddress } from "./claim-email.mjs";
import { EmailQuestion } from "./email-question.mjs";
import { plainText } from "./plain-text.mjs";
import { plainLine, plainStory } from "./plain-words.mjs";

/**
 * @typedef {[label: string, answer: string]} Pair
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 */

export class ClaimAnswers {
  /** @type {EmailQuestion[]} */
  questions = [];

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  /** Those that are asked. */
  get fields() {
    return [...this.form.querySelectorAll("[data-field]:not([hidden])")];
  }

  get controls() {
    const typed = this.form.querySelectorAll("input[name]:not([type=hidden], [type=file], [data-trap]), textarea, select");
    return /** @type {HTMLInputElement[]} */ ([...typed]);
  }

  /**
   * Takes over from the browser, which cuts off what is pasted, refuses umlauts, and calls a field wrong before anybody
   * has written there: in Firefox even against aria-invalid="false".
   * @param {(name: string, values?: object) => string} word
   */
  begin(word) {
    for (const each of this.controls.filter(({ maxLength }) => maxLength > 0)) {
      each.dataset.longest = each.maxLength;
      each.removeAttribute("maxlength");
    }
    for (const each of this.form.querySelectorAll(":required")) {
      each.required = false;
      each.dataset.required = "";
      if (!["radio", "file"].includes(each.type)) each.setAttribute("aria-required", "true"); // a group says it for its radios
    }
    for (const place of this.form.querySelectorAll("[data-left]")) sayWhatIsLeft(place, word);
    this.questions = [...this.form.querySelectorAll("[data-meant]")].map((place) => new EmailQuestion(place, word));
    for (const each of this.form.querySelectorAll("[data-module]")) each.begin?.(word);
    this.form.addEventListener("reset", () => this.forget());
    this.form.addEventListener("change", ({ target }) => tidy(/** @type {Control} */ (target)));
  }

  /** What was said of answers that are gone. */
  forget() {
    for (const place of this.form.querySelectorAll("[data-left], [data-meant]")) place.replaceChildren();
  }

  /** Gives the checks back to the browser, which is all that a plain form has. */
  giveBack() {
    this.form.dispatchEvent(new Event("plain"));
    for (const each of this.form.querySelectorAll('[data-required=""]')) {
      each.required = true;
      each.removeAttribute("aria-required");
    }
    for (const each of this.form.querySelectorAll("input[data-longest], textarea[data-longest]")) each.maxLength = each.dataset.longest;
    for (const { input } of this.questions) input.type = "email";
  }

  get first() {
    return this.controls[0];
  }

  /** By name, what has been written or chosen, as it was written. */
  entered() {
    const chosen = this.controls.filter((each) => !isTicked(each) || each.checked);
    return Object.fromEntries(chosen.map((each) => [each.name, each.value]));
  }

  /** Of texts that were written meanwhile none is lost, but `anew`. @param {Record<string, unknown>} answers by name */
  fill(answers, { anew = false } = {}) {
    const own = new Map(Object.entries(answers)); // a field may be called "constructor"
    for (const each of this.controls) {
      const answer = own.get(each.name) ?? (anew ? "" : undefined);
      if (typeof answer !== "string") continue;
      if (isTicked(each)) each.checked = each.value === answer;
      else if (anew || !each.value) each.value = answer;
    }
    this.form.dispatchEvent(new Event("filled"));
  }

  /** What was written, as it is sent. @param {FormData} body of this form */
  enter(body) {
    for (const each of this.controls) if (!isTicked(each) && each.matches(":enabled")) body.set(each.name, cleaned(each));
  }

  /**
   * As a person reads them; `photos` says how many there are, by field.
   * @param {Map<string, string>} photos
   * @param {string} empty
   * @returns {Pair[]}
   */
  pairs(photos, empty) {
    return this.fields.map((field) => [labelOf(field), photos.get(field.dataset.photos) ?? (answerOf(field) || empty)]);
  }
}

/** @param {Control} control */
function isTicked({ type }) {
  return type === "radio" || type === "checkbox";
}

/** @param {HTMLElement} field */
export function labelOf(field) {
  return /** @type {Text} */ (field.querySelector("label, legend").firstChild).data.trim();
}

/** Without what nobody sees, and as its kind is written. @param {Control} control */
export function cleaned({ type, inputMode, dir, value }) {
  if (inputMode === "email") return emailAddress(value);
  if (dir === "ltr") return plainText(value.normalize("NFKC"));
  return type === "textarea" ? plainStory(value) : plainLine(value);
}

/** Shows what will be sent, now that nobody writes there: a caret would jump. @param {Control} control */
function tidy(control) {
  if (!control.matches("input[name]:not([type=file])") || isTicked(control)) return;
  const clean = cleaned(control);
  if (control.value !== clean) control.value = clean;
}

/** @param {HTMLElement} field */
function answerOf(field) {
  const kind = field.querySelector("[data-kind]");
  if (kind) return kind.answer();
  const control = field.querySelector("input:checked[name], textarea, input:not([type=radio])[name]");
  return control && (control.type === "radio" ? control.closest("label").textContent.trim() : cleaned(control));
}
