// Opens search in a dialog; what finds, and what there is to find, is loaded when somebody turns to its field.

class SearchDialog extends HTMLElement {
  dialog = this.querySelector("dialog");
  query = this.querySelector("input");

  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.open());
    this.querySelector("[data-close]").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", ({ target }) => this.closeFor(target));
    this.dialog.addEventListener("keydown", (event) => this.closeAtOnce(event));
    addEventListener("keydown", (event) => this.openFor(event));
    this.hidden = !this.dialog.showModal; // Safari before 15.4 has none
  }

  open() {
    this.dialog.showModal();
    this.query.focus();
  }

  /** Single letters are left alone: who speaks to the device would open search by speaking. @param {KeyboardEvent} event */
  openFor(event) {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || this.dialog.open) return;
    event.preventDefault();
    this.open();
  }

  /** Browsers take the first Escape for "empty the field", without a word. @param {KeyboardEvent} event */
  closeAtOnce(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.dialog.close();
  }

  /** @param {any} target an element */
  closeFor(target) {
    if (target === this.dialog || target.closest("a")) this.dialog.close();
  }
}

customElements.define("search-dialog", SearchDialog);
