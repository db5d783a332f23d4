// Shows the way to do a step that a person has chosen, here and in every other step that has it. Who has chosen the
// website here and the printer there is asked for neither again.

const KEY = "ways";
const MOST = 20;

class StepWays extends HTMLElement {
  choices = [...this.querySelectorAll("input")];

  connectedCallback() {
    const early = this.choices.find((choice) => choice.checked); // chosen before this script came
    for (const choice of this.choices) {
      choice.autocomplete = "off"; // a browser that fills forms in again does not know what is shown
      choice.checked = false;
      choice.addEventListener("change", () => choose(choice.value));
    }
    if (early) choose(early.value);
    else this.show(recall());
  }

  /** Of several ways, the one that was chosen last; where none is known here, everything is shown. @param {string[]} ways */
  show(ways) {
    const way = ways.find((each) => this.choices.some((choice) => choice.value === each));
    if (way === undefined) return;
    for (const choice of this.choices) choice.checked = choice.value === way;
    for (const section of this.querySelectorAll("[data-way]")) section.hidden = section.dataset.way !== way;
  }
}

/** @param {string} way */
function choose(way) {
  const chosen = [way, ...recall().filter((other) => other !== way)];
  for (const ways of document.querySelectorAll("step-ways")) ways.show(chosen);
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen.slice(0, MOST)));
  } catch {
    // Nothing can be kept on this device: the choice holds for this page.
  }
}

/** @returns {string[]} */
function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // nothing, or nothing that can be read
  }
}

customElements.define("step-ways", StepWays);
