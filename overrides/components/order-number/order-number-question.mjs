// Tells from a pasted order number where it was bought.

import { channelsLike } from "../claim-form/order-number.mjs";

class OrderNumberQuestion extends HTMLElement {
  connectedCallback() {
    this.answers = [...this.querySelectorAll("[data-like]")];
    this.channels = this.answers.map(({ dataset }) => ({ id: dataset.like, pattern: dataset.pattern }));
    this.querySelector("input").addEventListener("input", (event) => this.answer(event.target.value.trim()));
    this.hidden = false;
  }

  answer(orderNumber) {
    const like = channelsLike(orderNumber, this.channels).map(({ id }) => id);
    for (const each of this.answers) each.hidden = !like.includes(each.dataset.like);
    this.querySelector("[data-unknown]").hidden = !orderNumber || like.length > 0;
  }
}

customElements.define("order-number", OrderNumberQuestion);
