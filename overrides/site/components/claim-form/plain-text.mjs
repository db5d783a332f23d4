// Takes away what nobody sees in a text: signs that come along when it is copied from a message, a page or a table.

/**
 * For numbers and addresses: no sign that is not seen, each space, dash and digit the plain one. A Japanese keyboard has ー
 * for a dash, which is a letter between others of its kind.
 * @param {string} text
 */
export function plainText(text) {
  const seen = text.replace(/[\p{Cf}\p{DI}]/gu, "").replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) % 16}`);
  return spaced(seen.replace(/[\p{Pd}−]/gu, "-").replace(/([\w.])[ーｰ─━](?=[\w.])/g, "$1-"));
}

/** Whether there is nothing to see. @param {string} text */
export function isBlank(text) {
  return !plainText(text);
}

/** @param {string} text */
export function spaced(text) {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "").trim();
}
