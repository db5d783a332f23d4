// A number, in whatever digits it is written.

import { AnswerKind } from "./answer-kind.mjs";
import { plainText } from "./plain-text.mjs";

class NumberAnswer extends AnswerKind {
  get isEmpty() {
    return !this.answer();
  }

  get isWithin() {
    const { lowest, highest = Infinity, decimals } = this.dataset;
    const shape = decimals === undefined ? /^\d+$/ : /^\d+([.,]\d+)?$/;
    const number = Number(this.answer().replace(",", "."));
    return shape.test(this.answer()) && number >= Number(lowest) && number <= Number(highest);
  }

  answer() {
    return plainText(this.control.value.normalize("NFKC"));
  }
}

customElements.define("number-answer", NumberAnswer);
