// Brings what only a script shows: the claim form's check, sending, what became of it; and every sentence that it can say.

/** @typedef {Record<string, (...parts: Element[]) => void>} Places */

/** Each part where its `data-put` says. Raises where they can't be had. @param {HTMLElement} element @param {Places} put */
export async function putPanels(element, put) {
  const answer = await fetch(element.dataset.panels);
  const panels = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const look of panels.querySelectorAll("link")) look.href = new URL(`${look.getAttribute("href")}`, answer.url).href;
  const parts = panels.querySelectorAll("[data-put]");
  if (!answer.ok || !parts.length) throw new Error(`${answer.status}`);
  for (const { dataset, children } of parts) put[dataset.put](...children);
}
