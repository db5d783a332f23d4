// Loads what a part of the page needs when somebody turns to it.

addEventListener("focusin", ({ target }) => turnTo(target));
turnTo(document.activeElement); // somebody who was faster

function turnTo(target) {
  const part = target?.closest("[data-later]");
  if (part) load(part);
}

/** A load that failed is said, where the part has words for it, and is tried again the next time. */
async function load(part) {
  const failed = part.querySelector("[data-load-failed]");
  try {
    await import(new URL(part.dataset.later, document.baseURI));
    if (failed) failed.hidden = true;
  } catch {
    if (failed) failed.hidden = false;
  }
}
