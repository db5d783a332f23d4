// Loads what a part of the page needs when somebody turns to it: by focus, or by a finger, which in some browsers gives a
// button none.

for (const turning of ["focusin", "pointerdown", "toggle", "input"]) {
  addEventListener(turning, ({ target }) => turnTo(target), true);
}
turnTo(document.activeElement); // somebody may have turned to a part before this script came
for (const part of document.querySelectorAll("[data-later][data-key]")) if (isKept(part.dataset.key)) load(part);

/** @param {any} target what has the focus, or was touched; not always an element */
function turnTo(target) {
  /** @type {HTMLElement | undefined} */
  const part = target?.closest?.("[data-later]");
  if (part) load(part);
}

/** Whether somebody has turned to it before, and left something there. @param {string} key */
function isKept(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** A load that failed is said, where the part has words for it, and is tried again the next time. @param {HTMLElement} part */
async function load(part) {
  const failed = part.querySelector("[data-load-failed]");
  /** @type {any} as import() takes it, whatever its types say */
  const address = new URL(part.dataset.later, document.baseURI);
  // What a browser could not load as a module, it never asks for again under the same address.
  address.search = part.dataset.failures ?? "";
  try {
    await import(address);
    if (failed) failed.hidden = true;
  } catch {
    part.dataset.failures = Number(part.dataset.failures ?? 0) + 1;
    if (failed) failed.hidden = false;
  }
}
