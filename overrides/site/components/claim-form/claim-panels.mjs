// Brings what only the script shows: the check, sending, what became of it, and every sentence that it can say.

/** Raises where it can't be had. @param {HTMLElement} claim */
export async function putPanels(claim) {
  const answer = await fetch(claim.dataset.panels);
  const parts = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll("[data-put]");
  if (!answer.ok || !parts.length) throw new Error(`no panels: ${answer.status}`);
  const form = claim.querySelector("form");
  const buttons = /** @type {HTMLElement} */ (form.querySelector("[data-submit]").parentElement);
  /** @type {Record<string, (...parts: Element[]) => void>} */
  const put = {
    before: (...parts) => form.before(...parts),
    "above-buttons": (...parts) => buttons.before(...parts),
    "beside-submit": (...parts) => buttons.append(...parts),
    "below-buttons": (...parts) => buttons.after(...parts),
    after: (...parts) => form.after(...parts),
  };
  for (const { dataset, children } of parts) put[dataset.put](...children);
}
