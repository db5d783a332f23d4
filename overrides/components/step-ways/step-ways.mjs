// Shows the way to do a step that a person has chosen, here and in every other step that has it.

const KEY = "way";

class StepWays extends HTMLElement {
  connectedCallback() {
    this.choices = [...this.querySelectorAll("input")];
    for (const choice of this.choices) {
      choice.checked = false; // a browser that fills forms in again does not know what is shown
      choice.addEventListener("change", () => choose(choice.value));
    }
    this.show(recall());
  }

  /** Where the way is not known here, everything is shown. */
  show(way) {
    if (!this.choices.some((choice) => choice.value === way)) return;
    for (const choice of this.choices) choice.checked = choice.value === way;
    for (const section of this.querySelectorAll("[data-way]")) section.hidden = section.dataset.way !== way;
  }
}

function choose(way) {
  for (const ways of document.querySelectorAll("step-ways")) ways.show(way);
  try {
    localStorage.setItem(KEY, way);
  } catch {
    // Nothing can be kept on this device: the choice holds for this page.
  }
}

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

customElements.define("step-ways", StepWays);
