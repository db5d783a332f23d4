// Recognises the channels that an order number looks like.

import { plainText } from "./plain-text.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

const LONGEST = 64; // as in patterns.py, which a test compares

/**
 * Those whose pattern the whole number fits.
 * @param {string} orderNumber
 * @param {Channel[]} channels
 */
export function channelsLike(orderNumber, channels) {
  for (const reading of readings(orderNumber)) {
    const like = channels.filter(({ pattern }) => fits(pattern, reading));
    if (like.length) return like;
  }
  return [];
}

/** As it stands; then its parts run together or with dashes, with ever fewer of the words before them. @param {string} text */
function readings(text) {
  const plain = plainText(text.normalize("NFKC"));
  if (plain.length > LONGEST) return [];
  const all = [plain];
  const parts = plain.split(/[\s#:;,.()]+/).filter(Boolean);
  do all.push(parts.join(""), parts.join("-"));
  while (parts.length && !/\d/.test(`${parts.shift()}`));
  return all.filter(Boolean);
}

/** @param {string | undefined} pattern @param {string} reading */
function fits(pattern, reading) {
  try {
    return new RegExp(`^(?:${pattern})$`).test(reading);
  } catch {
    return false;
  }
}
