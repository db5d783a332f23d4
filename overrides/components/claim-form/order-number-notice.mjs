// Says at once when an order number looks like another channel's; a person can overrule it, since patterns can be wrong.

import { channelsLike } from "./order-number.mjs";

export class OrderNumberNotice {
  constructor(place) {
    this.place = place;
    this.input = place.parentElement.querySelector("input");
    this.notices = [...place.querySelectorAll("[data-like]")];
    this.channels = this.notices.map(({ dataset }) => ({ id: dataset.like, pattern: dataset.pattern }));
  }

  look() {
    const like = channelsLike(this.input.value, this.channels).map(({ id }) => id);
    const own = this.notices.some((each) => "own" in each.dataset && like.includes(each.dataset.like));
    for (const each of this.notices) each.hidden = own || "own" in each.dataset || !like.includes(each.dataset.like);
  }

  get overrules() {
    return this.notices.filter((each) => !each.hidden).map((each) => each.querySelector("[data-overrule]"));
  }

  get overrule() {
    return this.overrules[0];
  }

  isOpenIn(field) {
    return field.contains(this.place) && this.overrule && !this.overrules.some((each) => each.checked);
  }
}
