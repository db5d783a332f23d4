// Makes a photo fit to send: upright, small, a JPEG, without the place where it was taken; and says what may be wrong with it.

/**
 * @import { Redrawn } from "./photo-redrawing.mjs"
 * @typedef {{ file: File, changed?: boolean, undecoded?: boolean, problem?: string, doubt?: string }} Prepared
 */

const PHOTO = /^(\xFF\xD8\xFF|\x89PNG|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(he[iv]|mi[fa]1|msf1|avi[fs]))/;
const ENDING = /\.(jpe?g|png|gif|webp|hei[cf]s?|avif)$/i;
/**
 * A worker that has not answered by then never will, and one that has answered takes memory for nothing. A cheap phone
 * takes 20 seconds for 200 megapixels.
 */
const PATIENCE_MS = 60_000;
/** A script that has not come by then may never come, and the photo goes as it is rather than keep a claim back. */
const LOADING_MS = 20_000;

/** @type {Redrawn} */
const NOT_REDRAWN = {};

/** @type {Promise<any>} */
let last = Promise.resolve();
/** @type {Worker | undefined} */
let worker;
/** @type {number | undefined} */
let patience;
/** So often the worker's script did not come to the page. */
let failures = 0;
/** Once it has come, or hasn't: only then a worker asks for the same file, so that no browser loads it twice at once. */
let loaded = Promise.resolve();

/** To the page, before somebody who goes offline adds photos: without it they can't be redrawn. @param {HTMLElement} element with questions for them */
export function loadRedrawing(element) {
  const named = element.querySelector("[data-worker]");
  if (named) loaded = loadScript(`${named.dataset.worker}`).catch(() => {}); // the first photo asks again
}

/**
 * Changed, with what may be wrong with the picture, or with a problem, or, if it can't be drawn, undecoded.
 * @param {File} file
 * @param {{ unnamed?: string, workerAddress?: string, onPage?: boolean }} options
 * @returns {Promise<Prepared>}
 */
export function prepared(file, { unnamed = "photo", workerAddress = "", onPage = false } = {}) {
  const name = plainName(file) || unnamed;
  return (last = last.then(() => prepare(file, name, workerAddress, onPage))); // a phone may not hold two
}

/**
 * @param {File} file
 * @param {string} name of the photo to send, without an ending
 * @param {string} address
 * @param {boolean} onPage
 * @returns {Promise<Prepared>}
 */
async function prepare(file, name, address, onPage) {
  try {
    if (!file.size && (await file.arrayBuffer())) return { file, problem: "empty" }; // not gone, which looks alike
    const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    if (!PHOTO.test(start)) return { file, problem: "not-a-photo" };
    const away = onPage ? undefined : await loaded.then(() => redrawnAway(file, address)).catch(() => dismiss());
    const { jpeg, doubt, unreadable } = away?.jpeg ? away : await redrawnHere(file, address).catch(() => NOT_REDRAWN);
    if (jpeg) return { file: new File([jpeg], `${name}.jpg`, { type: jpeg.type }), changed: true, doubt };
    if (unreadable && !/^.{4}ftyp/s.test(start)) return { file, problem: "unreadable" };
    return { file: await copied(file, name, start), changed: false, undecoded: true };
  } catch {
    return { file, problem: "gone" };
  }
}

/**
 * In the worker; nothing where there can be none. Throws where it doesn't load or answer.
 * @param {File} file
 * @param {string} address
 * @returns {Promise<Redrawn | undefined>}
 */
function redrawnAway(file, address) {
  return new Promise((resolve, reject) => {
    if (typeof OffscreenCanvas !== "function") return resolve(undefined);
    worker ??= new Worker(new URL(address, document.baseURI));
    clearTimeout(patience);
    patience = setTimeout(() => reject(dismiss()), PATIENCE_MS);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onmessageerror = reject;
    worker.onerror = (event) => reject(event.preventDefault()); // else it counts as an error of the page
    worker.postMessage(file);
  });
}

/** By the worker's own script, on the page. @param {File} file @param {string} address @returns {Promise<Redrawn>} */
async function redrawnHere(file, address) {
  await loadScript(address).catch(() => loadScript(address));
  return new Promise((done, reject) => {
    const asked = new CustomEvent("redraw-photo", { cancelable: true, detail: { file, done } });
    if (dispatchEvent(asked)) reject(new Error("nobody takes it"));
  });
}

/** Throws where it does not come in time; it is never asked for again under the same address. @param {string} address */
async function loadScript(address) {
  const script = new URL(address, document.baseURI);
  script.search = `${failures || ""}`;
  const late = new Promise((_, reject) => setTimeout(reject, LOADING_MS));
  await Promise.race([import(script.href), late]).catch((error) => {
    failures++;
    throw error;
  });
}

function dismiss() {
  worker?.terminate();
  worker = undefined;
}

/** A copy, which can't go missing, of a photo that is sent as it is. @param {File} file @param {string} name @param {string} start */
async function copied(file, name, start) {
  const kind = { "\xFF": "jpeg", "\x89": "png", G: "gif", R: "webp" }[start[0]] ?? (/avi/.test(start) ? "avif" : "heic");
  const [ending] = ENDING.exec(file.name) ?? [`.${kind}`];
  return new File([await file.arrayBuffer()], name + ending, { type: `image/${kind}` });
}

/** One that any system takes, without its ending, or none. @param {File} file */
function plainName({ name }) {
  const plain = name.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-").replace(/^-/, "");
  return [...plain].slice(0, 60).join(""); // no sign is cut in two
}
