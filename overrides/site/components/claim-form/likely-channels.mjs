// Says as surely as it is known which channel an order number is from, with the way to its guide.

import { named, shown } from "../channel-finder/channel-list.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

/**
 * @param {HTMLTemplateElement} template with a sentence for one that is sure, one that is not, and several
 * @param {Channel[]} like one at least
 * @param {string} root
 */
export function likely(template, like, root) {
  const answer = withWays(shown(template, like[0], root), like, root);
  const when = like.length > 1 ? "several" : like[0].perhaps ? "perhaps" : "sure";
  for (const words of answer.querySelectorAll(`[data-when]:not([data-when=${when}])`)) words.remove();
  return answer;
}

/**
 * Repeats the way to a guide for each channel.
 * @param {DocumentFragment} answer
 * @param {Channel[]} channels
 * @param {string} root
 */
export function withWays(answer, channels, root) {
  const way = answer.querySelector("[data-way]");
  way?.replaceWith(...channels.map((channel) => named(/** @type {HTMLElement} */ (way.cloneNode(true)), channel, root)));
  return answer;
}
