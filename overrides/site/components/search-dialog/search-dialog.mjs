// Opens search in a dialog; Material's script and its index are loaded the first time somebody searches.

import { sayOnce } from "../site-frame/said-once.mjs";
import translations from "./search-words.json" with { type: "json" };

class SearchDialog extends HTMLElement {
  dialog = this.querySelector("dialog");
  query = this.querySelector("input");

  connectedCallback() {
    this.querySelector("button").addEventListener("click", () => this.open());
    this.querySelector("[data-close]").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", ({ target }) => this.closeFor(target));
    this.dialog.addEventListener("close", () => this.listen(false));
    this.query.addEventListener("input", () => this.search());
    this.dialog.addEventListener("keydown", (event) => this.keep(event));
    addEventListener("keydown", (event) => this.openFor(event));
    this.hidden = !this.dialog.showModal; // Safari before 15.4 has none
  }

  open() {
    this.dialog.showModal();
    this.query.focus();
    this.loaded ??= this.load();
    this.listen(true);
  }

  /** Single letters are left alone: who speaks to the device would open search by speaking. @param {KeyboardEvent} event */
  openFor(event) {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || this.dialog.open) return;
    event.preventDefault();
    this.open();
  }

  /**
   * Material takes both for "close search", and browsers the first Escape for "empty the field", without a word; in a dialog,
   * Tab goes on to the next thing, and Escape closes it.
   * @param {KeyboardEvent} event
   */
  keep(event) {
    if (event.key !== "Tab" && event.key !== "Escape") return;
    event.stopPropagation();
    if (event.key === "Tab" || event.isComposing) return;
    event.preventDefault();
    this.dialog.close();
  }

  /** Material hears keys alone, and takes quotation marks for orders; words also come by paste, from a button's label. */
  search() {
    const words = this.query.value.replace(/["“”„«»]/g, " ");
    if (words !== this.query.value) this.query.value = words;
    this.query.dispatchEvent(new Event("keyup"));
  }

  /** @param {any} target an element */
  closeFor(target) {
    if (target === this.dialog || target.closest("a")) this.dialog.close();
  }

  /** Material's arrow keys work while its own toggle says that search is open. @param {boolean} open */
  listen(open) {
    const toggle = document.getElementById("__search");
    if (toggle && toggle.checked !== open) toggle.click();
  }

  load() {
    this.keepResultsInTabOrder();
    this.sayWhatIsFound();
    this.querySelector("[role=alert]").hidden = true;
    const needed = this.querySelector("template").content.cloneNode(true);
    const { base, worker: search } = this.dataset;
    needed.querySelector("#__config").textContent = JSON.stringify({ base, search, features: [], translations });
    const elements = [...needed.children];
    needed.querySelector("[src]").addEventListener("error", () => this.fail(elements));
    this.dialog.append(needed);
    return true;
  }

  /** @param {Element[]} needed */
  fail(needed) {
    this.querySelector("[role=alert]").hidden = false;
    /** @type {boolean | undefined} */
    this.loaded = undefined;
    for (const element of needed) element.remove();
  }

  /** Material writes how many it has found at each key; that is for the eye. */
  sayWhatIsFound() {
    const shown = this.querySelector(".search-results__count");
    const said = this.querySelector("[role=status]");
    const observer = new MutationObserver(() => sayOnce(said, this.query.value.trim() && shown.textContent));
    observer.observe(shown, { childList: true, characterData: true, subtree: true });
  }

  keepResultsInTabOrder() {
    const list = this.querySelector("ol");
    const observer = new MutationObserver(() => {
      for (const link of list.querySelectorAll("[tabindex='-1']")) link.removeAttribute("tabindex");
    });
    observer.observe(list, { childList: true, subtree: true });
  }
}

customElements.define("search-dialog", SearchDialog);
