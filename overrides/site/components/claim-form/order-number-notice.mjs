// Says at once when an order number looks like another channel's; a person can overrule it, since patterns can be wrong.

import { channelList } from "../channel-finder/channel-list.mjs";
import { likely } from "./likely-channels.mjs";
import { channelsLike } from "./order-number.mjs";

const PAUSE = 300; // ms: the first digits of one number can be all of another

class OrderNumberNotice extends HTMLElement {
  input = /** @type {HTMLElement} */ (this.parentElement).querySelector("input");
  place = this.querySelector("[role=status]");
  like = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  pause;

  connectedCallback() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.look(), PAUSE);
    });
    this.look();
  }

  async look() {
    const orderNumber = this.input.value;
    // Where the list can't be had, the claim goes on: the notice is a help, and no gate.
    const channels = orderNumber.trim() ? await channelList(this.dataset.channels).catch(() => []) : [];
    if (orderNumber !== this.input.value) return; // more was typed meanwhile
    const like = channelsLike(orderNumber, channels);
    const others = like.some(({ id }) => id === this.dataset.own) ? [] : like;
    const ids = others.map(({ id }) => id).join();
    if (ids === this.like) return; // what a person said to it stays said
    this.like = ids;
    const template = this.querySelector("template");
    this.place.replaceChildren(...(others.length ? [likely(template, others, this.dataset.root)] : []));
    this.dispatchEvent(new Event("notice", { bubbles: true }));
  }

  /** What the person has to decide before the claim can be sent, if anything. */
  get open() {
    return this.querySelector("[data-overrule]:not(:checked)");
  }
}

customElements.define("order-number-notice", OrderNumberNotice);
