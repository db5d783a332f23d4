// Takes away what nobody sees around words, and keeps what some of them are written with.

import { isBlank, spaced } from "./plain-text.mjs";

/** Joiners, and the signs that choose how another one looks: words and emoji are written with them. */
const KEPT = "[\\u200c\\u200d\\p{VS}\\u{e0020}-\\u{e007f}]";

/** For a name, or what else people write in one line: all that can mean something stays. @param {string} text */
export function plainLine(text) {
  return spaced(text.replace(new RegExp(`(?!${KEPT})\\p{DI}`, "gu"), ""));
}

/** For a long text: as it was written, between its first and its last word. @param {string} text */
export function plainStory(text) {
  const unseen = `(?:\\s|(?!${KEPT})\\p{DI})+`;
  return isBlank(text) ? "" : text.replace(new RegExp(`^${unseen}|${unseen}$`, "gu"), "");
}
