// Switches between light and dark and remembers it; a phone's own setting holds until somebody switches.

const KEY = "colour-scheme";

class ColourScheme extends HTMLElement {
  button = this.querySelector("button");
  system = matchMedia("(prefers-color-scheme: dark)");

  connectedCallback() {
    this.button.addEventListener("click", () => this.choose(this.isDark() ? "light" : "dark"));
    this.system.addEventListener("change", () => this.show());
    this.show();
    this.hidden = false;
  }

  isDark() {
    const chosen = document.documentElement.dataset.scheme;
    return chosen === "dark" || (chosen !== "light" && this.system.matches);
  }

  /** @param {"light" | "dark"} scheme */
  choose(scheme) {
    document.documentElement.dataset.scheme = scheme;
    this.show();
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // Nothing can be kept on this device: the choice holds for this page.
    }
  }

  show() {
    this.button.setAttribute("aria-pressed", String(this.isDark()));
  }
}

customElements.define("colour-scheme", ColourScheme);
