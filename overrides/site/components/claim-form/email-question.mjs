// Asks about an obvious slip in an e-mail address: one tap takes what was meant, and who passes it by is right too.

import { emailAddress, emailMeant } from "./claim-email.mjs";

export class EmailQuestion {
  /** @param {HTMLElement} place @param {(name: string, values?: object) => string} word */
  constructor(place, word) {
    this.place = place;
    this.word = word;
    this.field = place.closest("[data-field]");
    this.input = this.field.querySelector("input");
    this.input.addEventListener("change", () => this.ask());
    this.input.addEventListener("input", () => this.place.replaceChildren());
    addEventListener("pointerdown", () => (this.pressed = true), true);
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => this.released(), true);
    this.takeAnyAddress();
  }

  /** The browser's own kind refuses umlauts; but a caret would jump now if somebody wrote there already. */
  takeAnyAddress() {
    if (document.activeElement !== this.input) this.input.type = "text";
    else this.input.addEventListener("blur", () => (this.input.type = "text"), { once: true });
  }

  get meant() {
    return emailMeant(emailAddress(this.input.value));
  }

  /** Not while a button is pressed: it would move away, and its press would be lost. */
  ask() {
    this.waits = this.pressed;
    if (!this.waits) this.place.replaceChildren(...this.button());
  }

  released() {
    this.pressed = false;
    if (this.waits) setTimeout(() => this.ask());
  }

  /** Nothing, or the button that takes what was meant. @param {() => void} then */
  button(then = () => this.input.focus()) {
    const { meant } = this;
    if (!meant) return [];
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet" });
    const address = Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: meant });
    const [before, after] = this.word("email-meant", { address: "\n" }).split("\n");
    const sentence = document.createElement("span");
    sentence.append(before, address, after);
    button.append(sentence);
    button.addEventListener("click", () => this.take(meant, then));
    return [button];
  }

  /** @param {string} meant @param {() => void} then */
  take(meant, then) {
    this.input.value = meant;
    for (const name of ["input", "change"]) this.input.dispatchEvent(new Event(name, { bubbles: true }));
    then();
  }
}
