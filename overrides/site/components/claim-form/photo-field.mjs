// One button for many photos in place of the plain inputs: each is made ready, judged, shown small, and can be removed.

import { prepared } from "./claim-photos.mjs";
import { PhotoThumbnails } from "./photo-thumbnails.mjs";
import { PhotoWaysOn } from "./photo-ways-on.mjs";

/** So many names of photos that were left out can be read. */
const NAMES = 8;
/** And so many of those with the same fault. */
const FEW_NAMES = 3;

export class PhotoField {
  /**
   * Changes nothing that the plain form needs.
   * @param {HTMLElement} field
   * @param {(name: string, values?: Record<string, unknown>) => string} word
   * @param {number} room
   */
  constructor(field, word, room) {
    this.field = field;
    this.word = word;
    this.room = room;
    this.name = field.dataset.photos;
    this.most = Number(field.dataset.most);
    /** @type {File[]} */
    this.files = [];
    /** @type {File[]} picked, and not yet made ready */
    this.waiting = [];
    /** @type {Map<File, string>} what may be wrong with a photo, until a person keeps it */
    this.doubts = new Map();
    this.problem = "";
    this.isUnread = false;
    this.ready = Promise.resolve();
    this.input = field.querySelector("[data-picker] input");
    this.list = field.querySelector("[data-thumbnails]");
    this.slots = [...field.querySelectorAll("[data-slots] input")];
    this.waysOn = new PhotoWaysOn(field, word);
    const [remove, keep] = [(/** @type {File} */ file) => this.remove(file), (/** @type {File} */ file) => this.keep(file)];
    this.thumbnails = new PhotoThumbnails(this.list, word, remove, keep);
    this.input.addEventListener("change", () => this.pick());
  }

  get isMissing() {
    return this.missing && !this.files.length;
  }

  get missing() {
    return this.slots[0].dataset.missing;
  }

  get isFull() {
    return this.files.length >= this.most;
  }

  /** What can be turned to when photos are asked for: the button, or, where there is no room for more, the photos. */
  get picker() {
    return /** @type {HTMLInputElement} */ (this.isFull ? this.list : this.input);
  }

  pick() {
    const picked = [.../** @type {FileList} */ (this.input.files)];
    this.input.value = "";
    this.later(picked);
  }

  /** Once those before them are ready. @param {File[]} picked */
  later(picked) {
    this.waiting.push(...picked);
    this.note();
    this.ready = this.ready.then(() => this.add(picked));
  }

  /** @param {File[]} picked */
  async add(picked) {
    this.field.setAttribute("aria-busy", "true");
    const before = this.files.length;
    /** @type {Map<string, string[]>} the names of those that can't be added, by what is wrong with them */
    const refused = new Map();
    this.isUnread = false;
    /** @type {File[]} */
    const leftOut = [];
    for (const [at, file] of picked.entries()) {
      this.announce(this.word("photo-preparing", { number: at + 1, count: picked.length }));
      if (this.isFull) leftOut.push(file);
      else refuse(refused, await this.take(file), file.name);
    }
    this.field.removeAttribute("aria-busy");
    this.waiting = this.waiting.filter((each) => !picked.includes(each));
    if (refused.size || leftOut.length) this.note();
    if (this.isUnread && !this.files.length) this.waysOn.show();
    this.say(this.joined(this.refusals(refused)));
    const added = this.files.length - before;
    const counted = added || !this.problem ? this.counted() : "";
    const seen = this.joined([counted, this.withoutRoom(leftOut, added, picked.length)]);
    this.announce(seen, this.doubted(before));
  }

  /** The word for what is wrong with the file, or none once it is among the photos. @param {File} picked */
  async take(picked) {
    const result = await prepared(picked, { workerAddress: this.field.dataset.worker, unnamed: this.word("photo-unnamed") });
    const { file, doubt, undecoded, problem = undecoded ? this.refusal(file) : "" } = result;
    if (!this.waiting.includes(picked)) return ""; // the form was cleared meanwhile
    this.isUnread ||= /unreadable|undecoded/.test(problem);
    if (problem) return problem;
    this.waiting = this.waiting.filter((each) => each !== picked);
    this.files.push(file);
    if (doubt) this.doubts.set(file, doubt);
    await breath();
    this.draw();
    await breath();
    this.tell();
    return "";
  }

  /** The word for what is wrong with one that is sent as it is, or none. @param {File} file */
  refusal({ size, type }) {
    const { formats, bytes = Infinity } = this.field.dataset;
    if (size > Math.min(this.room, Number(bytes))) return "undecoded";
    return formats && !formats.split(" ").includes(type.slice(6)) ? "other-format" : "";
  }

  /** @param {File[]} leftOut @param {number} added @param {number} count */
  withoutRoom(leftOut, added, count) {
    if (!leftOut.length) return "";
    const names = this.named(leftOut.map(({ name }) => name), NAMES);
    const areFirst = added && added + leftOut.length === count;
    return this.word(areFirst ? "photo-left-out" : "photo-no-room", { count: added, all: count, names });
  }

  /** What is wrong, once for all with which it is the same. @param {Map<string, string[]>} refused */
  refusals(refused) {
    return [...refused].flatMap(([problem, [name, ...others]]) => [
      this.word(`photo-${problem}`, { name }),
      others.length ? this.word("photo-likewise", { count: others.length, names: this.named(others, FEW_NAMES) }) : "",
    ]);
  }

  /** A phone calls all of them the same. @param {string[]} names @param {number} most */
  named(names, most) {
    const quoted = [...new Set(names)].map((name) => this.word("photo-quoted", { name }));
    return quoted.slice(0, most).join(this.word("comma")) + (quoted.length > most ? " …" : "");
  }

  /** Which of the photos from there on may not help. @param {number} from */
  doubted(from) {
    const numbers = this.files.flatMap((file, at) => (at >= from && this.doubts.has(file) ? `${at + 1}` : []));
    const number = new Intl.ListFormat(document.documentElement.lang).format(numbers);
    return numbers.length ? this.word("photo-doubted", { number, count: numbers.length }) : "";
  }

  /** Sentences, one after the other; the last one has no full stop, as none of them has. @param {Iterable<string>} sentences */
  joined(sentences) {
    return [...sentences].filter(Boolean).join(this.word("full-stop"));
  }

  /** Read out by screen readers, with what is seen elsewhere: the problem above, and doubts beside the photos. @param {string} words */
  announce(words, doubts = "") {
    const stop = this.word("full-stop");
    const before = heard(this.problem + (this.problem && words && stop));
    this.field.querySelector("[data-said]").replaceChildren(before, words, heard(doubts && stop + doubts));
  }

  /** Nothing else than these. @param {File[]} files */
  replace(files) {
    this.files = files.slice(0, this.most);
    this.draw();
  }

  /**
   * With what was kept, what has been picked meanwhile, and what was chosen in the plain inputs before all this.
   * @param {File[]} kept
   */
  begin(kept) {
    this.replace([...kept, ...this.files]);
    const early = this.slots.flatMap((slot) => [.../** @type {FileList} */ (slot.files)]);
    for (const slot of this.slots) slot.value = "";
    if (early.length) this.later(early);
  }

  empty() {
    this.files = [];
    this.waiting = [];
    this.say("");
    this.announce("");
    this.draw();
  }

  /** @param {File} file */
  remove(file) {
    this.files = this.files.filter((each) => each !== file);
    this.say("");
    this.changed();
    this.announce(this.counted());
    (this.list.querySelector("button") ?? this.input).focus();
  }

  /** A person knows better whether it helps. @param {File} file */
  keep(file) {
    this.doubts.delete(file);
    this.draw();
    this.announce(this.counted());
    (this.list.querySelector("div button") ?? this.picker).focus();
  }

  changed() {
    this.draw();
    this.tell();
  }

  tell() {
    for (const each of [this.list, this.input]) each.removeAttribute("aria-invalid");
    this.note();
  }

  /** What is there, and what is still to come, is to be kept. */
  note() {
    this.field.dispatchEvent(new CustomEvent("photos", { bubbles: true, detail: this }));
  }

  /** How many photos there are, in words. */
  counted() {
    const count = this.files.length;
    return this.word(count ? "photo-count" : "photo-none", { count });
  }

  /** Each photo, small, as it is to be checked. */
  pictures() {
    return this.thumbnails.pictures(this.files);
  }

  /** @param {string} problem */
  say(problem) {
    this.problem = problem;
    const place = this.field.querySelector(".form-field__error");
    place.textContent = problem;
    place.hidden = !problem;
  }

  /** The photos; the button only while there is room for more. */
  draw() {
    this.thumbnails.draw(this.files, this.doubts);
    if (this.isFull && document.activeElement === this.input) this.list.focus();
    this.input.closest("[data-picker]").hidden = this.isFull;
  }

  /** Each photo under the name of one plain input, as the host knows them. @param {FormData} body */
  enter(body) {
    for (const { name } of this.slots) body.delete(name);
    this.files.forEach((file, at) => body.append(this.slots[at].name, file, file.name));
  }

  /** Back into the plain inputs, so that the form can be sent without a script. */
  plain() {
    const files = [...this.files, ...this.waiting];
    if (!files.length) return;
    for (const [at, slot] of this.slots.entries()) {
      const transfer = new DataTransfer();
      if (files[at]) transfer.items.add(files[at]);
      slot.files = transfer.files;
    }
  }
}

/** @param {Map<string, string[]>} refused @param {string} problem or none @param {string} name */
function refuse(refused, problem, name) {
  if (problem) refused.set(problem, [...(refused.get(problem) ?? []), name]);
}

/** @param {string} words */
function heard(words) {
  const span = Object.assign(document.createElement("span"), { className: "visually-hidden" });
  span.textContent = words;
  return span;
}

/** Lets the page do something else, which on a slow phone would wait too long for all of this at a stretch. */
function breath() {
  return new Promise((resolve) => setTimeout(resolve));
}
