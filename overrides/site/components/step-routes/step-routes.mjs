// Shows the steps for the answer that a person has chosen, and keeps the answer on the device. An address of an answer, or of
// one of its steps, is an answer, too.

class StepRoutes extends HTMLElement {
  sections = [...this.querySelectorAll(".step-routes__route")];
  links = [...this.querySelectorAll(".step-routes__choice a")];
  /** @type {any} the boxes to tick off steps, which know no answers; none where no step can be ticked off */
  ticks = document.querySelector("step-ticks");

  connectedCallback() {
    for (const button of this.querySelectorAll("button.step-link")) this.count(button);
    this.links.forEach((link, at) => link.addEventListener("click", () => this.choose(this.sections[at])));
    addEventListener("hashchange", () => this.follow());
    const start = scrollY;
    if (!this.follow()) this.show(this.sections[this.links.findIndex((link) => link.hash === recall(this.dataset.key))]);
    const { needed, next } = this.ticks ?? {};
    if (next && needed[0].checked && !location.hash && !start) this.ticks.headingOf(next).scrollIntoView();
  }

  /** Its title names the step by its place among all steps of the page. @param {HTMLElement} button */
  count(button) {
    const { number } = button.closest("li").querySelector("a").dataset;
    if (number) button.title = button.title.replace(/\d+/, number);
  }

  /** The page was opened, or goes on, at an address within an answer's steps; it may have been hidden until now. */
  follow() {
    const target = elementAt(location.hash.slice(1));
    const section = this.sections.find((each) => each.contains(target));
    if (!target || !section) return false;
    const wasHidden = section.hidden;
    this.choose(section);
    if (wasHidden) target.scrollIntoView();
    return true;
  }

  /** @param {HTMLElement} section */
  choose(section) {
    this.show(section);
    try {
      localStorage.setItem(this.dataset.key, this.links[this.sections.indexOf(section)].hash);
    } catch {
      // Nothing can be kept on this device: the answer holds for this visit.
    }
  }

  /** Without an answer, the steps for each of them. @param {HTMLElement} [section] */
  show(section) {
    this.sections.forEach((each, at) => {
      each.hidden = !!section && each !== section;
      if (each === section) this.links[at].setAttribute("aria-current", "true");
      else this.links[at].removeAttribute("aria-current");
    });
    if (!this.ticks) return;
    const boxes = [...document.querySelectorAll("[data-tick]")].filter((box) => !box.closest("[hidden]"));
    this.ticks.boxes = boxes;
    this.ticks.needed = boxes.filter((box) => !("optional" in box.dataset));
    Object.assign(this.ticks.dataset, { all: section?.dataset.all ?? "", some: section?.dataset.some ?? "" });
    this.ticks.follow();
  }
}

/** What an address leads to; nothing where it is written wrongly, like "#%". @param {string} fragment */
function elementAt(fragment) {
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null;
  }
}

/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

customElements.define("step-routes", StepRoutes);
