// Chooses the form of a sentence that goes with a count, as the page's language has it.

/** @typedef {Record<string, string>} Forms a sentence in each of its plural forms, by CLDR's name of the form */

/**
 * Numbers that have a form which the build left out (millions, fractions) take the one for all others.
 * @param {string | Forms} words
 * @param {number} count
 */
export function counted(words, count) {
  if (typeof words === "string") return words;
  return words[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? words.other ?? "";
}

/**
 * The same of elements, each with a form of the sentence; one that counts nothing has a single element.
 * @param {Iterable<HTMLElement>} elements
 * @param {number} count
 */
export function countedIn(elements, count) {
  const forms = [...elements].map(({ dataset, textContent }) => [dataset.form ?? "other", textContent]);
  return counted(Object.fromEntries(forms), count);
}
