// Shows the claims that were sent from this device; nobody else's, since they are known nowhere else.

import { showAnswer } from "../claim-answer/show-answer.mjs";
import { answerRow } from "../claim-form/answer-list.mjs";
import { isReference } from "../claim-form/claim-reference.mjs";
import { keptList } from "../claim-form/kept-list.mjs";
import { forgetSent, sentClaims } from "./sent-claims.mjs";

/** @import { Claim } from "./sent-claims.mjs" */

class ClaimSent extends HTMLElement {
  /** @type {Claim} */
  claim;
  heading = this.querySelector("h1");
  words = this.heading.textContent;
  title = document.title;

  connectedCallback() {
    this.querySelector("[data-print]").addEventListener("click", () => print());
    this.querySelector("[data-forget]").addEventListener("click", () => this.ask(true));
    this.querySelector("[data-no]").addEventListener("click", () => this.ask(false));
    this.querySelector("[data-yes]").addEventListener("click", () => this.forget());
    addEventListener("hashchange", () => this.show());
    addEventListener("pageshow", ({ persisted }) => persisted && this.show());
    addEventListener("storage", ({ key }) => key?.startsWith(this.dataset.form) && this.show());
    this.show();
  }

  /**
   * The claim in the address, else the one that is shown, else the last one; or the bare reference, where the browser could not keep its claim.
   * @param {Claim[]} claims
   * @returns {Claim} or none
   */
  chosen(claims) {
    const reference = location.hash.slice(1);
    if (!isReference(reference)) return claims.find((claim) => claim.reference === this.claim?.reference) ?? claims[0];
    return claims.find((claim) => claim.reference === reference) ?? { reference, answers: [] };
  }

  show() {
    const claims = sentClaims(this.dataset.form);
    this.claim = this.chosen(claims);
    // An address can be made up by anybody: without a claim that was kept here, nothing is said to have arrived.
    const isKept = claims.includes(this.claim);
    const isUnsent = !this.claim && keptList(this.dataset.form, "draft")?.some(({ tries }) => !tries?.maybe);
    const shown = { unsent: isUnsent, unknown: !isKept && !isUnsent, reference: this.claim, kept: isKept };
    for (const each of this.querySelectorAll("[data-shown]")) each.hidden = !shown[each.dataset.shown];
    this.say(isKept);
    if (this.claim) this.fill(claims);
    this.showAnswer(this.claim);
  }

  /** What has become of it, in the heading and first in the page's title. @param {boolean} isKept */
  say(isKept) {
    const { title } = this;
    const { sent, title: words } = this.heading.dataset;
    this.heading.textContent = isKept ? sent : this.words;
    document.title = isKept ? words.replace("{title}", () => title) : title;
  }

  /** @param {Claim[]} claims */
  fill(claims) {
    const { reference, answers } = this.claim;
    this.querySelector("code").textContent = reference;
    const template = this.querySelector("[data-answer-row]");
    const rows = answers.map(([label, answer]) => answerRow(template, { label, answer }));
    this.querySelector("[data-answers]").replaceChildren(...rows);
    const others = claims.filter((claim) => claim !== this.claim);
    this.querySelector("[data-others]").hidden = !others.length;
    this.querySelector("[data-others] ul").replaceChildren(...others.map(linkTo));
    this.offerToSave();
  }

  /** @param {Claim} [claim] */
  showAnswer(claim = { reference: "", answers: [] }) {
    showAnswer(this, this.dataset, this.dataset.form, claim);
  }

  offerToSave() {
    const save = this.querySelector("[data-save]");
    const { reference, answers } = this.claim;
    const lines = [[save.dataset.reference, reference], ...answers].map((pair) => pair.join(save.dataset.colon));
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([lines.join("\n")], { type: "text/plain" }));
    save.download = `${reference}.txt`;
  }

  /** In the page itself: some in-app browsers answer their own questions. @param {boolean} isOpen */
  ask(isOpen) {
    this.querySelector("[data-ask]").hidden = !isOpen;
    this.querySelector(isOpen ? "[data-no]" : "[data-forget]").focus();
  }

  forget() {
    forgetSent(this.dataset.form, this.claim.reference);
    history.replaceState(null, "", location.pathname);
    for (const each of this.querySelectorAll("[data-shown], [data-ask]")) each.hidden = true;
    this.say(false);
    this.showAnswer();
    this.querySelector("claim-heard")?.show?.();
    const forgotten = this.querySelector("[data-forgotten]");
    forgotten.hidden = false;
    forgotten.focus();
  }
}

/** @param {Claim} claim */
function linkTo({ reference }) {
  const item = document.createElement("li");
  item.append(Object.assign(make("a", reference), { href: `#${reference}`, dir: "ltr" }));
  return item;
}

/** @param {string} name @param {string} text */
function make(name, text) {
  return Object.assign(document.createElement(name), { textContent: String(text) });
}

customElements.define("claim-sent", ClaimSent);
