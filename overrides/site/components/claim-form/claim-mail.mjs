// Writes a claim into an e-mail, the last way out.

/** Longer addresses are cut off by some mail programs. */
const LONGEST = 1800;

/**
 * The part of a mailto: address that holds the claim; of the longest answer as much as there is room for.
 * @param {DOMStringMap} words
 * @param {string} reference
 * @param {[label: string, answer: string][]} pairs
 */
export function mailAddress({ subject, attach }, reference, pairs) {
  const longest = Math.max(...pairs.map(([, answer]) => answer.length));
  for (let length = longest; ; length = Math.floor(length * 0.9)) {
    const words = pairs.map(([label, answer]) => label + ": " + shortened(answer, length));
    const body = encodeURIComponent([attach, "", ...words].join("\n"));
    const search = "?subject=" + encodeURIComponent(subject + " " + reference) + "&body=" + body;
    if (search.length <= LONGEST || length < 20) return search;
  }
}

/** Whole characters only: half of one can stand in no address. @param {string} answer @param {number} length */
function shortened(answer, length) {
  return answer.length <= length ? answer : [...answer.slice(0, length)].slice(0, -1).join("") + "…";
}
