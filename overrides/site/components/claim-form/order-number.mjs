// Finds an order number in what was typed or pasted, and recognises the channels that it fits.

import { plainText } from "./plain-text.mjs";

/** @import { Channel } from "../channel-finder/channel-list.mjs" */

const LONGEST = 64; // as in patterns.py, which a test compares
// No telephone number has more than 15 digits (https://www.itu.int/rec/T-REC-E.164), and no day or postcode.
const STANDS_OUT = /[^\dOoIl-]|(?:[\dOoIl]-*){16}/;

/**
 * Those that it fits in the strictest way in which it fits any.
 * @param {string} text
 * @param {Channel[]} channels
 */
export function channelsLike(text, channels) {
  for (const [key, flags, ...readings] of readingsOf(text)) {
    const short = readings.filter(({ length }) => length && length <= LONGEST);
    const like = channels.filter((channel) => fits(channel[key], flags, short));
    if (like.length) return like;
  }
  return [];
}

/** @param {string | undefined} pattern @param {string} flags @param {string[]} readings */
function fits(pattern, flags, readings) {
  try {
    const whole = new RegExp(`^(?:${pattern})$`, flags);
    return pattern && readings.some((reading) => whole.test(reading));
  } catch {
    return false;
  }
}

/**
 * As it stands, its end without the words before it, a piece of it; then the same as people write it.
 * @param {string} text
 * @returns {Generator<[key: "pattern" | "loose", flags: string, ...readings: string[]]>}
 */
function* readingsOf(text) {
  const plain = plainText(decoded(text));
  const ends = endsOf(partsOf(plain));
  const pieces = piecesOf(plain);
  yield ["pattern", "", plainText(text), plain];
  for (const parts of ends) yield ["pattern", "", parts.join(""), parts.join("-")];
  yield ["pattern", "", ...pieces];
  for (const parts of ends) yield ["loose", "", ...loose([parts.join("")])]; // in capitals: "in 12345" is no IN12345
  yield ["loose", "i", ...loose([partsOf(plain.split(/[#:]/).slice(-1)[0]).join(""), ...pieces])];
}

/** Without full-width signs and the codes of a link. @param {string} text */
function decoded(text) {
  const signs = text.replace(/%(?:25)*([\da-f]{2})/gi, (_, code) => (code < "8" ? String.fromCharCode(parseInt(code, 16)) : " "));
  return signs.normalize("NFKC");
}

/** @param {string} text */
function partsOf(text) {
  return text.split(/[\s#:;,.()]+/).filter(Boolean);
}

/** The longest first: all from one of the words before the first digit on. @param {string[]} parts */
function endsOf(parts) {
  const ends = [];
  let at = parts.findIndex((part) => /\d/.test(part));
  if (at < 0) at = parts.length - 1;
  while (at >= 0 && parts.slice(at).join("").length <= LONGEST) ends.unshift(parts.slice(at--));
  return ends;
}

/**
 * Of neighbours with digits in them all as one, and each that is more than digits; but for what follows a "#", only what
 * stands out.
 * @param {string} plain
 */
function piecesOf(plain) {
  const lines = plain.replace(/(# ?)?[\p{L}\p{N}-]+|[^\s()]/gu, (word, number) => (/\d/.test(word) ? word.replace(number, "\n#") : "\n"));
  const numbers = lines.split("\n").flatMap((line) => {
    const words = line.match(/[^\s()]+/g) ?? [];
    return [words.join(""), words.join("-"), ...words.filter((word) => /\D/.test(word))];
  });
  const words = plain.split(" ").filter((word) => /\p{L}/u.test(word));
  return [...numbers, ...words].filter((piece) => STANDS_OUT.test(piece)).map((piece) => piece.replace("#", ""));
}

/** Without separators, but for digits that are divided in a way of their own. @param {string[]} readings */
function loose(readings) {
  const divided = readings.filter((each) => /\d.*\d.*\d/.test(each) && /\p{L}|^(\d{4}-)*\d+$/u.test(each));
  return divided.map((each) => each.replace(/[^\p{L}\p{N}]/gu, ""));
}
