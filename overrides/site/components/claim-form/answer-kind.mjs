// What the answer of a field is beside a text: how it is read, and what may be wrong with it.

/** @typedef {import("./claim-answers.mjs").Control} Control */
/** @typedef {[control?: Control, message?: string]} Wrong */

export class AnswerKind extends HTMLElement {
  get field() {
    return this.closest("[data-field]");
  }

  /** @returns {any} */
  get control() {
    return this.field.querySelector("input, select");
  }

  /** What it takes, as the field says it. @returns {string} */
  get limit() {
    return this.field.querySelector("[data-limit]")?.textContent ?? this.missing;
  }

  get missing() {
    return this.control.dataset.missing;
  }

  get isEmpty() {
    return !this.control.value;
  }

  get isWithin() {
    return true;
  }

  /** @returns {Wrong} */
  problem() {
    const message = this.isEmpty ? "required" in this.control.dataset && this.missing : !this.isWithin && this.limit;
    return message ? [this.control, message] : [];
  }

  /** As a person reads it; nothing where there is none. @returns {string} */
  answer() {
    return this.control.value;
  }
}
