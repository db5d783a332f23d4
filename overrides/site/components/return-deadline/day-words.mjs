// The words that every script has which counts a customer's days.

import words from "./day-words.json" with { type: "json" };

export function dayWords() {
  return words;
}
