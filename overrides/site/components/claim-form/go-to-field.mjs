// Brings a person to a field: its question into view, what answers it under their hands; or to a whole, to be heard as one.

/**
 * @param {HTMLElement} field
 * @param {HTMLElement} control by default what is chosen there, or comes first
 */
export function goToField(field, control = controlOf(field)) {
  const question = field.querySelector("label, legend");
  const [{ top }, { bottom }] = [question.getBoundingClientRect(), control.getBoundingClientRect()];
  const opensKeyboard = control.matches("textarea, input:not([type=file], [type=radio], [type=checkbox])");
  const bothFit = bottom - top < (opensKeyboard ? innerHeight / 2 : innerHeight);
  (bothFit ? question : control).scrollIntoView();
  control.focus({ preventScroll: true });
}

/** @param {HTMLElement} field */
function controlOf(field) {
  return field.querySelector("input[name]:checked") ?? field.querySelector("input, textarea, select");
}

/** What can be focused only now is not in the way later, when somebody taps into it. @param {HTMLElement} whole */
export function goToWhole(whole) {
  whole.tabIndex = -1;
  whole.focus({ preventScroll: true }); // which would show the middle of what is longer than the screen
  whole.addEventListener("blur", () => whole.removeAttribute("tabindex"), { once: true });
}
