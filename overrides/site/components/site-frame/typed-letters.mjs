// Letters that normalizing does not take apart, as people type them who have no key for them.

/** @type {Record<string, string>} */
const TYPED = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", ة: "ه", ى: "ي", ـ: "" };
const LETTERS = new RegExp(`[${Object.keys(TYPED).join("")}]`, "g");

/** @param {string} text in small letters */
export function asTyped(text) {
  return text.replace(LETTERS, (letter) => TYPED[letter]);
}
