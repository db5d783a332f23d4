// The claim form. Without this script it is plain HTML, which posts by itself; with it, somebody is led through a claim.

import { ClaimFallback } from "./claim-fallback.mjs";
import { ClaimJourney } from "./claim-journey.mjs";
import { putPanels } from "./claim-panels.mjs";
import { loadRedrawing } from "./claim-photos.mjs";
import { loadModules } from "./field-modules.mjs";

/** @typedef {InstanceType<typeof ClaimForm>} ClaimFormElement */

const TRIES = 4;

class ClaimForm extends HTMLElement {
  /** @type {ClaimJourney | undefined} */
  journey;
  isConnecting = false;
  failures = 0;

  connectedCallback() {
    this.fallback = new ClaimFallback(this.querySelector("form"), {
      plain: () => this.becomePlain(),
      posts: () => this.journey?.posts(),
    });
    for (const turning of ["focusin", "pointerdown"]) this.fallback.on(this, turning, () => this.connect());
    this.fallback.on(window, "online", () => this.connect());
    this.fallback.attempt(() => this.connect());
  }

  /** Once all has come that it needs; until then the form is plain. */
  async connect() {
    if (this.isConnecting) return;
    this.isConnecting = true;
    loadRedrawing(this);
    // What did not come is asked for after a while, and the next time that somebody turns to the form.
    this.isConnecting = await loadModules(this, this.failures).then(() => putPanels(this, this.places)).then(() => true, () => false);
    if (!this.isConnecting) return this.connectLater();
    this.journey = new ClaimJourney(this, /** @type {ClaimFallback} */ (this.fallback));
    await this.journey.begin();
    const left = document.activeElement?.closest("[data-slots]"); // hidden from now on
    this.dataset.ready = "";
    left?.closest("[data-photos]").querySelector("[data-picker] input").focus();
    this.journey.drawVisit();
  }

  /** Of its panels. @returns {import("./claim-panels.mjs").Places} */
  get places() {
    const form = this.querySelector("form");
    const buttons = /** @type {HTMLElement} */ (form.querySelector("[data-submit]").parentElement);
    return {
      before: (...parts) => form.before(...parts),
      "above-buttons": (...parts) => buttons.before(...parts),
      "beside-submit": (...parts) => buttons.append(...parts),
      "below-buttons": (...parts) => buttons.after(...parts),
      after: (...parts) => form.after(...parts),
    };
  }

  connectLater() {
    this.failures++;
    if (this.failures < TRIES) setTimeout(() => this.fallback?.attempt(() => this.connect()), 500 << this.failures);
  }

  /** Everything entered is in the plain fields, and what only this script shows is gone. */
  becomePlain() {
    delete this.dataset.ready;
    for (const each of this.querySelectorAll("[data-stage], [data-notes], [data-error-summary]")) each.hidden = true;
    this.journey?.end();
  }
}

customElements.define("claim-form", ClaimForm);
