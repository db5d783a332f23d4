// Fills the customer's own order number into a message and copies it; both stay on the device.

class HandoffCard extends HTMLElement {
  connectedCallback() {
    this.message = this.querySelector("blockquote");
    this.numbers = this.querySelectorAll("[data-number]");
    this.blank = this.numbers[0]?.textContent;
    this.input = this.querySelector("input");
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
      getSelection().selectAllChildren(this.message); // where nothing may be copied, it is marked
      this.say("marked");
    }
  }

  say(what) {
    const said = this.querySelector("[role=status]");
    said.textContent = said.dataset[what] ?? "";
  }
}

customElements.define("handoff-card", HandoffCard);
