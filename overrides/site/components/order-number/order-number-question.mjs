// Tells from a pasted order number where it was bought.

import { channelList } from "../channel-finder/channel-list.mjs";
import { likely, withWays } from "../claim-form/likely-channels.mjs";
import { channelsLike } from "../claim-form/order-number.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

// In ms without a key: the first digits of one number can be all of another, and what is half typed looks like nothing.
const PAUSE = 300;
const LONG_PAUSE = 500;

class OrderNumberQuestion extends HTMLElement {
  input = this.querySelector("input");
  place = this.querySelector("[data-answer]");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  next;

  connectedCallback() {
    this.input.addEventListener("input", () => this.begin());
    this.begin();
  }

  begin() {
    this.place.replaceChildren();
    this.wait(PAUSE, () => this.answer());
  }

  /** @param {number} pause @param {() => unknown} work */
  wait(pause, work) {
    clearTimeout(this.next);
    this.next = setTimeout(work, pause);
  }

  async answer() {
    const orderNumber = this.input.value;
    const channels = await channelList(this.dataset.channels).catch(() => null);
    if (orderNumber !== this.input.value) return; // more was typed meanwhile
    this.querySelector("[data-load-failed]").hidden = channels !== null;
    if (!channels || !orderNumber.trim()) return;
    const found = channelsLike(orderNumber, channels);
    if (found.length) this.place.replaceChildren(likely(this.querySelector("template[data-like]"), found, this.dataset.root));
    else this.wait(LONG_PAUSE, () => this.place.append(this.unlike(channels)));
  }

  /** @param {Channel[]} channels */
  unlike(channels) {
    return withWays(this.querySelector("template[data-unlike]").content.cloneNode(true), channels, this.dataset.root);
  }
}

customElements.define("order-number", OrderNumberQuestion);
