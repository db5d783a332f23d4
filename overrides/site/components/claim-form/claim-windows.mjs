// Keeps several windows, and what a browser remembers of a page, at one truth: what is seen of a claim in one is seen in all.

import { onKeptElsewhere } from "./kept-list.mjs";

/**
 * @import { Draft, Words } from "./claim-draft.mjs"
 * @import { ClaimJourney } from "./claim-journey.mjs"
 * @import { Claim } from "../claim-sent/sent-claims.mjs"
 */

export class ClaimWindows {
  /** @param {ClaimJourney} claim */
  constructor(claim) {
    this.claim = claim;
  }

  listen() {
    const { fallback, draft, name } = this.claim;
    fallback.on(window, "pagehide", ({ persisted }) => this.leave(persisted));
    fallback.on(window, "pageshow", ({ persisted }) => persisted && this.comeBack());
    onKeptElsewhere(name, "sent", () => fallback.attempt(() => this.compare()));
    draft.onChange((there) => fallback.attempt(() => this.hear(there)));
  }

  /**
   * What is kept here, or was cleared in another window, is not for the browser to fill in again: the claim may have arrived
   * by then.
   * @param {boolean} isCached whether the page stays as it is, in the browser's cache of pages
   */
  leave(isCached) {
    const isCleared = !isCached && this.claim.draft.isCleared;
    if (this.claim.keeping.isWhole || isCleared) this.claim.answers.fill({}, { anew: true });
  }

  /** From the browser's cache of pages: what happened meanwhile is not known here. */
  async comeBack() {
    if (this.claim.keeping.isWhole) this.takeOver(await this.claim.draft.load());
    return this.compare();
  }

  /** Another window has changed, sent or cleared this claim. @param {Words & { sent: boolean }} there */
  async hear(there) {
    const isSeen = this.claim.stage.shown.stage !== "arrived";
    if (there.why && !isSeen) await this.claim.finish();
    else if (there.why) this.claim.keeping.show(this.claim.name, there);
    else if (!there.sent) this.takeOver(await this.claim.draft.load());
    return this.compare();
  }

  /** With the claim that another window has begun meanwhile, if any: this one has none any more. */
  async goOn() {
    if (this.claim.draft.begin().kept) this.takeOver(await this.claim.draft.load());
  }

  /** What is seen in one window is seen in all. @param {Draft} draft */
  takeOver({ answers, photos }) {
    this.claim.answers.fill(answers, { anew: true });
    for (const field of this.claim.photos) field.replace(photos[field.name] ?? []);
    this.claim.contents.showTotal();
  }

  /** Another window may have sent this claim, or this page may have been asleep. */
  async compare() {
    const { claim } = this;
    const { reference } = claim.draft;
    const { shown } = claim.stage;
    const sent = claim.sentClaim(reference);
    claim.showSentBefore();
    if (sent && claim.sending) return claim.sending.abort(); // once is enough
    if (!sent) return claim.draw(claim.truthOf(shown));
    const isThis = this.isAs(sent);
    const renewed = isThis || this.renew();
    if (shown.stage === "arrived") claim.draw(claim.truthOf(shown));
    else if (isThis) claim.draw({ stage: "arrived", reference, kept: true });
    else claim.draw(claim.truthOf({ ...shown, reference: claim.draft.reference }));
    await (isThis ? claim.finish() : renewed);
  }

  /** One reference is one claim: what was sent under the old one said something else. */
  async renew() {
    const { reference } = this.claim.draft;
    this.claim.draft.renew();
    // Another window may have kept the same already, under a new one.
    const there = this.claim.draft.begin();
    const isSame = JSON.stringify(there.answers) === JSON.stringify(this.claim.answers.entered());
    if (there.reference === reference || !isSame) this.claim.draft.renew();
    await this.claim.keepAll();
    await this.claim.draft.removePhotos(reference);
  }

  /** Whether this form holds what was sent. @param {Claim} claim */
  isAs({ answers }) {
    return `${answers}` === `${this.claim.contents.pairs()}`;
  }
}
