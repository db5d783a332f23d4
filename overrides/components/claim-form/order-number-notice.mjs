// Says at once when an order number looks like another channel's; a person can overrule it, since patterns can be wrong.

import { channelList, shown } from "../channel-finder/channel-list.mjs";
import { channelsLike } from "./order-number.mjs";

export class OrderNumberNotice {
  constructor(place) {
    this.place = place;
    this.input = place.parentElement.querySelector("input");
    this.shown = "";
  }

  async look() {
    const orderNumber = this.input.value;
    const { channels: address, own, root } = this.place.dataset;
    // Where the list can't be had, the claim goes on: the notice is a help, and no gate.
    const channels = orderNumber.trim() ? await channelList(address).catch(() => []) : [];
    if (orderNumber !== this.input.value) return; // more was typed meanwhile
    const like = channelsLike(orderNumber, channels);
    const others = like.some(({ id }) => id === own) ? [] : like;
    const ids = others.map(({ id }) => id).join();
    if (ids === this.shown) return; // what a person said to it stays said
    this.shown = ids;
    const template = this.place.parentElement.querySelector("template");
    this.place.replaceChildren(...others.map((channel) => shown(template, channel, root)));
    for (const [at, box] of this.overrules.entries()) box.id = `${this.input.id}-from-${at}`;
  }

  get overrules() {
    return [...this.place.querySelectorAll("[data-overrule]")];
  }

  get overrule() {
    return this.overrules[0];
  }

  isOpenIn(field) {
    return field.contains(this.place) && this.overrule && !this.overrules.some((each) => each.checked);
  }
}
