// Shows photos small, each with a button that removes it, and with what may be wrong with it.

/**
 * @typedef {(name: string, values?: Record<string, unknown>) => string} Word
 * @typedef {{ item: HTMLElement, remove: HTMLElement, keep?: HTMLElement }} Shown
 */

export class PhotoThumbnails {
  /**
   * @param {HTMLElement} list
   * @param {Word} word
   * @param {(file: File) => void} onRemove
   * @param {(file: File) => void} onKeep
   */
  constructor(list, word, onRemove, onKeep) {
    this.list = list;
    this.word = word;
    this.onRemove = onRemove;
    this.onKeep = onKeep;
    /** @type {Map<File, Shown>} */
    this.shown = new Map();
  }

  /**
   * What is shown already stays, since to show it again would be to decode it again.
   * @param {File[]} files
   * @param {Map<File, string>} doubts
   */
  draw(files, doubts) {
    this.shown = new Map(files.map((file) => [file, this.shown.get(file) ?? this.show(file)]));
    this.list.replaceChildren(...files.map((file, at) => this.entry(file, at + 1, files.length, doubts.get(file))));
    this.list.hidden = !files.length;
  }

  /** @param {File} file @returns {Shown} */
  show(file) {
    const [item, remove] = [make("li"), makeButton("×", "photo-list__remove settling", () => this.onRemove(file))];
    item.append(picture(file, this.word), remove);
    return { item, remove };
  }

  /** @param {File} file @param {number} number @param {number} count @param {string | undefined} doubt */
  entry(file, number, count, doubt) {
    const shown = /** @type {Shown} */ (this.shown.get(file));
    const image = shown.item.querySelector("img");
    if (image) image.alt = this.nameOf(number, count);
    shown.remove.setAttribute("aria-label", this.word("photo-remove", { name: file.name, number }));
    shown.item.classList.toggle("photo-list__doubted", Boolean(doubt));
    if (!doubt) shown.item.querySelector("div")?.remove();
    else if (!shown.keep) shown.keep = this.doubted(shown.item, file, doubt);
    shown.keep?.setAttribute("aria-label", this.word("photo-keep-named", { name: file.name, number }));
    return shown.item;
  }

  /** Each photo, small, as it is to be checked. @param {File[]} files */
  pictures(files) {
    return files.map((file, at) => picture(file, this.word, this.nameOf(at + 1, files.length)));
  }

  /** What a photo shows, as far as that is known: a file's name says nothing. @param {number} number @param {number} count */
  nameOf(number, count) {
    return this.word("photo-named", { number, count, label: this.list.getAttribute("aria-label") });
  }

  /** Says what may be wrong; gives the button with which a person keeps the photo. @param {HTMLElement} item @param {File} file @param {string} doubt */
  doubted(item, file, doubt) {
    const keep = makeButton(this.word("photo-keep"), "button button--quiet", () => this.onKeep(file));
    const note = make("div");
    note.append(make("p", this.word(`photo-${doubt}`)), keep);
    item.append(note);
    return keep;
  }
}

/** A photo, small, or words where it can't be shown. @param {File} file @param {Word} word */
function picture(file, word, alt = "") {
  const image = make("img");
  const address = URL.createObjectURL(file);
  const free = () => URL.revokeObjectURL(address);
  image.addEventListener("load", free, { once: true });
  image.addEventListener("error", () => free() ?? image.replaceWith(unshown(word)), { once: true });
  return Object.assign(image, { className: "photo-list__photo", alt, src: address });
}

/** @param {Word} word */
function unshown(word) {
  return Object.assign(make("p", word("photo-unshown")), { className: "photo-list__photo" });
}

/** @param {string} text @param {string} className @param {() => void} onClick */
function makeButton(text, className, onClick) {
  const button = Object.assign(make("button", text), { type: "button", className });
  button.addEventListener("click", onClick);
  return button;
}

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name */
function make(name, text = "") {
  return Object.assign(document.createElement(name), { textContent: text });
}
