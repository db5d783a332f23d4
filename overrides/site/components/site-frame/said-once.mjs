// Has words read out once: what changes with each key would be read out at each key, or never, since keys silence a reader.

const PAUSE = 800; // ms without a change

/** @type {WeakMap<Element, ReturnType<typeof setTimeout>>} */
const waiting = new WeakMap();

/**
 * The words come into the place when nothing has come after them for a moment.
 * @param {Element} place
 * @param {string} words
 * @param {number} [pause] in ms
 * @param {() => void} [said] for what is shown along with the words
 */
export function sayOnce(place, words, pause = PAUSE, said = () => {}) {
  clearTimeout(waiting.get(place));
  place.textContent = ""; // so that the same words are new again
  const say = () => {
    place.textContent = words;
    said();
  };
  if (words) waiting.set(place, setTimeout(say, pause));
}
