// One file, such as an invoice: what it is is told by how it begins; it is kept and sent as photos are.

/**
 * @typedef {(name: string, values?: Record<string, unknown>) => string} Word
 * @typedef {typeof import("./claim-photos.mjs").prepared} Prepare
 * @typedef {{ file: File, problem?: string }} Looked
 */

/** So far into a file, readers of PDFs look for where it begins. */
const PDF_WITHIN = 1024;
const MEGABYTE = 1e6;

class DocumentAnswer extends HTMLElement {
  /** @param {Word} word @param {Prepare} prepare makes a photo fit to send */
  taken(word, prepare) {
    return new DocumentField(this, word, prepare);
  }
}

/** What the form asks of a field for photos, too. */
class DocumentField {
  /** @type {File[]} */
  files = [];
  /** @type {File[]} picked, and not looked at yet */
  waiting = [];
  ready = Promise.resolve();

  /** @param {DocumentAnswer} element @param {Word} word @param {Prepare} prepare */
  constructor(element, word, prepare) {
    this.limits = element.dataset;
    this.word = word;
    this.prepare = prepare;
    this.field = /** @type {HTMLElement} */ (element.closest("[data-field]"));
    this.name = `${this.field.dataset.photos}`;
    this.input = /** @type {HTMLInputElement} */ (this.field.querySelector("input"));
    this.button = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet", hidden: true });
    this.button.addEventListener("click", () => this.remove());
    this.input.addEventListener("change", () => this.pick());
    element.before(this.button);
  }

  get isMissing() {
    return "required" in this.input.dataset && !this.files.length;
  }

  get missing() {
    return this.input.dataset.missing;
  }

  get picker() {
    return this.input;
  }

  pick() {
    const [picked] = /** @type {FileList} */ (this.input.files);
    if (!picked) return this.remove();
    this.waiting = [picked];
    this.note();
    this.ready = this.ready.then(() => this.take(picked));
  }

  /** @param {File} picked */
  async take(picked) {
    this.field.setAttribute("aria-busy", "true");
    const { file, problem = "" } = await this.looked(picked);
    this.field.removeAttribute("aria-busy");
    if (!this.waiting.includes(picked)) return; // another one was chosen meanwhile, or the form was cleared
    this.waiting = [];
    this.replace(problem ? [] : [file]);
    this.say(problem && this.word(problem, { name: picked.name, most: this.number(Number(this.limits.most)) }));
    this.note();
  }

  /** A copy, which can't go missing, or what is wrong. @param {File} file @returns {Promise<Looked>} */
  async looked(file) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return { file, problem: "document-unreadable" };
    if (!bytes.byteLength) return { file, problem: "document-empty" };
    const isPdf = new TextDecoder("latin1").decode(bytes.slice(0, PDF_WITHIN)).includes("%PDF-");
    const kind = isPdf ? "pdf" : "photo";
    if (!this.limits.takes?.split(" ").includes(kind)) return { file, problem: this.otherKind };
    return this.fitting(isPdf ? { file: pdf(file, bytes) } : await this.photo(file));
  }

  get otherKind() {
    return { pdf: "document-no-pdf", photo: "photo-not-a-photo" }[`${this.limits.takes}`] ?? "document-neither";
  }

  /** @param {File} picked @returns {Promise<Looked>} */
  async photo(picked) {
    const options = { workerAddress: this.limits.worker, unnamed: this.word("photo-unnamed") };
    const { file, problem } = await this.prepare(picked, options);
    return { file, problem: problem && (problem === "not-a-photo" ? this.otherKind : "document-unreadable") };
  }

  /** @param {Looked} looked @returns {Looked} */
  fitting({ file, problem }) {
    const isLarge = file.size > Number(this.limits.most) * MEGABYTE;
    return { file, problem: problem ?? (isLarge ? "document-too-large" : undefined) };
  }

  /** Nothing else than this. @param {File[]} files */
  replace([file]) {
    this.files = file ? [file] : [];
    const transfer = new DataTransfer();
    for (const each of this.files) transfer.items.add(each);
    this.input.files = transfer.files;
    this.button.hidden = !file;
    this.button.textContent = file ? this.word("document-remove", { name: file.name }) : "";
  }

  /** With what was kept, or with what was chosen before all this. @param {File[]} kept */
  begin(kept) {
    if (this.input.files?.length && !this.files.length) this.pick();
    else this.replace([...this.files, ...kept]);
  }

  empty() {
    this.waiting = [];
    this.replace([]);
    this.say("");
  }

  remove() {
    this.empty();
    this.note();
    this.input.focus();
  }

  /** What is there, and what is still to come, is to be kept. */
  note() {
    this.field.dispatchEvent(new CustomEvent("photos", { bubbles: true, detail: this }));
  }

  counted() {
    const [file] = this.files;
    return file ? this.word("document-sized", { name: file.name, size: this.number(Math.max(0.1, file.size / MEGABYTE)) }) : this.word("document-none");
  }

  /** None beside its name. @returns {Element[]} */
  pictures() {
    return [];
  }

  /** @param {string} problem */
  say(problem) {
    const place = /** @type {HTMLElement} */ (this.field.querySelector(".form-field__error"));
    Object.assign(place, { textContent: problem, hidden: !problem });
  }

  /** @param {number} number */
  number(number) {
    return number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  }

  /** @param {FormData} body */
  enter(body) {
    body.delete(this.name);
    for (const file of this.files) body.append(this.name, file, file.name);
  }

  /** The plain input has it already. */
  plain() {
    this.button.hidden = true;
  }
}

/** @param {File} file @param {ArrayBuffer} bytes */
function pdf({ name }, bytes) {
  return new File([bytes], /\.pdf$/i.test(name) ? name : `${name}.pdf`, { type: "application/pdf" });
}

customElements.define("document-answer", DocumentAnswer);
