// Takes away what nobody sees in a text: signs that come along when it is copied from a message, a page or a table.

/** For numbers and addresses: no sign that is not seen, each space and dash the plain one. @param {string} text */
export function plainText(text) {
  return spaced(text.replace(/[\p{Cf}\p{DI}]/gu, "").replace(/[\p{Pd}−]/gu, "-"));
}

/** Whether there is nothing to see. @param {string} text */
export function isBlank(text) {
  return !plainText(text);
}

/** @param {string} text */
export function spaced(text) {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "").trim();
}
