// Whatever throws: the form is plain HTML again, with all that was entered, and posts by itself.

const OUR_SCRIPTS = /\/(claim-form|order-number|photo)[\w.-]*\.mjs/;

/**
 * @typedef {{ plain: () => void, posts: () => void }} Ways
 * plain: gives the form back to the browser; posts: is told that the browser sends it
 */

export class ClaimFallback {
  isPlain = false;
  #isPressed = false;
  #ways;

  /** @param {HTMLFormElement} form @param {Ways} ways */
  constructor(form, ways) {
    this.form = form;
    this.#ways = ways;
    form.addEventListener("submit", () => this.isPlain && ways.posts());
    addEventListener("error", ({ filename }) => this.#hear(filename));
    addEventListener("unhandledrejection", ({ reason }) => this.#hear(reason?.stack));
  }

  /**
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => unknown} handler
   */
  on(target, type, handler) {
    target.addEventListener(type, (event) => this.attempt(() => handler(event)));
  }

  /**
   * A press that is to send the claim, sooner or later: it does, also where the handler throws.
   * @param {EventTarget} target
   * @param {string} type
   * @param {() => unknown} handler
   */
  onPress(target, type, handler) {
    this.on(target, type, async (event) => {
      event.preventDefault();
      this.#isPressed = true;
      await handler();
      this.#isPressed = false;
    });
  }

  /** Nothing, once the form is plain. @param {() => unknown} work */
  async attempt(work) {
    if (this.isPlain) return;
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.fall();
    }
  }

  /** What was thrown where nobody waited for it. @param {string | undefined} where */
  #hear(where) {
    if (OUR_SCRIPTS.test(`${where}`)) this.fall();
  }

  fall() {
    if (this.isPlain) return;
    this.isPlain = true;
    try {
      this.#ways.plain();
    } finally {
      this.form.noValidate = false;
      this.form.hidden = false;
      if (this.#isPressed && this.form.reportValidity()) this.#post();
    }
  }

  /** Not by form.submit: a field may have that name. */
  #post() {
    try {
      this.#ways.posts();
    } finally {
      HTMLFormElement.prototype.submit.call(this.form);
    }
  }
}
