// Several options of which each may be ticked.

import { AnswerKind } from "./answer-kind.mjs";

class ChoicesAnswer extends AnswerKind {
  get ticked() {
    return [...this.field.querySelectorAll("input:checked")];
  }

  get isEmpty() {
    return !this.ticked.length;
  }

  get isWithin() {
    const { least, most } = this.dataset;
    return this.ticked.length >= Number(least) && this.ticked.length <= Number(most);
  }

  answer() {
    return this.ticked.map((box) => box.closest("label").textContent.trim()).join("\n");
  }
}

/** What is agreed to with a tick. */
class ConsentAnswer extends ChoicesAnswer {
  get isWithin() {
    return true;
  }
}

customElements.define("choices-answer", ChoicesAnswer);
customElements.define("consent-answer", ConsentAnswer);
