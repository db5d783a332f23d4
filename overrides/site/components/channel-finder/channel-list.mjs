// The list of all channels and what their order numbers look like; asked for when somebody needs it.

/**
 * @typedef {{ id: string, name: string, pattern?: string, loose?: string, perhaps?: true }} Channel
 * pattern: of its order numbers; loose: of the same as people type them; perhaps: others may have such numbers, too
 */

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
export function shown(template, channel, root) {
  return named(template.content.cloneNode(true), channel, root);
}

/**
 * @template {ParentNode} Part
 * @param {Part} part
 * @param {Channel} channel
 * @param {string} root
 */
export function named(part, { id, name }, root) {
  for (const place of part.querySelectorAll("[data-name]")) place.textContent = name;
  for (const link of part.querySelectorAll("[data-guide]")) link.href = `${root}${id}/`;
  return part;
}

/** @param {string} address @returns {Promise<Channel[]>} */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
