// Finds what a person sees by what it is called, in the same way in every engine. One function, run in the page.
// @ts-nocheck

/** @param {"role" | "label" | "text"} by  @param {string} wanted  @param {string} name only with a role */
(by, wanted, name) => {
  const TYPED = ":not([type=button], [type=checkbox], [type=file], [type=hidden], [type=radio], [type=submit])";
  const ROLES = {
    button: "button, input[type=button], input[type=submit]",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    dialog: "dialog",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a[href]",
    listitem: "li",
    radio: "input[type=radio]",
    searchbox: "input[type=search]",
    status: "output",
    summary: "summary", // to ARIA it has no role of its own
    textbox: `input${TYPED}:not([type=search]), textarea`,
  };

  // A space before a colon comes of hidden words that stand in a box of their own, and is not heard.
  const plain = (words) => words.replace(/\s+/g, " ").replace(/ (?=[:,.])/g, "").trim();
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");

  /** What can be read or heard below an element. */
  function text(element) {
    const part = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === "true") return "";
      const box = getComputedStyle(node);
      if (box.display === "none" || box.visibility === "hidden") return "";
      const words = node.alt ?? [...node.childNodes].map(part).join("");
      return box.display.startsWith("inline") ? words : ` ${words} `;
    };
    return plain([...element.childNodes].map(part).join(""));
  }

  const hidden = (element) => text(element) || plain(element.textContent);

  /** The accessible name, as far as our pages use it. */
  function called(element) {
    const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    if (by.length) return plain(by.map((id) => hidden(document.getElementById(id))).join(" "));
    if (element.ariaLabel) return plain(element.ariaLabel);
    if (element.labels?.length) return plain([...element.labels].map(text).join(" "));
    return text(element) || plain(element.title || element.value || "");
  }

  const has = (words, part) => words.toLowerCase().includes(part.toLowerCase());

  function bestNamed(elements, part) {
    const named = elements.filter((element) => seen(element) && has(called(element), part));
    const exact = named.filter((element) => called(element) === part);
    return exact.length ? exact : named;
  }

  if (by === "role") {
    const own = `${ROLES[wanted] ?? "never"}`.split(/,(?![^(]*\))/).map((each) => `${each}:not([role])`);
    return bestNamed([...document.querySelectorAll([`[role=${wanted}]`, ...own].join())], name);
  }
  if (by === "label") return bestNamed([...document.querySelectorAll("input, select, textarea")], wanted);
  const holds = (element) => seen(element) && has(text(element), wanted);
  const likely = [...document.body.querySelectorAll("*")].filter((element) => has(plain(element.textContent), wanted));
  return likely.filter((element) => holds(element) && ![...element.children].some(holds));
}
