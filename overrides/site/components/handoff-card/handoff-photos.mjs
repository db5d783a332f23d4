// Makes photos ready to take along to a marketplace with the message. None is sent: the phone's share sheet takes them, or
// the browser saves them.

import { putPanels } from "../claim-form/claim-panels.mjs";
import { loadRedrawing } from "../claim-form/claim-photos.mjs";
import { PhotoField } from "../claim-form/photo-field.mjs";
import { plainText } from "../claim-form/plain-text.mjs";
import { countedIn } from "../site-frame/counted.mjs";

/** Browsers drop a download that comes too soon after another one. */
const PAUSE_MS = 300;
/** Of every photo that can't be redrawn, so that none keeps the place where it was taken. */
const NO_ROOM = 0;

class HandoffPhotos extends HTMLElement {
  isConnecting = false;
  /** @type {PhotoField} */
  field;

  connectedCallback() {
    for (const turning of ["focusin", "pointerdown", "change"]) this.addEventListener(turning, () => this.connect());
    addEventListener("online", () => this.connect());
    this.connect();
  }

  /** Once its words have come; until then the browser keeps what is picked. */
  async connect() {
    if (this.isConnecting) return;
    this.isConnecting = true;
    loadRedrawing(this);
    const put = { after: (/** @type {Element[]} */ ...parts) => this.append(...parts) };
    this.isConnecting = await putPanels(this, put).then(() => true, () => false);
    this.querySelector("[data-load-failed]").hidden = this.isConnecting;
    if (this.isConnecting) this.begin();
  }

  begin() {
    this.field = new PhotoField(this.querySelector("[role=group]"), this.word, NO_ROOM);
    this.addEventListener("photos", () => this.draw());
    this.querySelector("[data-share]").addEventListener("click", () => this.share());
    this.querySelector("[data-download]").addEventListener("click", () => this.save());
    if (this.field.input.files?.length) this.field.pick(); // before all this
  }

  /** @type {(name: string, values?: Record<string, unknown>) => string} */
  word = (name, values) => this.filled(name, { channel: this.dataset.market, ...values });

  /** @param {string} name @param {Record<string, any>} values */
  filled(name, values) {
    const words = countedIn(this.querySelectorAll(`[data-word="${name}"]`), values.count);
    return words.replace(/{(\w+)}/g, (_, key) => values[key]);
  }

  get card() {
    return this.closest("handoff-card");
  }

  get message() {
    return this.card.querySelector("blockquote").textContent.trim();
  }

  get hasBlank() {
    const input = this.card.querySelector("#handoff-number");
    return input && !plainText(input.value);
  }

  /** In their order, named so that a seller sees it, and so that no name says more than the picture. */
  get files() {
    return this.field.files.map((file, at) => {
      return new File([file], `${this.word("photo-file", { number: at + 1 })}.jpg`, { type: file.type });
    });
  }

  /** Nothing can be shared or saved before all is ready: the share sheet opens only while a finger's press is fresh. */
  draw() {
    const { files, waiting } = this.field;
    this.querySelector("[data-actions]").hidden = !files.length || waiting.length > 0;
    this.offer(Boolean(navigator.canShare?.({ files: this.files, text: this.message })));
    this.say("");
    this.forget();
  }

  /** Sharing where it can be done, else saving, or both. @param {boolean} canShare @param {boolean} isRefused */
  offer(canShare, isRefused = false) {
    const [share, save] = [this.querySelector("[data-share]"), this.querySelector("[data-download]")];
    share.hidden = !canShare;
    share.classList.toggle("button--quiet", isRefused);
    save.hidden = canShare && !isRefused;
  }

  async share() {
    this.say("");
    try {
      await navigator.share({ files: this.files, text: this.message });
      this.say(this.hasBlank ? "shared-blank" : "shared");
    } catch (error) {
      if (isLeft(error)) return;
      this.offer(true, true);
      this.say("not-shared");
    }
  }

  /** All of them, and each as a link, since some browsers save only the first. */
  async save() {
    this.forget();
    const list = this.querySelector("[data-saved]");
    const links = this.files.map(downloadLink);
    list.append(...links.map((link) => item(link)));
    list.hidden = false;
    this.say("saved", { count: links.length });
    for (const link of links) {
      if (link.isConnected) link.click(); // the photos are still the same
      await pause();
    }
  }

  /** What could be saved before. */
  forget() {
    const list = this.querySelector("[data-saved]");
    for (const link of list.querySelectorAll("a")) URL.revokeObjectURL(link.href);
    list.replaceChildren();
    list.hidden = true;
  }

  /** @param {string} name @param {Record<string, unknown>} [values] */
  say(name, values) {
    this.querySelector("[data-outcome]").textContent = name && this.word(name, values);
  }
}

/** The person closed the share sheet, or it is open still. @param {any} error */
function isLeft({ name }) {
  return name === "AbortError" || name === "InvalidStateError";
}

/** @param {File} file */
function downloadLink(file) {
  const link = document.createElement("a");
  return Object.assign(link, { href: URL.createObjectURL(file), download: file.name, textContent: file.name });
}

/** @param {HTMLElement} child */
function item(child) {
  const entry = document.createElement("li");
  entry.append(child);
  return entry;
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

customElements.define("handoff-photos", HandoffPhotos);
