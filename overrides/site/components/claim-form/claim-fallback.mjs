// Whatever throws: the form is plain HTML again, with all that was entered, and posts by itself.

/** @import { ClaimFormElement } from "./claim-form.mjs" */

const OUR_SCRIPTS = /\/(claim-form|order-number|photo)[\w.-]*\.mjs/;

export class ClaimFallback {
  isPlain = false;
  #isPressed = false;

  /** @param {ClaimFormElement} claim */
  constructor(claim) {
    this.claim = claim;
    claim.form.addEventListener("submit", () => this.isPlain && claim.posts());
    addEventListener("error", ({ filename }) => this.hear(filename));
    addEventListener("unhandledrejection", ({ reason }) => this.hear(reason?.stack));
  }

  /** What was thrown where nobody waited for it. @param {string | undefined} where */
  hear(where) {
    if (OUR_SCRIPTS.test(`${where}`)) this.fall();
  }

  /**
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => unknown} handler
   */
  on(target, type, handler) {
    target.addEventListener(type, (event) => this.isPlain || this.attempt(() => handler(event)));
  }

  /**
   * A press that is to send the claim, sooner or later: it does, also where the handler throws.
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => unknown} handler
   */
  onPress(target, type, handler) {
    this.on(target, type, async (event) => {
      event.preventDefault();
      this.#isPressed = true;
      await handler(event);
      this.#isPressed = false;
    });
  }

  /** @param {() => unknown} work */
  async attempt(work) {
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.fall();
    }
  }

  fall() {
    if (this.isPlain) return;
    this.isPlain = true;
    const { form } = this.claim;
    try {
      this.claim.becomePlain();
    } finally {
      form.noValidate = false;
      form.hidden = false;
      if (this.#isPressed && form.reportValidity()) this.#post();
    }
  }

  /** Not by form.submit: a field may have that name. */
  #post() {
    try {
      this.claim.posts();
    } finally {
      HTMLFormElement.prototype.submit.call(this.claim.form);
    }
  }
}
