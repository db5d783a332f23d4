// Puts a button beside each step that copies the link to it; where a page may copy nothing, there is none.

import { sayOnce } from "../site-frame/said-once.mjs";
import words from "./step-link-words.json" with { type: "json" };

const SVG = "http://www.w3.org/2000/svg";

/** The link to be copied by hand, where the browser refuses to. */
const address = Object.assign(document.createElement("a"), { dir: "ltr" });
/** @type {HTMLElement} where it was said last what has become of a link */
let place = document.createElement("div");

if (navigator.clipboard) {
  document.querySelectorAll(".step-link__steps > li > h3").forEach((heading, at) => add(heading, at + 1));
}

/** @param {HTMLElement} heading @param {number} number the step's */
function add(heading, number) {
  const said = Object.assign(document.createElement("div"), { className: "step-link__said" });
  said.setAttribute("aria-live", "polite"); // no status, which Orca reads out where it is empty
  const title = words.copy.replace("{number}", number);
  const button = Object.assign(document.createElement("button"), { type: "button", className: "icon-button step-link", title });
  button.append(icon());
  button.addEventListener("click", () => copy(heading.querySelector("a").href.replace(location.search, ""), said));
  heading.after(button, said);
}

/** @param {string} link @param {HTMLElement} said */
async function copy(link, said) {
  sayOnce(place, ""); // the clipboard holds one link
  address.remove();
  place = said;
  try {
    await navigator.clipboard.writeText(link);
    sayOnce(said, words.copied, 0);
  } catch {
    address.textContent = address.href = link;
    said.after(address);
    getSelection()?.selectAllChildren(address);
    sayOnce(said, words.marked, 0);
  }
}

function icon() {
  const drawing = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  line.setAttribute("d", words.$icon);
  drawing.append(line);
  return drawing;
}
