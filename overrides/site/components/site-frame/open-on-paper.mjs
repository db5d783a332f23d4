// Readies the page for the printer: its address and the day, and, opened, what is folded in browsers whose styles cannot
// do that: those without ::details-content.

import { writtenDay } from "./written-day.mjs";

/** @type {HTMLDetailsElement[]} */
let folded = [];

addEventListener("beforeprint", () => {
  const [address, day] = document.querySelectorAll(".on-paper span");
  address.textContent ||= location.origin + location.pathname;
  day.textContent = writtenDay(new Date(), day.dataset.locale ?? document.documentElement.lang, { dateStyle: "long" });
});

if (!CSS.supports("selector(::details-content)")) {
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    turn(true);
  });
  addEventListener("afterprint", () => turn(false));
}

/** @param {boolean} open */
function turn(open) {
  for (const each of folded) each.open = open;
}
