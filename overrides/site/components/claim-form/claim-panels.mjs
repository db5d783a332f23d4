// Brings what only the script shows: the check, sending, what became of it, and every sentence that it can say.

/** Raises where it can't be had. @param {HTMLElement} claim */
export async function putPanels(claim) {
  const answer = await fetch(claim.dataset.panels);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const template = document.createElement("template");
  template.innerHTML = await answer.text();
  const form = claim.querySelector("form");
  const buttons = form.querySelector("[data-submit]").parentElement;
  /** @type {Record<string, (...parts: Element[]) => void>} */
  const put = {
    before: (...parts) => form.before(...parts),
    "above-buttons": (...parts) => buttons.before(...parts),
    "beside-submit": (...parts) => buttons.append(...parts),
    "below-buttons": (...parts) => buttons.after(...parts),
    after: (...parts) => form.after(...parts),
  };
  for (const { dataset, children } of [...template.content.children]) put[dataset.put](...children);
}

/** Of these elements, shows those for which `key` names the value among others. @param {NodeListOf<HTMLElement>} elements @param {"why" | "maybe"} key @param {string} value */
export function choose(elements, key, value) {
  for (const each of elements) each.hidden = !each.dataset[key].split(" ").includes(value);
}
