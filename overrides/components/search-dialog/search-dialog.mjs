// Opens search in a dialog; Material's script and its index are loaded the first time somebody searches.

class SearchDialog extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.query = this.querySelector("input");
    this.toggle = document.getElementById("__search");
    this.querySelector("button").addEventListener("click", () => this.open());
    this.querySelector("[data-close]").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => this.closeFor(event.target));
    this.dialog.addEventListener("close", () => this.listen(false));
    // Material hears keys alone; words also come by paste and dictation.
    this.query.addEventListener("input", () => this.query.dispatchEvent(new Event("keyup")));
    // Material takes Tab for "close search"; in a dialog it goes on to the next thing.
    this.dialog.addEventListener("keydown", (event) => event.key === "Tab" && event.stopPropagation());
    this.hidden = false;
  }

  open() {
    this.dialog.showModal();
    this.query.focus();
    this.loaded ??= this.load();
    this.listen(true);
  }

  closeFor(target) {
    if (target === this.dialog || target.closest("a")) this.dialog.close();
  }

  /** Material's arrow keys work while its own toggle says that search is open. */
  listen(open) {
    if (this.toggle.checked !== open) this.toggle.click();
  }

  load() {
    this.keepResultsInTabOrder();
    this.querySelector("[role=alert]").hidden = true;
    const scripts = document.getElementById("search-script").content.cloneNode(true);
    scripts.querySelector("script").addEventListener("error", () => this.fail());
    document.body.append(scripts);
    return true;
  }

  fail() {
    this.querySelector("[role=alert]").hidden = false;
    this.loaded = undefined;
  }

  keepResultsInTabOrder() {
    const list = this.querySelector(".md-search-result__list");
    const observer = new MutationObserver(() => {
      for (const link of list.querySelectorAll("[tabindex='-1']")) link.removeAttribute("tabindex");
    });
    observer.observe(list, { childList: true, subtree: true });
  }
}

customElements.define("search-dialog", SearchDialog);
