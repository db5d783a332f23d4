// Leads a person through a claim: answer, check, send. What they entered stays on the device until it has arrived.

import { keepSent, sentClaims } from "../claim-sent/sent-claims.mjs";
import { ClaimAnswers } from "./claim-answers.mjs";
import { ClaimDraft } from "./claim-draft.mjs";
import { ClaimErrors } from "./claim-errors.mjs";
import { ClaimKeeping } from "./claim-keeping.mjs";
import { mailAddress } from "./claim-mail.mjs";
import { Sending } from "./claim-sending.mjs";
import { PhotoField } from "./photo-field.mjs";

/**
 * @import { Draft, Outcome } from "./claim-draft.mjs"
 * @import { Pair } from "./claim-answers.mjs"
 * @import { Failed } from "./claim-sending.mjs"
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 * @typedef {InstanceType<typeof ClaimForm>} ClaimFormElement
 */

class ClaimForm extends HTMLElement {
  form = this.querySelector("form");
  /** @type {(name: string, values?: Record<string, any>) => string} one of the words in the page, filled in */
  word = (name, values = {}) =>
    this.querySelector(`[data-word="${name}"]`).textContent.replace(/{(\w+)}/g, (_, key) => values[key]);
  name = /** @type {string} */ (this.form.getAttribute("name")); // form.name is the field in which people write theirs
  answers = new ClaimAnswers(this.form);
  errors = new ClaimErrors(this);
  keeping = new ClaimKeeping(this);
  notices = [...this.querySelectorAll("order-number-notice")];
  photos = [...this.querySelectorAll("[data-photos]")].map(
    (field) => new PhotoField(field, this.word, Math.min(this.room, this.dataset.photoBytes ?? Infinity)),
  );
  draft = new ClaimDraft(this.name);

  async connectedCallback() {
    this.form.noValidate = true;
    this.answers.allowAnyLength(); // else what is pasted is cut off without a word

    this.form.addEventListener("input", () => this.keepAnswers());
    this.form.addEventListener("photos", (event) => this.keepPhotos(event.detail));
    this.form.addEventListener("submit", (event) => this.review(event));
    this.on("[data-send]", () => this.send());
    this.on("[data-stop]", () => this.sending?.abort());
    this.on("[data-change]", () => this.show(this.form));
    this.on("[data-clear]", () => this.clear());
    addEventListener("online", () => this.backOnline());
    addEventListener("popstate", () => this.sending || this.show(this.form));

    await this.restore();
    for (const button of this.querySelectorAll("[data-clear]")) button.hidden = false;
  }

  /** @param {string} selector @param {() => void} handler */
  on(selector, handler) {
    for (const element of this.querySelectorAll(selector)) element.addEventListener("click", handler);
  }

  // Keeping

  async restore() {
    const draft = await this.draft.load();
    const before = sentClaims(this.name);
    // What arrived must not come back, even if this page was gone before it could be wiped.
    const isSent = before.some(({ reference }) => reference === this.draft.reference);
    if (isSent) await this.draft.clear();
    /** @type {Pick<Draft, "answers" | "photos"> & Partial<Draft & Outcome>} */
    const { kept, why, answers, photos, lost } = isSent ? { answers: {}, photos: {} } : draft;
    this.answers.fill(answers);
    for (const field of this.photos) field.begin(photos[field.name] ?? []);
    this.querySelector("[data-restored]").hidden = !kept;
    this.querySelector("[data-restored-lost]").hidden = !lost;
    this.showSentBefore(before[0]);
    this.keeping.show(this.name, { why });
    this.showTotal();
    if (!Object.values(this.answers.entered()).some(Boolean)) return;
    await this.keepAnswers(); // also what was written before all this
    await this.noticed();
  }

  /** @param {Claim | undefined} claim */
  showSentBefore(claim) {
    const note = this.querySelector("[data-sent-before]");
    note.hidden = !claim;
    if (!claim) return;
    note.querySelector("code").textContent = claim.reference;
    note.querySelector("a").href = this.addressOf(claim);
  }

  async keepAnswers() {
    this.keeping.show(this.name, await this.draft.saveAnswers(this.answers.entered(), this.keeping.photosAreLost));
  }

  /** @param {PhotoField} field */
  async keepPhotos(field) {
    this.showTotal();
    const outcome = await this.draft.savePhotos(field.name, field.files);
    this.keeping.show(field.name, outcome);
    if (outcome.why === "full") await this.keepAnswers(); // which say that photos are missing
  }

  async clear() {
    if (!confirm(this.word("clear"))) return;
    await this.draft.clear();
    this.form.reset();
    for (const field of this.photos) field.empty();
    for (const notice of this.notices) notice.look?.();
    this.errors.show([]);
    this.keeping.forget();
    this.querySelector("[data-restored]").hidden = true;
    this.showTotal();
    this.answers.first.focus();
  }

  // Checking

  /** @param {Event} event */
  async review(event) {
    event.preventDefault();
    await Promise.all([this.noticed(), ...this.photos.map((field) => field.ready)]);
    const found = this.errors.found({ tooLarge: this.isTooLarge() });
    this.errors.show(found);
    if (found.length) return;
    for (const list of this.querySelectorAll("[data-answers]")) list.replaceChildren(...this.pairs().flatMap(listed));
    history.pushState(null, ""); // so that the browser's own way back leads to the form
    this.show(this.querySelector("[data-review]"));
  }

  /** Has looked at the order number, by a script of its own, which comes with the list of channels. */
  async noticed() {
    for (const notice of this.notices) {
      const { later } = notice.closest("[data-later]").dataset;
      await import(new URL(later, document.baseURI).href).catch(() => {});
      await notice.look?.();
    }
  }

  /** What the person answered, as they read it. */
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

  /** One part at a time: the form, its review, the sending, what became of it. @param {HTMLElement} part */
  show(part) {
    for (const each of [this.form, ...this.querySelectorAll("section")]) each.hidden = each !== part;
    this.querySelector("[data-notes]").hidden = part !== this.form;
    const heading = part.querySelector("h3") ?? this.answers.first;
    heading.focus();
    heading.scrollIntoView({ block: "center" });
  }

  // Sending

  async send() {
    if (this.sending) return;
    const before = sentClaims(this.name).find(({ reference }) => reference === this.draft.reference);
    if (before && `${before.answers}` === `${this.pairs()}`) return this.showArrived(before); // from another window
    if (before) this.draft.renew(); // one reference is one claim
    const part = this.querySelector("[data-sending]");
    const again = part.querySelector("[data-again]");
    const progress = part.querySelector("progress");
    progress.removeAttribute("value"); // on its way, and nobody can say how far
    again.hidden = true;
    this.show(part);
    this.sending = new Sending({
      address: this.dataset.action,
      rule: JSON.parse(this.dataset.rule),
      accept: this.dataset.accept,
      body: this.body(),
      onProgress: (share) => (share < 1 ? (progress.value = share) : progress.removeAttribute("value")),
      onRetry: () => (again.hidden = false),
    });
    const result = await this.sending.send();
    this.sending = undefined;
    if (result.sent) await this.arrived();
    else await this.failed(result);
  }

  body() {
    this.form.querySelector("[data-reference]").value = this.draft.reference;
    const body = new FormData(this.form);
    // A browser that fills in more than it was asked for must not make a person's claim a robot's.
    for (const trap of this.form.querySelectorAll("[data-trap]")) body.set(trap.name, "");
    for (const { name } of this.form.querySelectorAll("[data-way-back]")) body.delete(name); // for plain HTML alone
    for (const field of this.photos) field.enter(body);
    return this.form.getAttribute("enctype") === "multipart/form-data" ? body : new URLSearchParams(/** @type {any} */ (body));
  }

  async arrived() {
    const claim = { reference: this.draft.reference, sentAt: Date.now(), answers: this.pairs() };
    const isKept = keepSent(this.name, claim);
    await this.draft.clear();
    await this.showArrived(claim, isKept);
  }

  /** Here, and on the claim's own page if that can be reached and will know it: without a network, this must stay. @param {Claim} claim */
  async showArrived(claim, isKept = true) {
    const part = this.querySelector("[data-arrived]");
    part.querySelector("code").textContent = claim.reference;
    part.querySelector("a").href = this.addressOf(claim);
    this.show(part);
    // Who comes back by the browser's own button finds a new form, not this one.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    const answer = isKept && (await fetch(this.dataset.sent).catch(() => null));
    if (answer && answer.ok) location.assign(this.addressOf(claim));
  }

  /** @param {Claim} claim */
  addressOf({ reference }) {
    return `${this.dataset.sent}#${reference}`;
  }

  /** @param {Failed} result */
  async failed({ why, maybeArrived }) {
    for (const field of this.photos) await this.keepPhotos(field);
    await this.keepAnswers();
    const part = this.querySelector("[data-failed]");
    choose(part.querySelectorAll("[data-why]"), "why", why);
    choose(part.querySelectorAll("[data-maybe]"), "maybe", maybeArrived ? "yes" : "no");
    part.querySelector("code").textContent = this.draft.reference;
    part.querySelector("[data-heavy]").hidden = !["network", "timeout"].includes(why) || this.weight < HEAVY_BYTES;
    part.querySelector("[data-back-online]").textContent = "";
    this.show(part);
    const mail = part.querySelector("[data-mail]");
    if (mail) mail.search = mailAddress(mail.dataset, this.draft.reference, this.pairs());
  }

  backOnline() {
    for (const offline of this.querySelectorAll("[data-why=offline]")) offline.hidden = true;
    this.querySelector("[data-back-online]").textContent = this.word("back-online");
  }
}

/** What a request weighs besides its photos, at the most. */
const TEXT_BYTES = 1e5;
/** Photos that take minutes on a slow network. */
const HEAVY_BYTES = 2e6;

/** @param {NodeListOf<HTMLElement>} elements @param {"why" | "maybe"} key @param {string} value */
function choose(elements, key, value) {
  for (const each of elements) each.hidden = !each.dataset[key].split(" ").includes(value);
}

/** @param {Pair} pair */
function listed([label, answer]) {
  return [
    Object.assign(document.createElement("dt"), { textContent: label }),
    Object.assign(document.createElement("dd"), { textContent: answer }),
  ];
}

customElements.define("claim-form", ClaimForm);
