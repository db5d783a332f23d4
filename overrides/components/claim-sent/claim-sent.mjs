// Shows the claim that was sent from this device; nobody else's, since it is known nowhere else.

import { isReference } from "../claim-form/claim-reference.mjs";

const AGE = 30 * 86_400_000; // as for a claim that is still being written: others may use this device

class ClaimSent extends HTMLElement {
  connectedCallback() {
    this.key = `${this.dataset.form}-sent`;
    this.claim = this.recall();
    if (!this.claim) return;
    this.show();
    this.querySelector("[data-print]").addEventListener("click", () => print());
    this.querySelector("[data-forget]").addEventListener("click", () => this.forget());
  }

  /** The claim kept on this device; or the bare reference in the address, where the browser could not keep this one. */
  recall() {
    const reference = location.hash.slice(1);
    try {
      const claim = JSON.parse(localStorage.getItem(this.key));
      if (Date.now() - claim?.sentAt > AGE) localStorage.removeItem(this.key);
      else if (isReference(claim?.reference) && (!isReference(reference) || reference === claim.reference)) return claim;
    } catch {
      // Nothing, or nothing that can be read.
    }
    return isReference(reference) ? { reference, answers: [] } : null;
  }

  show() {
    this.querySelector("[data-reference]").textContent = this.claim.reference;
    const list = this.querySelector("[data-answers]");
    for (const [label, answer] of this.claim.answers) list.append(make("dt", label), make("dd", answer));
    for (const known of this.querySelectorAll("[data-known]")) known.hidden = false;
    // An address can be made up by anybody: without a claim that was kept here, nothing is said to have arrived.
    this.querySelector("[data-arrived]").hidden = !this.claim.answers.length;
    this.querySelector("[data-unknown]").hidden = this.claim.answers.length > 0;
    this.offerToSave();
  }

  offerToSave() {
    const save = this.querySelector("[data-save]");
    const lines = [this.claim.reference, ...this.claim.answers.map(([label, answer]) => `${label}: ${answer}`)];
    save.href = URL.createObjectURL(new Blob([lines.join("\n")], { type: "text/plain" }));
    save.download = `${this.claim.reference}.txt`;
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
    history.replaceState(null, "", location.pathname);
    for (const known of this.querySelectorAll("[data-known]")) known.remove();
    const forgotten = this.querySelector("[data-forgotten]");
    forgotten.hidden = false;
    forgotten.focus();
  }
}

function make(name, text) {
  return Object.assign(document.createElement(name), { textContent: String(text) });
}

customElements.define("claim-sent", ClaimSent);
