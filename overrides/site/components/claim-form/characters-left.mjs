// Says how much room is left in a long text before it is used up.

import { plainStory } from "./plain-words.mjs";

const PAUSE = 500; // ms; while somebody writes, a screen reader would read out every sign
const NEAR = 0.8;

/** Each once, whatever it takes to store it: people who use emoji count as a server does. @param {string} text */
export function lengthOf(text) {
  return [...text].length;
}

/** @param {HTMLElement} place @param {(name: string, values?: object) => string} word */
export function sayWhatIsLeft(place, word) {
  const text = place.closest("[data-field]").querySelector("textarea");
  /** @type {number | undefined} */
  let waiting;
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const length = lengthOf(plainStory(text.value));
      const left = text.dataset.longest - length;
      const words = left < 0 ? word("characters-over", { over: -left }) : word("characters-left", { left });
      place.textContent = length < NEAR * text.dataset.longest ? "" : words;
    }, PAUSE);
  });
}
