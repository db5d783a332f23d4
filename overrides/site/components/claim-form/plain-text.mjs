// Takes away what nobody sees in a text: signs that come along when it is copied from a message, a page or a table.

/** Joiners, and the signs that choose how another one looks: words and emoji are written with them. */
const KEPT = "[\\u200c\\u200d\\p{VS}\\u{e0020}-\\u{e007f}]";

/** For numbers and addresses: no sign that is not seen, each space and dash the plain one. @param {string} text */
export function plainText(text) {
  return spaced(text.replace(/[\p{Cf}\p{DI}]/gu, "").replace(/[\p{Pd}−]/gu, "-"));
}

/** For a name, or what else people write in one line: all that can mean something stays. @param {string} text */
export function plainLine(text) {
  return spaced(text.replace(new RegExp(`(?!${KEPT})\\p{DI}`, "gu"), ""));
}

/** For a long text: as it was written, between its first and its last word. @param {string} text */
export function plainStory(text) {
  const unseen = `(?:\\s|(?!${KEPT})\\p{DI})+`;
  return isBlank(text) ? "" : text.replace(new RegExp(`^${unseen}|${unseen}$`, "gu"), "");
}

/** Whether there is nothing to see. @param {string} text */
export function isBlank(text) {
  return !plainText(text);
}

/** @param {string} text */
function spaced(text) {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "").trim();
}
