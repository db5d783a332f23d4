// Ticks off steps on the device: says how far a person has come, and opens at the next step the next time.

class StepTicks extends HTMLElement {
  button = document.querySelector("[data-reset]");
  boxes = [...document.querySelectorAll("[data-tick]")];
  needed = this.boxes.filter((box) => !("optional" in box.dataset));
  isKept = true;

  connectedCallback() {
    const early = this.boxes.filter((box) => box.checked); // ticked before this script came
    if (early.length) this.keep(early);
    // A step whose words have changed in substance has another mark, and is not ticked any more.
    this.follow();
    this.button?.addEventListener("click", () => this.reset());
    for (const box of this.boxes) {
      box.autocomplete = "off"; // else a browser ticks by its own memory after a reload, or on the way back
      box.addEventListener("change", () => this.keep([box]));
    }
    // The same guide may be open in another tab, and this page may come back from the browser's page cache.
    addEventListener("storage", ({ key }) => key === this.dataset.key && this.follow());
    addEventListener("pageshow", () => this.follow());
    const isNew = !early.length && !location.hash && !scrollY;
    if (isNew && this.needed[0].checked && this.next) this.headingOf(this.next).scrollIntoView();
  }

  /** The first step that is still to be done; none when all are. One that may be left out is not. */
  get next() {
    return this.needed.find((box) => !box.checked);
  }

  /** @param {HTMLInputElement} box */
  headingOf(box) {
    return box.closest("li").querySelector("h3");
  }

  follow() {
    const done = this.recall();
    if (this.isKept) for (const box of this.boxes) box.checked = done.includes(box.dataset.tick);
    this.show();
  }

  /** @returns {(string | undefined)[]} */
  recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.dataset.key));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return []; // nothing, or nothing that can be read
    }
  }

  /** What was ticked in another tab meanwhile stays. @param {HTMLInputElement[]} changed */
  keep(changed) {
    const done = new Set(this.recall());
    for (const box of changed) done[box.checked ? "add" : "delete"](box.dataset.tick);
    try {
      localStorage.setItem(this.dataset.key, JSON.stringify([...done]));
      this.isKept = true;
    } catch {
      this.isKept = false; // nothing can be kept on this device: the ticks hold for this visit
    }
    this.show();
  }

  show() {
    const { needed, next } = this;
    const done = needed.filter((box) => box.checked).length;
    const { all, some } = this.dataset;
    const go = this.querySelector("[data-go]");
    if (this.button) /** @type {HTMLElement} */ (this.button.parentElement).hidden = !this.boxes.some((box) => box.checked);
    this.querySelector("[aria-live]").textContent = !next ? all : done ? some.replace("{done}", done) : "";
    go.hidden = !next || !done;
    if (!next) return;
    go.querySelector("[data-step]").textContent = `${this.boxes.indexOf(next) + 1}`;
    go.href = `#${this.headingOf(next).id}`;
  }

  reset() {
    for (const box of this.boxes) box.checked = false;
    this.keep(this.boxes);
    this.boxes[0].focus();
  }
}

customElements.define("step-ticks", StepTicks);
