// A field that is asked only with some answer to an earlier one; whether it is shown is all that anybody knows of it. What was
// entered there stays, in case the earlier answer is changed back.

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

class OnlyWhen extends HTMLElement {
  /** @type {(name: string, values?: object) => string} */
  word;

  connectedCallback() {
    const { form } = this;
    for (const name of ["input", "change", "filled"]) form.addEventListener(name, () => this.look());
    form.addEventListener("reset", () => setTimeout(() => this.look()));
    form.addEventListener("plain", () => this.plain());
  }

  get form() {
    return this.closest("form");
  }

  get field() {
    return this.closest("[data-field]");
  }

  /** The words that it says itself, for whoever has no script. @param {(name: string, values?: object) => string} word */
  begin(word) {
    this.look();
    this.word = word;
    this.hidden = true;
    for (const each of this.needed) each.setAttribute("aria-required", "true");
  }

  /** What has to be answered once it is asked; of radios, the whole. */
  get needed() {
    const controls = [...this.field.querySelectorAll("[data-required=when]")];
    return controls.map((each) => each.closest("[role=radiogroup]") ?? each);
  }

  get label() {
    return /** @type {Text} */ (this.field.querySelector("label, legend").firstChild).data.trim();
  }

  get isWanted() {
    const other = this.form.querySelector(`[data-field="${this.dataset.of}"]`);
    const chosen = JSON.parse(`${this.dataset.chosen}`);
    const answers = /** @type {any[]} */ ([...other.querySelectorAll("input[name]:checked, select")]);
    return !other.hidden && answers.some(({ value }) => !chosen.length || chosen.includes(value));
  }

  look() {
    const { isWanted, field } = this;
    if (isWanted !== field.hidden) return;
    this.show(isWanted);
    field.dispatchEvent(new Event("notice", { bubbles: true })); // what was wrong there is no more
    if (isWanted && this.word) this.say(this.word("asked-now", { label: this.label }));
  }

  /** What is not shown is not sent either. @param {boolean} isShown */
  show(isShown) {
    this.field.hidden = !isShown;
    for (const each of this.field.querySelectorAll("input, select, textarea")) each.disabled = !isShown;
  }

  /** @param {string} words */
  say(words) {
    this.form.querySelector("[data-asked]").textContent = words;
  }

  /** The browser takes over, which asks for all of them, and needs none. */
  plain() {
    this.show(true);
    this.hidden = false;
    for (const each of this.needed) each.removeAttribute("aria-required");
  }
}

customElements.define("only-when", OnlyWhen);
