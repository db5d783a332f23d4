// Tells from a pasted order number where it was bought.

import { channelList, shown } from "../channel-finder/channel-list.mjs";
import { channelsLike } from "../claim-form/order-number.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

const PAUSE = 800; // ms without a key

class OrderNumberQuestion extends HTMLElement {
  input = this.querySelector("input");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  unlike;

  connectedCallback() {
    this.input.addEventListener("input", () => this.answer());
    this.answer();
  }

  async answer() {
    const orderNumber = this.input.value;
    const channels = await channelList(this.dataset.channels).catch(() => null);
    if (orderNumber !== this.input.value) return; // more was typed meanwhile
    this.querySelector("[data-load-failed]").hidden = channels !== null;
    const like = orderNumber.trim() && channels ? channelsLike(orderNumber, channels) : null;
    const place = this.querySelector("[data-answer]");
    place.replaceChildren(...(like ?? []).map((channel) => shown(this.template("like"), channel, this.dataset.root)));
    // What is half typed looks like nothing.
    clearTimeout(this.unlike);
    if (like && !like.length) this.unlike = setTimeout(() => place.append(this.template("unlike").content.cloneNode(true)), PAUSE);
  }

  /** @param {"like" | "unlike"} name */
  template(name) {
    return this.querySelector(`template[data-${name}]`);
  }
}

customElements.define("order-number", OrderNumberQuestion);
