// Lists what styles and scripts use that is newer than the floor of browsers: node browser-floor.mjs sources.json, which
// holds {floor: {browser: version}, styles: {place: text}, scripts: {place: text}}.

import { readFileSync } from "node:fs";
import { Support } from "./browser-floor/support.mjs";
import { scriptUses } from "./browser-floor/scripts.mjs";
import { styleUses } from "./browser-floor/styles.mjs";

const { floor, styles, scripts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const support = new Support(floor);
const found = {};
for (const [place, text] of Object.entries(styles)) note(place, styleUses(text, support));
for (const [place, text] of Object.entries(scripts)) note(place, scriptUses(text, support));
console.log(JSON.stringify(found));

/** @param {string} place @param {Iterable<{ feature: string, code: string }>} uses */
function note(place, uses) {
  for (const { feature, code } of uses) {
    found[feature] ??= { since: support.words(feature), code: code.slice(0, 100), places: [] };
    if (!found[feature].places.includes(place)) found[feature].places.push(place);
  }
}
