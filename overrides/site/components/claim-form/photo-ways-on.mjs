// Names other ways where photos can't be added: in some apps' browsers, nothing answers the button.

/** A dialog takes the page's focus, or says that it was closed. A slow phone takes this long to open one. */
const PATIENCE_MS = 2_500;

export class PhotoWaysOn {
  /** @param {HTMLElement} field @param {(name: string) => string} word */
  constructor(field, word) {
    this.field = field;
    this.word = word;
    this.place = field.querySelector("[data-ways-on]");
    const input = field.querySelector("[data-picker] input");
    input.addEventListener("click", () => this.watch());
    for (const sign of ["change", "cancel"]) input.addEventListener(sign, () => this.works());
    addEventListener("blur", () => clearTimeout(this.timer));
    document.addEventListener("visibilitychange", () => clearTimeout(this.timer));
  }

  watch() {
    clearTimeout(this.timer);
    if (!this.isProved) this.timer = setTimeout(() => document.hasFocus() && this.show(), PATIENCE_MS);
  }

  works() {
    this.isProved = true;
    clearTimeout(this.timer);
    this.place.replaceChildren();
  }

  /** Once: what was said stays. */
  show() {
    const ways = this.field.closest("[data-later]").querySelector("[data-photo-ways-on]");
    if (!ways || this.place.hasChildNodes()) return;
    this.place.append(...ways.cloneNode(true).childNodes);
    if (this.isRequired) this.place.querySelector("[data-without]").remove();
    const address = this.place.querySelector("[data-address]");
    address.textContent = location.href;
    this.place.querySelector("[data-copy]").addEventListener("click", () => this.copy(address));
  }

  get isRequired() {
    return Boolean(this.field.querySelector("[data-missing]"));
  }

  /** @param {HTMLElement} address */
  async copy(address) {
    const said = this.place.querySelector("[data-copied]");
    try {
      await navigator.clipboard.writeText(address.textContent);
      said.textContent = this.word("photo-copied");
    } catch {
      getSelection()?.selectAllChildren(address); // where nothing may be copied, it is marked
      said.textContent = this.word("photo-marked");
    }
  }
}
