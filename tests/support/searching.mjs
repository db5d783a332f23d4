// Answers questions as the site's search does. Reads { index, questions } from standard input, where `index` is
// what the build writes; writes for each question the addresses of what is found, the best first.

import { readFileSync } from "node:fs";

const components = "../../overrides/site/components";
const { SearchIndex } = await import(`${components}/search-results/search-index.mjs`);
const { ranked } = await import(`${components}/search-results/search-ranking.mjs`);

const { index, questions } = JSON.parse(readFileSync(0, "utf-8"));
const searched = new SearchIndex(JSON.parse(index));
console.log(JSON.stringify(questions.map((question) => ranked(searched, question).found.map(({ address }) => address))));
