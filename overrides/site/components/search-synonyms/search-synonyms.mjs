// Words that mean the same to a customer, in groups: the guide may say one of them, and somebody type another.

import groups from "./search-synonyms-words.json" with { type: "json" };

/** @returns {string[][]} */
export function synonyms() {
  return Object.values(groups).map((words) => words.split(/[,،、，]/));
}
