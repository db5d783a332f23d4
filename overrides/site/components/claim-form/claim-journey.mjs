// Leads a person through a claim: answer, check, send. What they entered stays on the device until it has arrived.

import { keepSent, sentClaims } from "../claim-sent/sent-claims.mjs";
import { countedIn } from "../site-frame/counted.mjs";
import { answerList } from "./answer-list.mjs";
import { ClaimAnswers } from "./claim-answers.mjs";
import { ClaimContents } from "./claim-contents.mjs";
import { ClaimDraft } from "./claim-draft.mjs";
import { ClaimErrors } from "./claim-errors.mjs";
import { ClaimKeeping } from "./claim-keeping.mjs";
import { ClaimOutcome } from "./claim-outcome.mjs";
import { Sending } from "./claim-sending.mjs";
import { ClaimStage } from "./claim-stage.mjs";
import { ClaimWindows } from "./claim-windows.mjs";
import { goToWhole } from "./go-to-field.mjs";

/**
 * @import { ClaimFallback } from "./claim-fallback.mjs"
 * @import { ClaimFormElement } from "./claim-form.mjs"
 * @import { Failed } from "./claim-sending.mjs"
 * @import { Entry } from "./claim-stage.mjs"
 * @import { PhotoField } from "./photo-field.mjs"
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 */

export class ClaimJourney {
  title = document.title;
  /** @type {ClaimStage} */
  stage;
  /** @type {Sending | undefined} */
  sending;
  /** What has arrived and could not be kept, by reference. @type {Map<string, Claim>} */
  unkept = new Map();

  /** @param {ClaimFormElement} element with its panels @param {ClaimFallback} fallback */
  constructor(element, fallback) {
    this.element = element;
    this.fallback = fallback;
    this.form = element.querySelector("form");
    this.submit = element.querySelector("[data-submit]");
    this.plainWords = this.submit.textContent;
    this.name = /** @type {string} */ (this.form.getAttribute("name")); // form.name is the field in which people write theirs
    this.notices = [...element.querySelectorAll("order-number-notice, format-notice")];
    this.draft = new ClaimDraft(this.name);
    this.answers = new ClaimAnswers(this.form);
    this.contents = new ClaimContents(this);
    this.photos = this.contents.photos;
    this.errors = new ClaimErrors(this);
    this.keeping = new ClaimKeeping(element);
    this.outcome = new ClaimOutcome(this);
    this.windows = new ClaimWindows(this);
  }

  async begin() {
    await this.restore();
    this.answers.begin(this.word);
    this.form.noValidate = true;
    this.submit.textContent = this.word("check");
    this.listen();
  }

  /** The browser takes over, with everything that was entered. */
  end() {
    this.submit.textContent = this.plainWords;
    this.answers.giveBack();
    for (const field of this.photos) field.plain();
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
    for (const button of this.element.querySelectorAll("[data-send]")) fallback.onPress(button, "click", () => this.send());
    fallback.on(window, "online", () => this.outcome.backOnline());
    fallback.on(window, "popstate", () => this.follow());
    this.windows.listen();
  }

  /** @param {string} selector @param {() => unknown} handler */
  onClick(selector, handler) {
    for (const element of this.element.querySelectorAll(selector)) this.fallback.on(element, "click", handler);
  }

  /** One of the words that came with the panels, filled in. @type {(name: string, values?: Record<string, any>) => string} */
  word = (name, values) => this.filled(name, values);

  /** @param {string} name @param {Record<string, any>} values */
  filled(name, values = {}) {
    const words = countedIn(this.element.querySelectorAll(`[data-word="${name}"]`), values.count);
    return words.replace(/{(\w+)}/g, (_, key) => values[key]);
  }

  /** Posted by the browser itself, with what is known of the claim. */
  posts() {
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
    for (const each of this.element.querySelectorAll("[data-stage]")) each.hidden = each.dataset.stage !== stage;
    this.form.hidden = stage !== "form";
    this.element.querySelector("[data-notes]").hidden = this.form.hidden;
    for (const way of document.querySelectorAll(`[data-to="${this.name}"]`)) way.hidden = this.form.hidden;
    this.entitle();
    if (!isOther) return;
    const place = this.heading ?? this.answers.first;
    const isTold = place.matches("[role=group] h3");
    if (isTold) this.tell(place);
    else place.focus();
    place.scrollIntoView({ block: isTold ? "start" : "center" });
  }

  /** Of the stage that is shown; the form has none. @returns {HTMLElement | null} */
  get heading() {
    return this.element.querySelector(`[data-stage=${this.stage.shown.stage}] h3`);
  }

  /** A heading with what is to be heard along with it. @param {HTMLElement} heading */
  tell(heading) {
    const whole = heading.closest("section");
    whole.setAttribute("aria-label", shownWords(heading));
    goToWhole(whole);
  }

  /** What has become of the claim stands first in the page's title. */
  entitle() {
    const { heading, title } = this;
    if (heading) document.title = this.word("stage-title", { heading: shownWords(heading), title });
    else document.title = this.errors.areShown ? this.word("error-title", { title }) : title;
  }

  /** The browser went back or forward, or to another place in the page. */
  follow() {
    const { entry, shown } = this.stage;
    this.draw(entry ? this.truthOf(entry) : shown);
    const isBarred = entry?.stage === "check" && entry.reference === this.stage.shown.reference && !this.form.hidden;
    if (isBarred) this.errors.show(this.errors.found()); // the way forward
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
    const holds = isThis && (stage === "check" ? !this.errors.found().length : stage === "failed" && this.draft.tries.why);
    return { stage: holds ? stage : "form", reference: this.draft.reference };
  }

  /** @param {Entry} entry */
  draw(entry) {
    if (entry.stage === "check") this.fillCheck();
    if (entry.stage === "failed") this.outcome.failed();
    if (entry.stage === "arrived") this.outcome.arrived(this.claimOf(entry.reference));
    this.show(entry);
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
    this.element.querySelector("[data-restored]").hidden = !kept;
    const { reference, tries } = this.draft;
    this.element.querySelector("[data-restored-unsent]").hidden = tries.maybe;
    this.element.querySelector("[data-restored-maybe]").hidden = !tries.maybe;
    this.element.querySelector("[data-restored-maybe] code").textContent = reference;
    this.element.querySelector("[data-restored-lost]").hidden = !lost;
    this.element.querySelector("[data-restored-old]").hidden = !old;
    this.showSentBefore();
    this.keeping.show(this.name, { kept, why, of });
    this.contents.showTotal();
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

  showSentBefore() {
    this.outcome.arrivedBefore(sentClaims(this.name)[0]);
  }

  keepAnswers() {
    this.keeping.show(this.name, this.draft.saveAnswers(this.answers.entered()));
  }

  /** @param {PhotoField} field */
  async keepPhotos(field) {
    this.contents.showTotal();
    this.keeping.show(field.name, await this.draft.savePhotos(field.name, field.files, field.waiting));
  }

  async keepAll() {
    this.keepAnswers();
    for (const field of this.photos) await this.keepPhotos(field);
  }

  /** In the page itself: some in-app browsers answer their own questions. @param {boolean} isOpen */
  ask(isOpen) {
    const question = this.element.querySelector("[data-ask-clear]");
    question.hidden = !isOpen;
    this.element.querySelector(isOpen ? "[data-ask-clear] [data-no]" : "[data-clear]").focus();
  }

  async clear() {
    this.ask(false);
    const cleared = this.draft.clear(); // the next claim has another reference at once
    this.empty();
    this.show({ stage: "form", reference: this.draft.reference });
    this.answers.first.focus();
    await cleared;
    await this.windows.goOn();
  }

  empty() {
    this.form.reset();
    for (const field of this.photos) field.empty();
    for (const notice of this.notices) notice.look?.();
    this.errors.show([]);
    this.keeping.forget();
    this.element.querySelector("[data-restored]").hidden = true;
    this.contents.showTotal();
  }

  // Checking

  async check() {
    await Promise.all([this.noticed(), ...this.photos.map((field) => field.ready)]);
    if (this.stage.shown.stage !== "form") return; // pressed twice
    const found = this.errors.found();
    this.errors.show(found);
    if (found.length) return;
    this.fillCheck();
    this.show({ stage: "check", reference: this.draft.reference }, "pushState");
  }

  fillCheck() {
    const list = this.element.querySelector("[data-stage=check] [data-answers]");
    list.replaceChildren(...answerList(this, () => this.show({ ...this.stage.shown, stage: "form" })));
  }

  /** Has looked at the order number, by a script of its own, which comes with the list of channels; a help, and no gate. */
  async noticed() {
    for (const notice of this.notices) {
      const field = notice.closest("[data-later]:not(claim-form)");
      if (field.querySelector("input").value.length < Number(field.dataset.least)) continue; // as in later.mjs
      await import(new URL(field.dataset.later, document.baseURI).href).catch(() => {});
      await notice.look?.().catch(() => {});
    }
  }

  // Sending

  async send() {
    if (this.sending) return;
    const { reference, tries } = this.draft;
    if (this.sentClaim(reference)) return this.windows.compare(); // from another window
    const claim = { reference, answers: this.contents.pairs() };
    const part = this.element.querySelector("[data-stage=sending]");
    const again = part.querySelector("[data-again]");
    const progress = part.querySelector("progress");
    progress.removeAttribute("value"); // on its way, and nobody can say how far
    again.hidden = true;
    this.show({ stage: "sending", reference });
    this.draft.noteTries({ maybe: true, why: "left" }); // until there is an answer
    this.sending = new Sending({
      address: this.element.dataset.action,
      rule: JSON.parse(this.element.dataset.rule),
      accept: this.element.dataset.accept,
      pace: this.element.dataset.pace,
      body: this.contents.body(),
      maybeArrived: tries.maybe,
      onProgress: (share) => (share < 1 ? (progress.value = share) : progress.removeAttribute("value")),
      onRetry: () => (again.hidden = false),
    });
    const result = await this.sending.send();
    this.sending = undefined;
    if (!result.sent && result.why === "blocked") throw new Error("no request can be made here"); // but a plain form can
    const there = result.sent ? { ...claim, sentAt: Date.now(), within: this.outcome.within } : this.sentClaim(reference);
    if (there) await this.arrived(there);
    else await this.failed(/** @type {Failed} */ (result));
  }

  /** @param {Claim} claim as it was when it went */
  async arrived(claim) {
    const { reference } = claim;
    const isThis = this.windows.isAs(claim); // else another window has changed it meanwhile
    const renewed = isThis || this.windows.renew(); // before that window hears that it is to be another claim
    const kept = keepSent(this.name, claim);
    if (!kept) this.unkept.set(reference, claim);
    this.draw({ stage: "arrived", reference, kept });
    await (isThis ? this.finish() : renewed);
  }

  /** What has arrived is offered no more: not by this form, nor by a browser that fills it in when somebody comes back. */
  async finish() {
    this.empty();
    this.showSentBefore();
    await this.draft.clear();
    await this.windows.goOn();
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
}

/** @param {HTMLElement} heading */
function shownWords(heading) {
  return `${[...heading.querySelectorAll("span:not([hidden])"), heading][0].textContent}`.trim();
}
