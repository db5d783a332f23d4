// Says at once when an order number looks like another channel's; a person can overrule it, since patterns can be wrong.

import { channelList, shown } from "../channel-finder/channel-list.mjs";
import { channelsLike } from "./order-number.mjs";

class OrderNumberNotice extends HTMLElement {
  input = /** @type {HTMLElement} */ (this.parentElement).querySelector("input");
  place = this.querySelector("[role=status]");
  like = "";

  connectedCallback() {
    this.input.addEventListener("input", () => this.look());
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
    this.place.replaceChildren(...others.map((channel) => shown(template, channel, this.dataset.root)));
    for (const [at, box] of this.overrules.entries()) box.id = `${this.input.id}-from-${at}`;
    this.dispatchEvent(new Event("notice", { bubbles: true }));
  }

  get overrules() {
    return [...this.querySelectorAll("[data-overrule]")];
  }

  /** What the person has to decide before the claim can be sent, if anything. */
  get open() {
    return this.overrules.some((each) => each.checked) ? undefined : this.overrules[0];
  }
}

customElements.define("order-number-notice", OrderNumberNotice);
