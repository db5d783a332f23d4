// Reads and fills the form's answers; photos are not among them.

export class ClaimAnswers {
  constructor(form) {
    this.form = form;
    this.fields = [...form.querySelectorAll("[data-field]")];
  }

  get controls() {
    return [...this.form.querySelectorAll("input[name]:not([type=hidden], [type=file], [data-trap]), textarea")];
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

  fill(answers) {
    for (const each of this.controls) {
      const answer = answers[each.name];
      if (typeof answer !== "string") continue;
      if (each.type === "radio") each.checked = each.value === answer;
      else each.value ||= answer;
    }
  }

  /** [label, answer] as a person reads them; `photos` says how many there are, by field. */
  pairs(photos, empty) {
    return this.fields.map((field) => [labelOf(field), photos.get(field.dataset.photos) ?? (answerOf(field) || empty)]);
  }
}

export function labelOf(field) {
  return field.querySelector("label, legend").firstChild.textContent.trim();
}

function answerOf(field) {
  const control = field.querySelector("input:checked[name], textarea, input:not([type=radio])[name]");
  return control?.value.trim();
}
