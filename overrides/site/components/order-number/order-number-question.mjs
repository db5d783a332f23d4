// Tells from a pasted order number where it was bought.

import { channelList, shown } from "../channel-finder/channel-list.mjs";
import { channelsLike } from "../claim-form/order-number.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

class OrderNumberQuestion extends HTMLElement {
  input = this.querySelector("input");

  connectedCallback() {
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

  /** @param {string} orderNumber @param {Channel[]} channels */
  found(orderNumber, channels) {
    /** @param {string} name */
    const template = (name) => this.querySelector(`template[${name}]`);
    const like = channelsLike(orderNumber, channels);
    if (!like.length) return [template("data-unlike").content.cloneNode(true)];
    return like.map((channel) => shown(template("data-like"), channel, this.dataset.root));
  }
}

customElements.define("order-number", OrderNumberQuestion);
