// Asks whether an answer has come, once the day has passed by which it was promised; only on the device that knows the claim.

import { promisedDay, sentDay } from "../claim-answer/answer-day.mjs";
import { mailAddress } from "../claim-form/claim-mail.mjs";
import { keepIn } from "../claim-form/kept-list.mjs";
import { sentClaims } from "../claim-sent/sent-claims.mjs";
import { spelled, today } from "../return-deadline/days.mjs";

/** @import { Claim } from "../claim-sent/sent-claims.mjs" */

class ClaimHeard extends HTMLElement {
  /** @type {Claim | undefined} */
  claim;

  connectedCallback() {
    for (const name of ["hashchange", "pageshow"]) addEventListener(name, () => this.show());
    addEventListener("storage", ({ key }) => key === this.dataset.key && this.show());
    document.addEventListener("visibilitychange", () => this.show()); // another day may have come
    this.show();
  }

  get form() {
    return this.dataset.key.replace(/-sent$/, "");
  }

  /** The claim in the address, else the one that is asked about, else the one that has waited longest. @returns {Claim | undefined} */
  get due() {
    const claims = sentClaims(this.form).map((claim) => ({ ...claim, answerBy: promisedDay(claim) }));
    const due = claims.filter(isDue);
    const wanted = [location.hash.slice(1), this.claim?.reference];
    const [found] = wanted.map((each) => due.find(({ reference }) => reference === each)).filter(Boolean);
    return found ?? due[due.length - 1];
  }

  async show() {
    const claim = this.due;
    if (claim?.reference === this.claim?.reference) return;
    this.claim = claim;
    if (!claim) return this.replaceChildren();
    const question = await fetch(this.dataset.question).then((answer) => (answer.ok ? answer.text() : ""), () => "");
    if (this.claim !== claim) return; // meanwhile
    if (question) this.ask(question, claim);
    else this.claim = undefined; // to be asked the next time
  }

  /** @param {string} question its HTML @param {Claim} claim */
  ask(question, claim) {
    this.replaceChildren(...new DOMParser().parseFromString(question, "text/html").body.children);
    this.fill(claim);
    this.querySelector("[data-yes]").addEventListener("click", () => this.heard(claim));
    this.querySelector("[data-no]").addEventListener("click", () => this.openWays());
  }

  /** @param {Claim} claim */
  fill(claim) {
    const { sent } = this.dataset;
    const { locale } = this.querySelector("[data-locale]").dataset;
    const sentOn = spelled(Number(sentDay(claim)), locale);
    this.querySelector("[data-sent-on]").textContent = sentOn;
    this.querySelector("[data-day]").textContent = spelled(Number(claim.answerBy), locale);
    this.querySelector("[data-reference-shown]").textContent = claim.reference;
    this.querySelector("[data-sent-page]").href = `${sent}#${claim.reference}`;
    for (const way of this.querySelectorAll("[data-to-form]")) way.href = `${sent ? "" : "../"}#file-a-claim`;
    for (const mail of this.querySelectorAll("[data-mail]")) mail.search = written(mail.dataset, claim, sentOn);
  }

  openWays() {
    const ways = this.querySelector("[data-ways]");
    ways.hidden = false;
    this.querySelector("[data-no]").setAttribute("aria-expanded", "true");
    ways.querySelector("h3").focus();
  }

  /** @param {Claim} claim */
  heard({ reference }) {
    const { form } = this;
    // The last one first, as they were.
    for (const each of sentClaims(form).reverse()) keepIn(form, "sent", each.reference === reference ? { ...each, heard: true } : each);
    this.querySelector("section").remove();
    const done = this.querySelector("[data-done]");
    done.hidden = false;
    done.focus();
  }
}

/** @param {Claim} claim */
function isDue(claim) {
  const { answerBy = Infinity, heard } = claim;
  return answerBy < today() && !heard && sentDay(claim) !== undefined;
}

/** An e-mail about the claim, with all that is known of it here. @param {DOMStringMap} words @param {Claim} claim @param {string} sentOn */
function written({ subject, begin, referenceIs, sentIs, colon }, { reference, answers }, sentOn) {
  return mailAddress(subject.replace("{reference}", reference), begin, [[referenceIs, reference], [sentIs, sentOn], ...answers], colon);
}

customElements.define("claim-heard", ClaimHeard);
