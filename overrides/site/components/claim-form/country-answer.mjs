// A country, by its name for people and by its code for whoever gets the claim.

import { AnswerKind } from "./answer-kind.mjs";

class CountryAnswer extends AnswerKind {
  answer() {
    return this.control.value && this.control.selectedOptions[0].text;
  }
}

customElements.define("country-answer", CountryAnswer);
