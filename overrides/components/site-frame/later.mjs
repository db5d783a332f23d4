// Loads what a part of the page needs when somebody turns to it.

addEventListener("focusin", ({ target }) => turnTo(target));
turnTo(document.activeElement); // somebody who was faster
for (const part of document.querySelectorAll("[data-later][data-key]")) if (isKept(part.dataset.key)) load(part);

function turnTo(target) {
  const part = target?.closest("[data-later]");
  if (part) load(part);
}

/** Whether somebody has turned to it before, and left something there. */
function isKept(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
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
