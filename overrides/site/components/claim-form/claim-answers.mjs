// Reads and fills the form's answers; photos are not among them.

/** @typedef {[label: string, answer: string]} Pair */

export class ClaimAnswers {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.fields = [...form.querySelectorAll("[data-field]")];
  }

  get controls() {
    const typed = this.form.querySelectorAll("input[name]:not([type=hidden], [type=file], [data-trap]), textarea");
    return /** @type {HTMLInputElement[]} */ ([...typed]);
  }

  allowAnyLength() {
    for (const each of this.controls.filter(({ maxLength }) => maxLength > 0)) {
      each.dataset.longest = each.maxLength;
      each.removeAttribute("maxlength");
    }
  }

  get first() {
    return this.controls[0];
  }

  /** By name, what has been written or chosen. */
  entered() {
    const chosen = this.controls.filter((each) => each.type !== "radio" || each.checked);
    return Object.fromEntries(chosen.map((each) => [each.name, each.value]));
  }

  /** Of texts that were written meanwhile none is lost, but `anew`. @param {Record<string, unknown>} answers by name */
  fill(answers, { anew = false } = {}) {
    for (const each of this.controls) {
      const answer = answers[each.name] ?? (anew ? "" : undefined);
      if (typeof answer !== "string") continue;
      if (each.type === "radio") each.checked = each.value === answer;
      else if (anew || !each.value) each.value = answer;
    }
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

/** @param {HTMLElement} field */
export function labelOf(field) {
  return /** @type {Text} */ (field.querySelector("label, legend").firstChild).data.trim();
}

/** @param {HTMLElement} field */
function answerOf(field) {
  const control = field.querySelector("input:checked[name], textarea, input:not([type=radio])[name]");
  return control?.value.trim();
}
