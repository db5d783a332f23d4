// Says when a number doesn't look like those that are asked for; it can be sent all the same, since patterns can be wrong.

import { channelsLike } from "./order-number.mjs";

const PAUSE = 1000; // ms: half a number is no mistake

class FormatNotice extends HTMLElement {
  input = /** @type {HTMLElement} */ (this.parentElement).querySelector("input");
  place = this.querySelector("[role=status]");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  pause;

  connectedCallback() {
    this.input.addEventListener("input", () => this.wait());
    this.wait();
  }

  /** Until nothing more is typed; what is mended is mended at once. */
  wait() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.look(), this.isShown ? 0 : PAUSE);
  }

  get isShown() {
    return this.place.childElementCount > 0;
  }

  async look() {
    const { value } = this.input;
    const isOther = value.trim() && !channelsLike(value, [/** @type {any} */ (this.dataset)]).length;
    if (!!isOther === this.isShown) return;
    this.place.replaceChildren(...(isOther ? [this.querySelector("template").content.cloneNode(true)] : []));
  }
}

customElements.define("format-notice", FormatNotice);
