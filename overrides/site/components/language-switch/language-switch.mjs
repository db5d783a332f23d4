// Keeps the step where a person changes the language, and says in their own that the page exists in it, too. It never
// leads there by itself; who has chosen, or does not want to hear of it, is not asked again.

const KEY = "language";

class LanguageSwitch extends HTMLElement {
  details = this.querySelector("details");
  links = [...this.querySelectorAll("a")];

  connectedCallback() {
    addEventListener("hashchange", () => this.keepStep());
    addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
    addEventListener("click", ({ target }) => this.contains(/** @type {Node} */ (target)) || this.close());
    for (const link of this.links) link.addEventListener("click", () => this.choose(link.hreflang));
    this.keepStep();
    this.offer();
  }

  keepStep() {
    for (const link of this.querySelectorAll("a")) link.hash = location.hash;
  }

  close() {
    if (this.details.contains(document.activeElement)) this.querySelector("summary").focus();
    this.details.open = false;
  }

  /** @param {string} tag */
  choose(tag) {
    this.keepStep();
    try {
      localStorage.setItem(KEY, tag);
    } catch {
      // Nothing can be kept on this device: it is asked again on the next page.
    }
  }

  /** The line in the first of the visitor's languages that the page exists in, unless it is the page's own. */
  async offer() {
    const wanted = hasChosen() ? undefined : navigator.languages.map((tag) => this.linkTo(tag)).find(Boolean);
    if (!wanted || wanted.hasAttribute("aria-current")) return;
    const answer = await fetch(/** @type {string} */ (this.dataset.offers));
    const offers = new DOMParser().parseFromString(await answer.text(), "text/html");
    const offer = [...offers.querySelectorAll("p")].find(({ lang }) => lang === wanted.hreflang);
    const look = offers.querySelector("link");
    if (!offer || !look) return;
    look.href = new URL(`${look.getAttribute("href")}`, answer.url).href;
    look.addEventListener("load", () => this.show(offer, wanted));
    document.head.append(look);
  }

  /** @param {HTMLElement} offer @param {HTMLAnchorElement} wanted */
  show(offer, wanted) {
    const [link, no] = offer.querySelectorAll("a, button");
    Object.assign(link, { href: wanted.href });
    link.addEventListener("click", () => this.choose(wanted.hreflang));
    no.addEventListener("click", () => {
      this.choose(document.documentElement.lang);
      offer.remove();
    });
    this.append(offer);
    // Only once it is drawn does what gets the focus lie where the browser scrolls it to.
    for (const moves of ["focusin", "scroll"]) addEventListener(moves, () => requestAnimationFrame(() => makeWay(offer)));
    makeWay(offer);
  }

  /** The link whose language is nearest; none in another language. @param {string} tag as a browser says it: "fr-CH" */
  linkTo(tag) {
    const near = this.links.map((link) => nearness(link.hreflang, tag));
    return this.links[near.findIndex((each) => each && each === Math.max(...near))];
  }
}

/**
 * How near a language of the store is to a visitor's: 0 for another one; else its script counts most (zh-TW is written as
 * zh-Hant), then its country, then how far both tags are the same (https://www.rfc-editor.org/rfc/rfc4647#section-3.4).
 * @param {string} ours @param {string} theirs
 */
function nearness(ours, theirs) {
  try {
    const [store, visitor] = [ours, theirs].map((tag) => new Intl.Locale(tag).maximize());
    if (store.language !== visitor.language) return 0;
    const [script, country] = [store.script === visitor.script, store.region === visitor.region];
    return 1 + 64 * Number(script) + 32 * Number(country) + (theirs.startsWith(ours) ? ours.length : 0);
  } catch {
    return 0; // some browsers say what is no tag: "en-US@posix"
  }
}

/**
 * It hides as long as it would lie over what has the focus.
 * @param {HTMLElement} offer
 */
function makeWay(offer) {
  offer.hidden = false;
  const focused = document.querySelector(":focus:not([tabindex='-1'])");
  if (!focused || offer.contains(focused)) return;
  const [over, under] = [offer, focused].map((each) => each.getBoundingClientRect());
  offer.hidden = under.bottom > over.top && under.top < over.bottom && under.right > over.left && under.left < over.right;
}

function hasChosen() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

customElements.define("language-switch", LanguageSwitch);
