// Finds one of very many channels by a part of its name.

import { countedIn } from "../site-frame/counted.mjs";
import { sayOnce } from "../site-frame/said-once.mjs";
import { asTyped } from "../site-frame/typed-letters.mjs";
import { channelList, shown } from "./channel-list.mjs";

/** @import { Channel } from "./channel-list.mjs" */

const MOST = 8; // as many as a phone shows above its keyboard

class ChannelFinder extends HTMLElement {
  input = this.querySelector("input");
  said = this.querySelector("[role=status]");
  found = this.querySelector("[data-found]");

  connectedCallback() {
    this.input.addEventListener("input", () => this.find());
    this.find();
  }

  async find() {
    const words = this.input.value;
    const channels = await channelList(this.dataset.channels).catch(() => null);
    if (words !== this.input.value) return; // more was typed meanwhile
    const found = channels ? matching(words, channels) : [];
    const template = this.querySelector("template");
    this.found.replaceChildren(...found.slice(0, MOST).map((channel) => shown(template, channel, this.dataset.root)));
    this.querySelector("[data-load-failed]").hidden = channels !== null;
    this.say(channels && words.trim() ? found.length : undefined);
  }

  /** How many there are, in one of the sentences in the page; nothing where nobody has asked. @param {number} [count] */
  say(count) {
    const words = count ? countedIn(this.querySelectorAll("[data-form]"), count) : this.querySelector("[data-none]").textContent;
    sayOnce(this.said, count === undefined ? "" : words.replace("{count}", count));
  }
}

/**
 * Names that begin with the words come first, then those in which a word does, then the rest.
 * @param {string} words
 * @param {Channel[]} channels
 */
export function matching(words, channels) {
  const wanted = plain(words);
  if (!wanted) return [];
  const ranked = channels.map((channel) => /** @type {const} */ ([rankOf(channel.name, wanted), channel]));
  return ranked.filter(([rank]) => rank < 3).sort(([one], [other]) => one - other).map(([, channel]) => channel);
}

/** An ä may be typed as a or as ae. @param {string} name @param {string} wanted */
function rankOf(name, wanted) {
  return Math.min(...[name, name.normalize("NFC").replace(/[äöü]/gi, "$&e")].map((each) => rank(plain(each), wanted)));
}

/** @param {string} name @param {string} wanted */
function rank(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 1) return at ? 3 : 0;
  return name.includes(` ${wanted}`) ? 1 : 2;
}

const HIRAGANA = 0x60; // so far before the same in katakana

/** Small letters without accents and marks, as people type them, in any script. @param {string} text */
function plain(text) {
  const typed = asTyped(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  const kana = typed.replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIRAGANA));
  return kana.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

customElements.define("channel-finder", ChannelFinder);
