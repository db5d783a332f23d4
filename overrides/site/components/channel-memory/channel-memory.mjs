// Remembers on this device which channel a person chose last, and says so on the front page.

const KEY = "channel";

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** @param {string} id */
function remember(id) {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Nothing can be kept on this device; the guide works all the same.
  }
}

const current = document.querySelector("[data-current-channel]");
if (current) remember(current.dataset.currentChannel);

const last = recall();
for (const card of document.querySelectorAll("[data-channel]")) {
  card.querySelector("[data-last]").hidden = card.dataset.channel !== last;
}
