// The customer's own receipt for a withdrawal, made on the device of what it knows: to save, to print and to share. Which
// withdrawal it is of, the page for sent claims around it says.

import { sentClaims } from "../claim-sent/sent-claims.mjs";
import { writtenDay } from "../site-frame/written-day.mjs";

class WithdrawalReceipt extends HTMLElement {
  page = this.closest("claim-sent");
  code = this.page.querySelector("code");

  connectedCallback() {
    const share = this.querySelector("[data-share]");
    share.hidden = !navigator.share;
    share.addEventListener("click", () => this.share());
    this.querySelector("[data-save]").addEventListener("click", ({ currentTarget }) => this.save(currentTarget));
    new MutationObserver(() => this.sayWhen()).observe(this.code, { childList: true });
    this.sayWhen();
  }

  /** The one that is shown. @returns {import("../claim-sent/sent-claims.mjs").Claim | undefined} or none, if it wasn't kept */
  get claim() {
    return sentClaims(this.page.dataset.form).find(({ reference }) => reference === this.code.textContent);
  }

  /** With the time zone: a period that ends at midnight ends by a clock. */
  sayWhen() {
    const { sentAt } = this.claim ?? {};
    const time = this.querySelector("[data-moment]");
    time.closest("p").hidden = !sentAt;
    if (!sentAt) return;
    const locale = document.querySelector("[data-locale]")?.dataset.locale ?? document.documentElement.lang;
    time.textContent = writtenDay(new Date(sentAt), locale, { dateStyle: "full", timeStyle: "long" });
  }

  /** In place of the mere answers, which the page around it would save. @param {any} link */
  save(link) {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([this.text], { type: "text/plain" }));
  }

  /** Into another app; to stop there is no failure. */
  share() {
    return navigator.share({ text: this.text }).catch(() => {});
  }

  /** All that the receipt says, line by line; then who acknowledges it. */
  get text() {
    const heading = this.page.querySelector("h1").textContent;
    return [heading, "", ...this.lines(this.querySelectorAll("[data-line]")), "", ...this.lines(this.page.querySelectorAll(":scope > [data-line]"))].join("\n");
  }

  /** @param {NodeListOf<HTMLElement>} parts @returns {string[]} */
  lines(parts) {
    const shown = [...parts].filter((each) => !each.hidden);
    return shown.flatMap((each) => (each.matches("dl") ? this.answers : each.textContent.trim().replace(/\s+/g, " ")));
  }

  get answers() {
    const { reference = "", answers = [] } = this.claim ?? {};
    const { reference: label, colon } = this.querySelector("[data-save]").dataset;
    return [[label, reference], ...answers].map((pair) => pair.join(colon));
  }
}

customElements.define("withdrawal-receipt", WithdrawalReceipt);
