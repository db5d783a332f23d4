// Says what became of a claim: that it arrived, or why not, and what is known of it.

import { showAnswer } from "../claim-answer/show-answer.mjs";
import { answerList, answerRow } from "./answer-list.mjs";
import { mailAddress } from "./claim-mail.mjs";

/**
 * @import { ClaimJourney } from "./claim-journey.mjs"
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 */

/** Photos that take minutes on a slow network. */
const HEAVY_BYTES = 2e6;

export class ClaimOutcome {
  /** @param {ClaimJourney} claim */
  constructor(claim) {
    this.claim = claim;
    this.sent = claim.element.querySelector("[data-stage=arrived]");
    this.lost = claim.element.querySelector("[data-stage=failed]");
    this.before = claim.element.querySelector("[data-sent-before]");
    const next = claim.element.querySelector("[data-next-steps]"); // on this channel, if anything
    const place = this.sent.querySelector("[data-next]");
    if (next) place.append(next.content.cloneNode(true));
    place.hidden = !next;
    for (const whole of [this.sent, this.lost]) this.tellAlong(whole, whole.querySelector("[data-told]"));
  }

  /** Heard with the heading, when the whole takes the focus; a description of the heading alone is not. @param {HTMLElement} whole @param {HTMLElement} told */
  tellAlong(whole, told) {
    told.id = `${this.claim.name}--${whole.dataset.stage}`;
    whole.setAttribute("aria-describedby", told.id);
  }

  /** In how many days an answer comes: kept with the claim at once, since who is done may close the page. */
  get within() {
    const { days, counted } = this.sent.querySelector("claim-answer")?.dataset ?? {};
    return days && counted ? { days, counted } : undefined;
  }

  /** @param {Claim} claim */
  arrived(claim) {
    this.sent.querySelector("[data-reference-shown]").textContent = claim.reference;
    this.sent.querySelector("[data-sent-page]").href = this.addressOf(claim);
    this.sent.querySelector("[data-what-was-sent]").hidden = !claim.answers.length;
    this.sent.querySelector("[data-answers]").replaceChildren(...this.listed(claim));
    showAnswer(this.sent, this.claim.element.dataset, this.claim.name, claim);
  }

  /** With its photos, as long as they are here. @param {Claim} claim */
  listed({ answers }) {
    if (`${answers}` === `${this.claim.contents.pairs()}`) return answerList(this.claim);
    const template = this.claim.element.querySelector("[data-answer-row]");
    return answers.map(([label, answer]) => answerRow(template, { label, answer }));
  }

  /** Above a form for another claim. @param {Claim | undefined} claim */
  arrivedBefore(claim) {
    this.before.hidden = !claim;
    if (!claim) return;
    this.before.querySelector("code").textContent = claim.reference;
    this.before.querySelector("[data-sent-page]").href = this.addressOf(claim);
  }

  /** @param {Claim} claim */
  addressOf({ reference }) {
    return `${this.claim.element.dataset.sent}#${reference}`;
  }

  failed() {
    const { draft, contents } = this.claim;
    const { maybe, why = "" } = draft.tries;
    choose(this.lost.querySelectorAll("[data-why]"), "why", why);
    choose(this.lost.querySelectorAll("[data-maybe]"), "maybe", maybe ? "yes" : "no");
    this.lost.querySelector("[data-reference-shown]").textContent = draft.reference;
    this.lost.querySelector("[data-heavy]").hidden = !["network", "timeout"].includes(why) || contents.weight < HEAVY_BYTES;
    this.lost.querySelector("[data-back-online]").textContent = "";
    // Photos that are too large together will be so again: what helps is to change them.
    this.lost.querySelector("[data-send]").classList.toggle("button--quiet", why === "too-large");
    this.lost.querySelector("[data-change]").classList.toggle("button--quiet", why !== "too-large");
    for (const mail of this.lost.querySelectorAll("[data-mail]")) {
      mail.search = mailAddress(contents.subject(mail), mail.dataset.attach, contents.pairs(), mail.dataset.colon);
    }
  }

  backOnline() {
    for (const offline of this.lost.querySelectorAll("[data-why=offline]")) offline.hidden = true;
    this.lost.querySelector("[data-back-online]").textContent = this.claim.word("back-online");
  }
}

/**
 * Of these elements, shows those that name the value among others.
 * @param {NodeListOf<HTMLElement>} elements
 * @param {"why" | "maybe"} key
 * @param {string} value
 */
function choose(elements, key, value) {
  for (const each of elements) each.hidden = !each.dataset[key].split(" ").includes(value);
}
