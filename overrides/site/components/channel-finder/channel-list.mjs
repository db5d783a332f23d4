// The list of all channels and what their order numbers look like; asked for when somebody needs it.

/** @typedef {{ id: string, name: string, pattern?: string }} Channel */

/** @type {Promise<Channel[]> | undefined} */
let list;

/** Rejects where it can't be loaded, and can be asked for again. @param {string} address */
export function channelList(address) {
  list ??= load(address).catch((error) => {
    list = undefined;
    throw error;
  });
  return list;
}

/**
 * A copy of a template that names a channel and leads to its guide.
 * @param {HTMLTemplateElement} template
 * @param {Channel} channel
 * @param {string} root
 */
export function shown(template, { id, name }, root) {
  const copy = template.content.cloneNode(true);
  for (const place of copy.querySelectorAll("[data-name]")) place.textContent = name;
  copy.querySelector("[data-guide]").href = `${root}${id}/`;
  return copy;
}

/** @param {string} address @returns {Promise<Channel[]>} */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
