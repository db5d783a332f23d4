// A list of items: as many rows as are filled in, one more on demand, and each read as one line.

import { AnswerKind } from "./answer-kind.mjs";
import { plainText } from "./plain-text.mjs";
import { plainLine } from "./plain-words.mjs";

/**
 * @typedef {import("./answer-kind.mjs").Control} Control
 * @typedef {import("./answer-kind.mjs").Wrong} Wrong
 * @typedef {{ row: HTMLFieldSetElement, number: number, controls: Control[], texts: string[], isEmpty: boolean }} Item
 */

const MOST = 9999;

class ItemsAnswer extends AnswerKind {
  /** @type {(name: string, values?: Record<string, unknown>) => string} */
  word;
  shownAtFirst = 1;
  button = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet" });

  /** One row at first, and those that are filled in. @param {ItemsAnswer["word"]} word */
  begin(word) {
    this.word = word;
    this.button.textContent = word("items-add");
    this.button.addEventListener("click", () => this.add());
    this.before(this.button);
    this.form.addEventListener("filled", () => this.look());
    this.form.addEventListener("reset", () => setTimeout(() => this.look()));
    this.form.addEventListener("plain", () => this.plain());
    this.shownAtFirst = this.rows.filter((row) => !row.hidden).length;
    this.look();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.closest("form"));
  }

  /** @returns {HTMLFieldSetElement[]} */
  get rows() {
    return /** @type {any[]} */ ([...this.field.querySelectorAll("[data-item]")]);
  }

  /** @returns {Item[]} */
  get items() {
    return this.rows.map((row, at) => {
      const controls = [...row.querySelectorAll("input")];
      const texts = controls.map(({ dir, value }) => (dir === "ltr" ? plainText(value.normalize("NFKC")) : plainLine(value)));
      return { row, number: at + 1, controls, texts, isEmpty: !texts.some(Boolean) };
    });
  }

  get filled() {
    return this.items.filter(({ isEmpty }) => !isEmpty);
  }

  get isEmpty() {
    return !this.filled.length;
  }

  /** Those up to the last one that is filled in. */
  look() {
    this.show(Math.max(1, ...this.filled.map(({ number }) => number)));
  }

  /** What is not shown is not sent either. @param {number} count */
  show(count) {
    for (const [at, row] of this.rows.entries()) row.hidden = row.disabled = at >= count;
    this.button.hidden = count >= this.rows.length;
  }

  add() {
    const next = this.rows.findIndex((row) => row.hidden);
    this.show(next + 1);
    this.rows[next].querySelector("input").focus();
  }

  /** @returns {Wrong} */
  problem() {
    if (this.isEmpty) return super.problem();
    const [wrong = []] = this.filled.map((item) => this.wrong(item)).filter(({ length }) => length);
    return wrong;
  }

  /** @param {Item} item @returns {Wrong} */
  wrong({ number, controls: [what, count], texts: [name, written] }) {
    if (!name) return [what, this.word("items-no-name", { number })];
    const isWrong = !/^\d+$/.test(written) || Number(written) < 1 || Number(written) > MOST;
    return isWrong ? [count, this.word("items-no-count", { number, most: MOST })] : [];
  }

  answer() {
    return this.filled.map(({ texts: [what, count, part] }) => this.word(part ? "items-line-part" : "items-line", { what, count, part })).join("\n");
  }

  /** The browser takes over, with the rows that it had. */
  plain() {
    this.show(Math.max(this.shownAtFirst, ...this.filled.map(({ number }) => number)));
    this.button.hidden = true;
  }
}

customElements.define("items-answer", ItemsAnswer);
