// Leads a person through a claim: answer, check, send. What they entered stays on the device until it has arrived.

import { ClaimAnswers } from "./claim-answers.mjs";
import { ClaimDraft } from "./claim-draft.mjs";
import { ClaimErrors } from "./claim-errors.mjs";
import { Sending } from "./claim-sending.mjs";
import { OrderNumberNotice } from "./order-number-notice.mjs";
import { PhotoField } from "./photo-field.mjs";

class ClaimForm extends HTMLElement {
  async connectedCallback() {
    this.form = this.querySelector("form");
    this.name = this.form.getAttribute("name"); // form.name is the field in which people write theirs
    this.form.noValidate = true;
    this.answers = new ClaimAnswers(this.form);
    this.errors = new ClaimErrors(this);
    this.notices = [...this.querySelectorAll("[data-elsewhere]")].map((place) => new OrderNumberNotice(place));
    const room = Math.min(this.room, this.dataset.photoBytes ?? Infinity);
    this.photos = [...this.querySelectorAll("[data-photos]")].map((field) => new PhotoField(field, this.word, room));
    this.draft = new ClaimDraft(this.name);

    this.form.addEventListener("input", () => this.keepAnswers());
    this.form.addEventListener("photos", (event) => this.keepPhotos(event.detail));
    this.form.addEventListener("submit", (event) => this.review(event));
    this.on("[data-send]", () => this.send());
    this.on("[data-change]", () => this.show(this.form));
    this.on("[data-clear]", () => this.clear());
    addEventListener("online", () => this.reveal("[data-back-online]"));

    this.reveal("[data-clear]");
    await this.restore();
  }

  on(selector, handler) {
    for (const element of this.querySelectorAll(selector)) element.addEventListener("click", handler);
  }

  reveal(...selectors) {
    for (const element of this.querySelectorAll(selectors)) element.hidden = false;
  }

  word = (name, values = {}) =>
    this.querySelector(`[data-word="${name}"]`).textContent.replace(/{(\w+)}/g, (_, key) => values[key]);

  // Keeping

  async restore() {
    const { kept, answers, photos } = await this.draft.load();
    this.answers.fill(answers);
    for (const field of this.photos) field.begin(photos[field.name] ?? []);
    for (const notice of this.notices) notice.look();
    this.querySelector("[data-restored]").hidden = !kept;
    this.showTotal();
  }

  async keepAnswers() {
    for (const notice of this.notices) notice.look();
    this.showKept(await this.draft.saveAnswers(this.answers.entered()));
  }

  async keepPhotos(field) {
    this.showTotal();
    this.showKept(await this.draft.savePhotos(field.name, field.files));
  }

  showKept({ kept, why, dropped }) {
    const lost = dropped ? "full" : why;
    this.querySelector("[data-unkept]").hidden = !lost;
    choose(this.querySelectorAll("[data-unkept] [data-why]"), "why", lost);
    choose(this.querySelectorAll("[data-kept]"), "kept", kept && !lost ? "yes" : "no");
  }

  async clear() {
    if (!confirm(this.word("clear"))) return;
    await this.draft.clear();
    this.form.reset();
    for (const field of this.photos) field.empty();
    for (const notice of this.notices) notice.look();
    this.errors.show([]);
    this.querySelector("[data-restored]").hidden = true;
    this.showTotal();
    this.answers.first.focus();
  }

  // Checking

  async review(event) {
    event.preventDefault();
    await Promise.all([...this.photos.map((field) => field.ready), ...this.notices.map((notice) => notice.look())]);
    const found = this.errors.found({ tooLarge: this.isTooLarge() });
    this.errors.show(found);
    if (found.length) return;
    const list = this.querySelector("[data-answers]");
    list.replaceChildren(...this.pairs().flatMap(([label, answer]) => [element("dt", label), element("dd", answer)]));
    this.show(this.querySelector("[data-review]"));
  }

  /** What the person answered, as they read it: [label, answer] pairs. */
  pairs() {
    const photos = new Map(this.photos.map((field) => [field.name, field.counted()]));
    return this.answers.pairs(photos, this.word("empty-answer"));
  }

  get weight() {
    return this.photos.flatMap((field) => field.files).reduce((bytes, file) => bytes + file.size, 0);
  }

  /** How many bytes of photos the endpoint takes in one claim. */
  get room() {
    return (this.dataset.requestBytes ?? Infinity) - TEXT_BYTES;
  }

  isTooLarge() {
    const each = this.dataset.photoBytes ?? Infinity;
    return this.weight > this.room || this.photos.some((field) => field.files.some((file) => file.size > each));
  }

  showTotal() {
    const total = this.querySelector("[data-total]");
    if (!total) return;
    total.hidden = !this.weight;
    total.querySelector("[data-total-now]").textContent = (this.weight / 1e6).toFixed(1);
  }

  /** One part at a time: the form, its review, the sending, what failed. */
  show(part) {
    for (const each of [this.form, ...this.querySelectorAll("section")]) each.hidden = each !== part;
    const heading = part.querySelector("h3") ?? this.answers.first;
    heading.focus();
    heading.scrollIntoView({ block: "center" });
  }

  // Sending

  async send() {
    if (this.sending) return;
    this.show(this.querySelector("[data-sending]"));
    const progress = this.querySelector("progress");
    progress.value = 0;
    this.sending = new Sending({
      address: this.dataset.action,
      rule: JSON.parse(this.dataset.rule),
      accept: this.dataset.accept,
      body: this.body(),
      onProgress: (share) => (progress.value = share),
    });
    const result = await this.sending.send();
    this.sending = undefined;
    if (result.sent) await this.arrived();
    else await this.failed(result.why);
  }

  body() {
    this.form.querySelector("[data-reference]").value = this.draft.reference;
    const body = new FormData(this.form);
    // A browser that fills in more than it was asked for must not make a person's claim a robot's.
    for (const trap of this.form.querySelectorAll("[data-trap]")) body.set(trap.name, "");
    for (const field of this.photos) field.enter(body);
    return this.form.getAttribute("enctype") === "multipart/form-data" ? body : new URLSearchParams(body);
  }

  async arrived() {
    const claim = { reference: this.draft.reference, sentAt: Date.now(), answers: this.pairs() };
    let address = this.dataset.sent;
    try {
      localStorage.setItem(`${this.name}-sent`, JSON.stringify(claim));
    } catch {
      address += `#${claim.reference}`;
    }
    await this.draft.clear();
    // Who comes back by the browser's own button finds a new form, not this one still sending.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    location.assign(address);
  }

  async failed(why) {
    await this.keepAnswers();
    const part = this.querySelector("[data-failed]");
    choose(part.querySelectorAll("[data-why]"), "why", why);
    part.querySelector("[data-back-online]").hidden = true;
    this.show(part);
    const mail = part.querySelector("[data-mail]");
    if (mail) mail.search = this.mail(mail.dataset);
  }

  mail({ subject, attach }) {
    const words = this.pairs().map(([label, answer]) => `${label}: ${answer}`);
    // A cut can leave half a character, which no address can hold.
    const body = [attach, "", ...words].join("\n").slice(0, MAIL_LENGTH).replace(/\p{Cs}/gu, "");
    return `?subject=${encodeURIComponent(`${subject} ${this.draft.reference}`)}&body=${encodeURIComponent(body)}`;
  }
}

/** What a request weighs besides its photos, at the most. */
const TEXT_BYTES = 1e5;
/** Longer addresses are cut off by some mail programs. */
const MAIL_LENGTH = 1500;

function choose(elements, key, value) {
  for (const each of elements) each.hidden = !each.dataset[key].split(" ").includes(value);
}

function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

customElements.define("claim-form", ClaimForm);
