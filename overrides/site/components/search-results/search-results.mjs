// Shows what is found of a question, while it is typed: the best places first, each with the words that were found.

import { counted } from "../site-frame/counted.mjs";
import { sayOnce } from "../site-frame/said-once.mjs";
import { excerpt } from "./search-excerpt.mjs";
import { SearchIndex } from "./search-index.mjs";
import { runsIn } from "./search-marks.mjs";
import { ranked } from "./search-ranking.mjs";
import words from "./search-results-words.json" with { type: "json" };

/** @import { Place } from "./search-index.mjs" */
/** @import { Asked } from "./search-marks.mjs" */

const AT_ONCE = 10;

class SearchResults extends HTMLElement {
  dialog = this.closest("dialog");
  query = this.dialog.querySelector("#search-query");
  said = this.dialog.querySelector("[role=status]");
  /** @type {SearchIndex} */
  index;
  /** @type {Asked} */
  asked = { terms: [], runs: [] };
  /** What is found and not shown yet. @type {Place[]} */
  waiting = [];
  /** @type {Promise<void> | undefined} */
  loading;
  base = new URL(this.dataset.base, document.baseURI).href;
  /** The search that a key has asked for; the next key takes its place. @type {ReturnType<typeof setTimeout> | undefined} */
  due;

  connectedCallback() {
    this.query.addEventListener("input", () => this.searchSoon());
    this.query.addEventListener("focus", () => this.load());
    this.query.form.addEventListener("submit", (event) => this.openBest(event));
    this.dialog.addEventListener("keydown", (event) => this.move(event));
    this.load();
  }

  /** Once; where it fails, the next time that somebody turns to the field or types. */
  load() {
    this.loading ??= Promise.all([this.loadPanel(), this.loadIndex()]).then(
      () => this.begin(),
      () => this.fail(),
    );
  }

  async loadPanel() {
    const panel = await loaded(this.dataset.panel);
    if (this.childElementCount) return;
    const { body } = new DOMParser().parseFromString(await panel.text(), "text/html");
    if (!body.querySelector("[data-list]")) throw new Error("another page"); // some networks answer with one of their own
    for (const link of body.querySelectorAll("a[href], link")) link.href = new URL(`${link.getAttribute("href")}`, this.base).href;
    this.append(...body.children);
    this.querySelector("[data-more]").addEventListener("click", () => this.showMore()?.focus());
    this.search();
  }

  async loadIndex() {
    const contents = await (await loaded(this.dataset.index)).json();
    this.index = new SearchIndex(contents);
  }

  begin() {
    this.dialog.querySelector("[role=alert]").hidden = true;
    this.search();
  }

  fail() {
    this.loading = undefined;
    this.dialog.querySelector("[role=alert]").hidden = false;
    if (this.childElementCount) this.say("");
  }

  /** Once the letter is in the field, and no other one is waiting. */
  searchSoon() {
    this.load();
    clearTimeout(this.due);
    this.due = setTimeout(() => this.search());
  }

  /** What acts upon results waits for none. */
  searchNow() {
    if (this.due) this.search();
  }

  search() {
    clearTimeout(this.due);
    this.due = undefined;
    if (!this.childElementCount) return; // not all has come
    if (!this.index) return this.say(this.query.value.trim() ? words.searching : words.start);
    const open = location.href.split(/[?#]/)[0].slice(this.base.length);
    const { found, terms } = ranked(this.index, this.query.value, open);
    this.asked = { terms, runs: runsIn(this.query.value) };
    this.waiting = found;
    this.querySelector("[data-list]").replaceChildren();
    this.querySelector("[data-nothing]").hidden = found.length > 0 || !this.query.value.trim();
    this.say(this.summary(found.length), found.length);
    this.showMore();
  }

  /** @param {number} count */
  summary(count) {
    if (!this.query.value.trim()) return words.start;
    return count ? counted(words.found, count) : words.nothing;
  }

  /** @param {string} words @param {number} [count] */
  say(words, count) {
    const sentence = words.replace("{count}", `${count}`);
    this.querySelector("[data-count]").textContent = sentence;
    sayOnce(this.said, sentence);
  }

  /** Gives the first of them. */
  showMore() {
    const shown = this.waiting.splice(0, AT_ONCE).map((place) => this.result(place));
    this.querySelector("[data-list]").append(...shown);
    this.querySelector("[data-more]").hidden = !this.waiting.length;
    return shown[0]?.querySelector("a");
  }

  /** @param {Place} place */
  result(place) {
    const result = this.querySelector("template").content.cloneNode(true);
    const [link, text] = [result.querySelector("a"), result.querySelector("p")];
    const page = this.index.places[place.page];
    const [title, pageTitle] = link.querySelectorAll("span");
    link.href = this.base + place.address;
    this.write(title, place.at, place.textAt);
    if (page !== place) this.write(pageTitle, page.at, page.textAt);
    this.write(text, place.textAt, place.end);
    return result.querySelector("li");
  }

  /** What the index says there. @param {Element} element @param {number} from @param {number} to */
  write(element, from, to) {
    const parts = excerpt(this.index, this.asked, from, to);
    element.append(...parts.map((part, at) => (at % 2 ? marked(part) : part)));
  }

  /** The arrow keys go from the field through the results and back. @param {KeyboardEvent} event */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.searchNow();
    const stops = [this.query, ...this.querySelectorAll("[data-list] a")];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (!step || at < 0 || event.isComposing) return;
    event.preventDefault();
    stops[at + step]?.focus();
  }

  /** The key for "search": a keyboard on the screen goes, so that the results can be seen; with another, the best one opens. @param {Event} event */
  openBest(event) {
    event.preventDefault();
    this.searchNow();
    if (matchMedia("(pointer: coarse)").matches) this.query.blur();
    else this.querySelector("[data-list] a")?.click();
  }
}

/** @param {string} address */
async function loaded(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

/** @param {string} text */
function marked(text) {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

customElements.define("search-results", SearchResults);
