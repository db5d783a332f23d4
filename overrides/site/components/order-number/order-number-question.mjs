// Tells from a pasted order number where it was bought.

import { channelList, shown } from "../channel-finder/channel-list.mjs";
import { channelsLike } from "../claim-form/order-number.mjs";

class OrderNumberQuestion extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.input.addEventListener("input", () => this.answer());
    this.answer();
  }

  async answer() {
    const orderNumber = this.input.value;
    const channels = await channelList(this.dataset.channels).catch(() => null);
    if (orderNumber !== this.input.value) return; // more was typed meanwhile
    this.querySelector("[data-load-failed]").hidden = channels !== null;
    const found = orderNumber.trim() && channels ? this.found(orderNumber, channels) : [];
    this.querySelector("[data-answer]").replaceChildren(...found);
  }

  found(orderNumber, channels) {
    const template = (name) => this.querySelector(`template[${name}]`);
    const like = channelsLike(orderNumber, channels);
    if (!like.length) return [template("data-unlike").content.cloneNode(true)];
    return like.map((channel) => shown(template("data-like"), channel, this.dataset.root));
  }
}

customElements.define("order-number", OrderNumberQuestion);
