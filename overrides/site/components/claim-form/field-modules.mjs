// The scripts of fields that only some forms have.

/** Raises where they can't be had; what did not come is never asked for again under the same address. @param {HTMLElement} element @param {number} failures */
export async function loadModules(element, failures) {
  for (const { dataset } of element.querySelectorAll("[data-module]")) {
    /** @type {any} as import() takes it, whatever its types say */
    const address = new URL(`${dataset.module}`, document.baseURI);
    address.search = failures ? `${failures}` : "";
    await import(address);
  }
}
