// Says how many slips of the finger lie between two words: a letter too many, one missing, a wrong one, two in the wrong order.

const SHORTEST = 4;
const LONG = 7;

/** How many slips a word may have: none where it is so short that it would become another. @param {string} word */
export function slipsAllowed(word) {
  return word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2;
}

/**
 * Which letters a word has, as bits: what differs by many of them need not be compared letter by letter.
 * @param {string} word
 */
export function lettersOf(word) {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** @param {number} one letters @param {number} other @param {number} most slips */
export function mayBeNear(one, other, most) {
  let differing = one ^ other;
  for (let count = 0; differing; count++) {
    if (count === 2 * most) return false;
    differing &= differing - 1;
  }
  return true;
}

/**
 * The slips between two words, infinitely many where there are more than `most`; source: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
 * @param {string} one @param {string} other @param {number} most
 */
export function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let [before, row, next] = [1, 2, 3].map(() => new Uint8Array(other.length + 1).fill(most + 1));
  for (let j = 0; j <= Math.min(most, other.length); j++) row[j] = j;
  for (let i = 1; i <= one.length; i++) {
    let least = (next[0] = Math.min(i, most + 1));
    // Further from the diagonal there are too many slips.
    for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, isSame ? row[j - 1] : row[j - 1] + 1, isSwapped ? before[j - 2] + 1 : most + 1);
      least = Math.min(least, next[j]);
    }
    if (least > most) return Infinity;
    [before, row, next] = [row, next, before.fill(most + 1)];
  }
  return row[other.length] > most ? Infinity : row[other.length];
}
