// Leads a person through a claim: answer, check, send. What they entered stays on the device until it has arrived.

import { keepSent, sentClaims } from "../claim-sent/sent-claims.mjs";
import { answerList, answerRow } from "./answer-list.mjs";
import { ClaimAnswers, labelOf } from "./claim-answers.mjs";
import { ClaimDraft } from "./claim-draft.mjs";
import { ClaimErrors } from "./claim-errors.mjs";
import { ClaimFallback } from "./claim-fallback.mjs";
import { ClaimKeeping } from "./claim-keeping.mjs";
import { claimSubject, mailAddress } from "./claim-mail.mjs";
import { choose, putPanels } from "./claim-panels.mjs";
import { Sending } from "./claim-sending.mjs";
import { ClaimStage } from "./claim-stage.mjs";
import { PhotoField } from "./photo-field.mjs";

/**
 * @import { Words } from "./claim-draft.mjs"
 * @import { Failed } from "./claim-sending.mjs"
 * @import { Entry } from "./claim-stage.mjs"
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 * @typedef {InstanceType<typeof ClaimForm>} ClaimFormElement
 */

class ClaimForm extends HTMLElement {
  form = this.querySelector("form");
  name = /** @type {string} */ (this.form.getAttribute("name")); // form.name is the field in which people write theirs
  plainWords = this.querySelector("[data-submit]").textContent;
  title = document.title;
  /** @type {ClaimStage} */
  stage;
  /** @type {Sending | undefined} */
  sending;
  /** What has arrived and could not be kept, by reference. @type {Map<string, Claim>} */
  unkept = new Map();

  connectedCallback() {
    this.fallback = new ClaimFallback(this);
    for (const turning of ["focusin", "pointerdown"]) this.fallback.on(this, turning, () => this.connect());
    this.fallback.on(window, "online", () => this.connect());
    this.connect();
  }

  /** Once all has come that it needs; until then the form is plain. */
  async connect() {
    if (this.isConnecting) return;
    this.isConnecting = true;
    try {
      await putPanels(this);
    } catch {
      this.isConnecting = false; // and is tried again the next time
      return;
    }
    await this.begin().catch((error) => {
      console.error(error);
      this.fallback.fall();
    });
  }

  async begin() {
    this.answers = new ClaimAnswers(this.form);
    this.errors = new ClaimErrors(this);
    this.keeping = new ClaimKeeping(this);
    this.notices = [...this.querySelectorAll("order-number-notice")];
    this.photos = [...this.querySelectorAll("[data-photos]")].map(
      (field) => new PhotoField(field, this.word, Math.min(this.room, this.dataset.photoBytes ?? Infinity)),
    );
    this.draft = new ClaimDraft(this.name);
    await this.restore();
    this.answers.begin(this.word);
    this.form.noValidate = true;
    this.listen();
    this.querySelector("[data-submit]").textContent = this.word("check");
    this.dataset.ready = "";
    this.drawVisit();
  }

  listen() {
    const { fallback, form } = this;
    fallback.on(form, "input", () => this.keepAnswers());
    fallback.on(form, "photos", ({ detail }) => this.keepPhotos(detail));
    for (const name of ["input", "change", "photos", "notice"]) fallback.on(form, name, (event) => this.errors.mend(event));
    fallback.onPress(form, "submit", () => this.check());
    this.onClick("[data-change]", () => this.show({ ...this.stage.shown, stage: "form" }));
    this.onClick("[data-stop]", () => this.sending?.abort());
    this.onClick("[data-clear]", () => this.ask(true));
    this.onClick("[data-ask-clear] [data-no]", () => this.ask(false));
    this.onClick("[data-ask-clear] [data-yes]", () => this.clear());
    this.onClick("[data-another]", () => this.another());
    for (const button of this.querySelectorAll("[data-send]")) fallback.onPress(button, "click", () => this.send());
    fallback.on(window, "online", () => this.backOnline());
    fallback.on(window, "popstate", () => this.follow());
    fallback.on(window, "pageshow", ({ persisted }) => persisted && this.compare());
    this.draft.onChange((there) => fallback.attempt(() => this.hear(there)));
  }

  /** @param {string} selector @param {() => unknown} handler */
  onClick(selector, handler) {
    for (const element of this.querySelectorAll(selector)) this.fallback.on(element, "click", handler);
  }

  /** One of the words that came with the panels, filled in. @type {(name: string, values?: Record<string, any>) => string} */
  word = (name, values = {}) =>
    this.querySelector(`[data-word="${name}"]`).textContent.replace(/{(\w+)}/g, (_, key) => values[key]);

  /** Everything entered is in the plain fields, and what only this script shows is gone. */
  becomePlain() {
    delete this.dataset.ready;
    for (const each of this.querySelectorAll("[data-stage], [data-notes]")) each.hidden = true;
    this.querySelector("[data-submit]").textContent = this.plainWords;
    this.answers?.giveBack();
    for (const field of this.photos ?? []) field.plain?.();
  }

  /** Posted by the browser itself, with what is known of the claim. */
  posts() {
    if (!this.draft) return;
    this.form.querySelector("[data-reference]").value = this.draft.reference;
    this.draft.noteTries({ maybe: true, why: "left" });
  }

  // Stages

  /**
   * One at a time. With `pushState` the browser's own way back leads to the one before.
   * @param {Entry} entry
   * @param {"pushState" | "replaceState"} [how]
   */
  show(entry, how) {
    const isOther = this.stage.move(entry, how);
    const { stage } = entry;
    for (const each of this.querySelectorAll("[data-stage]")) each.hidden = each.dataset.stage !== stage;
    this.form.hidden = stage !== "form";
    this.querySelector("[data-notes]").hidden = this.form.hidden;
    for (const way of document.querySelectorAll(`[data-to="${this.name}"]`)) way.hidden = this.form.hidden;
    this.entitle();
    if (!isOther) return;
    const place = this.heading ?? this.answers.first;
    place.focus();
    place.scrollIntoView({ block: "center" });
  }

  /** Of the stage that is shown; the form has none. @returns {HTMLElement | null} */
  get heading() {
    return this.querySelector(`[data-stage=${this.stage.shown.stage}] h3`);
  }

  /** What has become of the claim stands first in the page's title. */
  entitle() {
    const { heading } = this;
    const isWrong = !heading && this.errors.areShown;
    document.title = heading ? `${shownWords(heading)} – ${this.title}` : (isWrong ? this.word("error-title") : "") + this.title;
  }

  /** The browser went back or forward, or to another place in the page. */
  follow() {
    const { entry, shown } = this.stage;
    this.draw(entry ? this.truthOf(entry) : shown);
  }

  /** What is to be seen of a claim, by what is known now, whatever was to be seen when its entry was made. @param {Entry} entry @returns {Entry} */
  truthOf({ stage, reference, kept }) {
    const { shown } = this.stage;
    if (shown.stage === "sending") return shown;
    const isKept = this.sentClaim(reference);
    if (isKept || this.unkept.has(reference) || (stage === "arrived" && !kept)) {
      return { stage: "arrived", reference, kept: !!isKept };
    }
    const isThis = reference === this.draft.reference;
    const holds = isThis && { check: () => !this.found().length, failed: () => this.draft.tries.why }[stage]?.();
    return { stage: holds ? stage : "form", reference: this.draft.reference };
  }

  /** @param {Entry} entry */
  draw(entry) {
    if (entry.stage === "check") this.fillCheck();
    if (entry.stage === "failed") this.fillFailed();
    if (entry.stage === "arrived") this.fillArrived(this.claimOf(entry.reference));
    this.show(entry);
  }

  /** Another window has changed, sent or cleared this claim. @param {Words & { sent: boolean }} there */
  async hear(there) {
    if (there.why) this.keeping.show(this.name, there);
    else if (!there.sent && !this.sending) await this.takeOver(there);
    return this.compare();
  }

  /** What is seen in one window is seen in all. @param {Words} there */
  async takeOver({ answers }) {
    const { photos } = await this.draft.load();
    this.answers.fill(answers, { anew: true });
    for (const field of this.photos) field.begin(photos[field.name] ?? [], { anew: true });
    this.showTotal();
  }

  /** Another window may have sent this claim, or this page may have been asleep. */
  compare() {
    const { reference } = this.draft;
    const sent = this.sentClaim(reference);
    this.showSentBefore();
    if (!sent || this.sending) return this.draw(this.truthOf(this.stage.shown));
    if (`${sent.answers}` === `${this.pairs()}`) {
      this.draw({ stage: "arrived", reference, kept: true });
      return this.empty();
    }
    return this.renew();
  }

  /** One reference is one claim: what was sent under the old one said something else. */
  async renew() {
    this.draft.renew();
    await this.keepAll();
    this.draw(this.truthOf({ ...this.stage.shown, reference: this.draft.reference }));
  }

  /** @param {string} reference @returns {Claim | undefined} */
  sentClaim(reference) {
    return sentClaims(this.name).find((claim) => claim.reference === reference);
  }

  /** @param {string} reference @returns {Claim} */
  claimOf(reference) {
    return this.sentClaim(reference) ?? this.unkept.get(reference) ?? { reference, answers: [] };
  }

  // Keeping

  async restore() {
    const { kept, why, of, answers, photos, lost, old } = await this.draft.load();
    this.answers.fill(answers);
    for (const field of this.photos) field.begin(photos[field.name] ?? []);
    this.querySelector("[data-restored]").hidden = !kept;
    this.querySelector("[data-restored-lost]").hidden = !lost;
    this.querySelector("[data-restored-old]").hidden = !old;
    this.showSentBefore();
    this.keeping.show(this.name, { kept, why, of });
    this.showTotal();
    this.stage = new ClaimStage(this.name, { stage: "form", reference: this.draft.reference });
    if (Object.values(this.answers.entered()).some(Boolean)) {
      this.keepAnswers(); // also what was written before all this
      await this.noticed();
    }
  }

  /** What was to be seen here before a reload, or before somebody went on and back; else the form. */
  drawVisit() {
    const { reference, tries } = this.draft;
    const visit = /** @type {const} */ ({ stage: tries.maybe ? "failed" : "form", reference });
    const { entry = visit } = this.stage;
    // A claim that was on its way when the page went may have arrived.
    this.draw(this.truthOf(entry.stage === "sending" ? { ...entry, stage: "failed" } : entry));
  }

  /** Above an empty form, and one that is being filled in again. */
  showSentBefore() {
    const note = this.querySelector("[data-sent-before]");
    const [claim] = sentClaims(this.name);
    note.hidden = !claim;
    if (!claim) return;
    note.querySelector("code").textContent = claim.reference;
    note.querySelector("a").href = this.addressOf(claim);
  }

  keepAnswers() {
    this.keeping.show(this.name, this.draft.saveAnswers(this.answers.entered()));
  }

  /** @param {PhotoField} field */
  async keepPhotos(field) {
    this.showTotal();
    this.keeping.show(field.name, await this.draft.savePhotos(field.name, field.files));
  }

  async keepAll() {
    this.keepAnswers();
    for (const field of this.photos) await this.keepPhotos(field);
  }

  /** In the page itself: some in-app browsers answer their own questions. @param {boolean} isOpen */
  ask(isOpen) {
    const question = this.querySelector("[data-ask-clear]");
    question.hidden = !isOpen;
    (isOpen ? question : this).querySelector(isOpen ? "[data-no]" : "[data-clear]").focus();
  }

  async clear() {
    this.ask(false);
    await this.draft.clear();
    this.empty();
    this.show({ stage: "form", reference: this.draft.reference });
    this.answers.first.focus();
  }

  empty() {
    this.form.reset();
    for (const field of this.photos) field.empty();
    for (const notice of this.notices) notice.look?.();
    this.errors.show([]);
    this.keeping.forget();
    this.querySelector("[data-restored]").hidden = true;
    this.showTotal();
  }

  // Checking

  async check() {
    await Promise.all([this.noticed(), ...this.photos.map((field) => field.ready)]);
    const found = this.found();
    this.errors.show(found);
    if (found.length) return;
    this.fillCheck();
    this.show({ stage: "check", reference: this.draft.reference }, "pushState");
  }

  found() {
    return this.errors.found();
  }

  fillCheck() {
    const list = this.querySelector("[data-stage=check] [data-answers]");
    list.replaceChildren(...answerList(this, () => this.show({ ...this.stage.shown, stage: "form" })));
  }

  /** Has looked at the order number, by a script of its own, which comes with the list of channels; a help, and no gate. */
  async noticed() {
    for (const notice of this.notices) {
      const { later } = notice.closest("[data-later]:not(claim-form)").dataset;
      await import(new URL(later, document.baseURI).href).catch(() => {});
      await notice.look?.().catch(() => {});
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
    const most = total.querySelector("[data-total-most]");
    total.hidden = !this.weight;
    total.querySelector("[data-total-now]").textContent = megabytes(this.weight);
    most.hidden = !this.dataset.requestBytes;
    most.querySelector("span").textContent = `${this.dataset.requestBytes / 1e6}`;
  }

  // Sending

  async send() {
    if (this.sending) return;
    const { reference, tries } = this.draft;
    if (this.sentClaim(reference)) return this.compare(); // from another window
    const part = this.querySelector("[data-stage=sending]");
    const again = part.querySelector("[data-again]");
    const progress = part.querySelector("progress");
    progress.removeAttribute("value"); // on its way, and nobody can say how far
    again.hidden = true;
    this.show({ stage: "sending", reference });
    this.draft.noteTries({ maybe: true, why: "left" }); // until there is an answer
    this.sending = new Sending({
      address: this.dataset.action,
      rule: JSON.parse(this.dataset.rule),
      accept: this.dataset.accept,
      pace: this.dataset.pace,
      body: this.body(),
      maybeArrived: tries.maybe,
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
    const subject = this.form.querySelector("[data-subject]");
    if (subject) body.set(subject.name, this.subject(subject.value));
    // A browser that fills in more than it was asked for must not make a person's claim a robot's.
    for (const trap of this.form.querySelectorAll("[data-trap]")) body.set(trap.name, "");
    for (const { name } of this.form.querySelectorAll("[data-way-back]")) body.delete(name); // for plain HTML alone
    this.answers.enter(body);
    for (const field of this.photos) field.enter(body);
    return this.form.getAttribute("enctype") === "multipart/form-data" ? body : new URLSearchParams(/** @type {any} */ (body));
  }

  /** @param {string} title */
  subject(title) {
    return claimSubject(title, this.draft.reference, this.form.querySelector("[data-order-number]")?.value);
  }

  async arrived() {
    const { reference } = this.draft;
    const claim = { reference, sentAt: Date.now(), answers: this.pairs() };
    const kept = keepSent(this.name, claim);
    if (!kept) this.unkept.set(reference, claim);
    this.draw({ stage: "arrived", reference, kept });
    await this.draft.clear();
    this.empty(); // nor may the browser fill it in again when somebody comes back
    this.showSentBefore();
  }

  /** @param {Claim} claim */
  fillArrived(claim) {
    const part = this.querySelector("[data-stage=arrived]");
    part.querySelector("[data-reference-shown]").textContent = claim.reference;
    part.querySelector("[data-sent-page]").href = this.addressOf(claim);
    part.querySelector("[data-what-was-sent]").hidden = !claim.answers.length;
    this.sayWhereTheAnswerGoes(claim);
    part.querySelector("[data-answers]").replaceChildren(...this.listed(claim));
  }

  /** With its photos, as long as they are here. @param {Claim} claim */
  listed({ answers }) {
    if (`${answers}` === `${this.pairs()}`) return answerList(this);
    return answers.map(([label, answer]) => answerRow(this.querySelector("[data-answer-row]"), { label, answer }));
  }

  /** @param {Claim} claim */
  sayWhereTheAnswerGoes({ answers }) {
    const field = this.form.querySelector("[inputmode=email]")?.closest("[data-field]");
    const [, address] = answers.find(([label]) => field && label === labelOf(field)) ?? [];
    const place = this.querySelector("[data-answer-goes-to]");
    place.hidden = !address;
    place.querySelector("bdi").textContent = `${address}`;
  }

  /** @param {Claim} claim */
  addressOf({ reference }) {
    return `${this.dataset.sent}#${reference}`;
  }

  /** The next claim begins empty. */
  another() {
    this.show({ stage: "form", reference: this.draft.reference }, "pushState");
  }

  /** @param {Failed} result */
  async failed({ why, maybeArrived }) {
    this.draft.noteTries({ maybe: !!maybeArrived, why });
    this.draw({ stage: "failed", reference: this.draft.reference });
    await this.keepAll();
  }

  fillFailed() {
    const { maybe, why } = this.draft.tries;
    const part = this.querySelector("[data-stage=failed]");
    choose(part.querySelectorAll("[data-why]"), "why", why);
    choose(part.querySelectorAll("[data-maybe]"), "maybe", maybe ? "yes" : "no");
    part.querySelector("[data-reference-shown]").textContent = this.draft.reference;
    part.querySelector("[data-heavy]").hidden = !["network", "timeout"].includes(why) || this.weight < HEAVY_BYTES;
    part.querySelector("[data-back-online]").textContent = "";
    const mail = part.querySelector("[data-mail]");
    if (mail) mail.search = mailAddress(this.subject(this.dataset.title), mail.dataset.attach, this.pairs());
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

/** @param {HTMLElement} heading */
function shownWords(heading) {
  return [...heading.querySelectorAll(":scope > span:not([hidden])"), heading][0].textContent.trim();
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

customElements.define("claim-form", ClaimForm);
