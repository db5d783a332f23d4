// Opens for the printer what is folded, in browsers whose styles cannot: those without ::details-content.

/** @type {HTMLDetailsElement[]} */
let folded = [];

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
