// Fills the customer's own order number into a message and copies it; both stay on the device.

class HandoffCard extends HTMLElement {
  message = this.querySelector("blockquote");
  numbers = this.querySelectorAll("[data-number]");
  blank = this.numbers[0]?.textContent;
  input = this.querySelector("input");

  connectedCallback() {
    this.input?.addEventListener("input", () => this.fill());
    this.querySelector("[data-copy]").addEventListener("click", () => this.copy());
    if (this.input?.value) this.fill();
  }

  fill() {
    for (const number of this.numbers) number.textContent = this.input.value.trim() || this.blank;
    this.say("");
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.message.textContent.trim());
      this.say(this.input && !this.input.value.trim() ? "blank" : "copied");
    } catch {
      getSelection()?.selectAllChildren(this.message); // where nothing may be copied, it is marked
      this.say("marked");
    }
  }

  /** @param {"blank" | "copied" | "marked" | ""} what */
  say(what) {
    const said = this.querySelector("[role=status]");
    said.textContent = said.dataset[what] ?? "";
  }
}

customElements.define("handoff-card", HandoffCard);
