// Lists what a person answered, to be read once more, and changed as long as it can be.

import { goToField } from "./go-to-field.mjs";

/**
 * @import { ClaimJourney } from "./claim-journey.mjs"
 * @import { EmailQuestion } from "./email-question.mjs"
 * @typedef {{ label: string, answer: string, dir?: string, pictures?: Element[], change?: () => void }} Answer
 */

/**
 * A row for each field.
 * @param {ClaimJourney} claim
 * @param {() => void} [change] shows the form; without it nothing can be changed
 */
export function answerList(claim, change) {
  const template = claim.element.querySelector("[data-answer-row]");
  return claim.contents.pairs().map(([label, answer], at) => {
    const field = claim.answers.fields[at];
    const photos = claim.photos.find((each) => each.field === field);
    const { dir } = field.querySelector("input[dir=ltr]") ?? {};
    const row = answerRow(template, { label, answer, dir, pictures: photos?.pictures(), change: change && changing(change, field, photos?.picker) });
    const question = claim.answers.questions.find((each) => each.field === field);
    if (change && question) ask(question, row);
    return row;
  });
}

/** @param {HTMLTemplateElement} template @param {Answer} answer */
export function answerRow(template, { label, answer, dir = "auto", pictures = [], change }) {
  const row = /** @type {HTMLElement} */ (template.content.cloneNode(true).firstElementChild);
  for (const each of row.querySelectorAll("[data-label]")) each.textContent = label;
  Object.assign(row.querySelector("[data-answer]"), { textContent: answer, dir });
  row.querySelector("[data-pictures]").append(...pictures);
  if (change) row.querySelector("button").addEventListener("click", change);
  else row.querySelector("[data-change]").remove();
  return row;
}

/** @param {() => void} change @param {HTMLElement} field @param {HTMLElement} [control] */
function changing(change, field, control) {
  return () => {
    change();
    goToField(field, control);
  };
}

/** Who wrote the address last of all has not seen the question yet. @param {EmailQuestion} question @param {HTMLElement} row */
function ask(question, row) {
  const place = row.querySelector("[data-pictures]");
  const taken = () => {
    row.querySelector("[data-answer]").textContent = question.input.value;
    place.replaceChildren();
    row.querySelector("button").focus();
  };
  place.append(...question.button(taken));
}
