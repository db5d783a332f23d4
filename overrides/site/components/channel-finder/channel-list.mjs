// The list of all channels and what their order numbers look like; asked for when somebody needs it.

let list;

/** [{ id, name, pattern }]. Rejects where it can't be loaded, and can be asked for again. */
export function channelList(address) {
  list ??= load(address).catch((error) => {
    list = undefined;
    throw error;
  });
  return list;
}

/** A copy of a template that names a channel and leads to its guide. */
export function shown(template, { id, name }, root) {
  const copy = template.content.cloneNode(true);
  for (const place of copy.querySelectorAll("[data-name]")) place.textContent = name;
  copy.querySelector("[data-guide]").href = `${root}${id}/`;
  return copy;
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}
