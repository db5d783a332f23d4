// One button for many photos in place of the plain inputs: each is made ready, shown small, and can be removed.

import { prepared } from "./claim-photos.mjs";

export class PhotoField {
  /**
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
    this.problem = "";
    this.ready = Promise.resolve();
    this.picker = field.querySelector("[data-picker] input");
    this.thumbnails = field.querySelector("[data-thumbnails]");
    this.slots = [...field.querySelectorAll("[data-slots] input")];
    this.picker.addEventListener("change", () => this.pick());
    field.querySelector("[data-slots]").hidden = true;
    for (const slot of this.slots) slot.disabled = true;
    field.querySelector("[data-picker]").hidden = false;
  }

  get isMissing() {
    return this.missing && !this.files.length;
  }

  get missing() {
    return this.slots[0].dataset.missing;
  }

  pick() {
    const picked = [.../** @type {FileList} */ (this.picker.files)];
    this.picker.value = "";
    this.ready = this.ready.then(() => this.add(picked));
  }

  /** @param {File[]} picked */
  async add(picked) {
    this.field.setAttribute("aria-busy", "true");
    const problems = [];
    for (const [at, file] of picked.entries()) {
      this.announce(this.word("photo-preparing", { number: at + 1, count: picked.length }));
      if (this.files.length >= this.most) problems.push(this.word("photo-too-many", { most: this.most }));
      else problems.push(await this.take(file));
    }
    this.field.removeAttribute("aria-busy");
    this.say([...new Set(problems.filter(Boolean))].join(". "));
    this.changed();
    this.announce(this.problem || this.counted());
  }

  /** Read out by screen readers. @param {string} words */
  announce(words) {
    this.field.querySelector("[data-said]").textContent = words;
  }

  /** What is wrong with the file, or nothing once it is among the photos. @param {File} picked */
  async take(picked) {
    const { file, undecoded, problem = undecoded && file.size > this.room ? "undecoded" : "" } = await prepared(picked);
    if (problem) return this.word(`photo-${problem}`, { name: picked.name });
    this.files.push(file);
    return "";
  }

  /**
   * With what was kept, what has been picked meanwhile, and what was chosen in the plain inputs before all this.
   * @param {File[]} kept
   */
  begin(kept, { anew = false } = {}) {
    this.files = [...kept, ...(anew ? [] : this.files)].slice(0, this.most);
    this.draw();
    if (anew) return;
    const early = this.slots.flatMap((slot) => [.../** @type {FileList} */ (slot.files)]);
    if (early.length) this.ready = this.ready.then(() => this.add(early));
  }

  plain() {}

  empty() {
    this.files = [];
    this.draw();
  }

  /** @param {File} file */
  remove(file) {
    this.files = this.files.filter((each) => each !== file);
    this.say("");
    this.changed();
    this.announce(this.counted());
    (this.thumbnails.querySelector("button") ?? this.picker).focus();
  }

  changed() {
    this.draw();
    this.picker.removeAttribute("aria-invalid");
    this.field.dispatchEvent(new CustomEvent("photos", { bubbles: true, detail: this }));
  }

  /** How many photos there are, in words. */
  counted() {
    const count = this.files.length;
    return this.word(["photo-none", "photo-one"][count] ?? "photo-count", { count });
  }

  pictures() {
    return this.files.map((file) => Object.assign(new Image(), { src: URL.createObjectURL(file), alt: file.name }));
  }

  /** @param {string} problem */
  say(problem) {
    this.problem = problem;
    const place = this.field.querySelector(".form-field__error");
    place.textContent = problem;
    place.hidden = !problem;
  }

  draw() {
    this.thumbnails.replaceChildren(...this.files.map((file, at) => this.thumbnail(file, at + 1)));
    this.thumbnails.hidden = !this.files.length;
  }

  /** @param {File} file @param {number} number */
  thumbnail(file, number) {
    const item = document.createElement("li");
    const image = Object.assign(new Image(), { src: URL.createObjectURL(file), alt: file.name });
    image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
    image.addEventListener("error", () => image.replaceWith(make("p", this.word("photo-unshown"))), { once: true });
    const button = Object.assign(make("button", "×"), { type: "button" });
    button.setAttribute("aria-label", this.word("photo-remove", { name: file.name, number }));
    button.addEventListener("click", () => this.remove(file));
    item.append(image, button);
    return item;
  }

  /** Each photo under the name of one plain input, as the host knows them. @param {FormData} body */
  enter(body) {
    this.files.forEach((file, at) => body.append(this.slots[at].name, file, file.name));
  }
}

/** @param {string} name @param {string} text */
function make(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
