// Has the page ready that a person is about to open, where nobody asked to save data. A screen without a mouse says nothing
// before the tap itself: there, who has looked at the cards for a moment is about to choose one.

const MOMENT = 1500; // ms

/** @type {any} as it is not in every browser, TypeScript does not know it */
const { connection } = navigator;
if (!connection?.saveData) {
  follow("turned-to");
  if (matchMedia("(hover: none)").matches) setTimeout(follow, MOMENT, "looked-at");
}

/** A browser follows rules as soon as they stand in the page. @param {string} when */
function follow(when) {
  const rules = document.querySelector(`template[data-next-page="${when}"]`);
  rules?.replaceWith(rules.content);
}
