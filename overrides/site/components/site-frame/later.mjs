// Loads what a part of the page needs when somebody turns to it (by focus, or by a finger, which in some browsers gives a
// button none) or has something kept there; `data-near` also when it comes near the screen, `data-soon` at once,
// `data-least` not before so much is written there.

const TRIES = 4;

/** What comes, or has come. @type {Set<HTMLElement>} */
const loading = new Set();

for (const turning of ["focusin", "pointerdown", "toggle", "input"]) {
  addEventListener(turning, ({ target }) => turnTo(target), true);
}
addEventListener("online", () => document.querySelectorAll("[data-failures]").forEach(load));
turnTo(document.activeElement); // somebody may have turned to a part before this script came
const screens = new IntersectionObserver(
  (parts) => parts.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => load(/** @type {HTMLElement} */ (target))),
  { rootMargin: "100% 0px" },
);
for (const part of document.querySelectorAll("[data-later]")) {
  if ("near" in part.dataset) screens.observe(part);
  if ("soon" in part.dataset || part.dataset.key?.split(" ").some(isKept) || isWrittenIn(part)) load(part);
}

/** @param {any} target what has the focus, or was touched; not always an element */
function turnTo(target) {
  /** @type {HTMLElement | undefined} */
  let part = target?.closest?.("[data-later]");
  for (; part; part = part.parentElement?.closest("[data-later]")) load(part);
}

/** Before this script came. @param {HTMLElement} part */
function isWrittenIn(part) {
  return [...part.querySelectorAll("input, textarea")].some(({ value, defaultValue }) => value !== defaultValue);
}

/** Whether somebody has turned to it before, and left something there. @param {string} key */
function isKept(key) {
  try {
    return localStorage.getItem(key) !== null || !!history.state?.[key];
  } catch {
    return !!history.state?.[key];
  }
}

/**
 * A load that failed is said, where the part has words for it, and is tried again: the next time, when the network is
 * back, and after a while where nobody has to ask for it.
 * @param {HTMLElement} part
 */
async function load(part) {
  if (loading.has(part) || part.querySelector("input")?.value.length < Number(part.dataset.least)) return;
  loading.add(part); // once, so that no failure is said after a success, and no key waits for it
  const failed = part.querySelector("[data-load-failed]");
  /** @type {any} as import() takes it, whatever its types say */
  const address = new URL(part.dataset.later, document.baseURI);
  // What a browser could not load as a module, it never asks for again under the same address.
  address.search = part.dataset.failures ?? "";
  try {
    await import(address);
    if (failed) failed.hidden = true;
  } catch {
    const failures = (part.dataset.failures = Number(part.dataset.failures ?? 0) + 1);
    if (failed) failed.hidden = false;
    if ("near" in part.dataset && failures < TRIES) setTimeout(load, 1000 << failures, part);
    loading.delete(part);
  }
}
