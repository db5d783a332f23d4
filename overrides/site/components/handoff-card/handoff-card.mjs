// Fills the customer's own order number into a message and copies it; both stay on the device.

import { plainText } from "../claim-form/plain-text.mjs";

class HandoffCard extends HTMLElement {
  message = this.querySelector("blockquote");
  numbers = this.querySelectorAll("[data-number]");
  blank = this.numbers[0]?.textContent;
  input = this.querySelector("#handoff-number");

  connectedCallback() {
    this.input?.addEventListener("input", () => this.fill());
    this.querySelector("[data-copy]").addEventListener("click", () => this.copy());
    if (this.input?.value) this.fill();
  }

  get number() {
    return plainText(this.input.value.normalize("NFKC"));
  }

  fill() {
    for (const number of this.numbers) number.textContent = this.number || this.blank;
    this.say("");
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.message.textContent.trim());
      this.say(this.input && !this.number ? "blank" : "copied");
    } catch {
      getSelection()?.selectAllChildren(this.message); // where nothing may be copied, it is marked
      this.say("marked");
    }
  }

  /** @param {"blank" | "copied" | "marked" | ""} what */
  say(what) {
    const said = this.querySelector("[data-marked]");
    said.textContent = said.dataset[what] ?? "";
  }
}

customElements.define("handoff-card", HandoffCard);
