// Draws a photo anew, upright and small, in a worker or on the page, and judges it while it is small.

import { doubtAbout } from "./photo-judgement.mjs";

/**
 * @typedef {{ jpeg?: Blob, doubt?: string, unreadable?: boolean }} Redrawn
 * @typedef {{ picture: VideoFrame | ImageBitmap, width: number, height: number, turn: number[] }} Decoded
 * @typedef {(file: File, longest: number) => Promise<Decoded>} Decode
 * @typedef {HTMLCanvasElement & OffscreenCanvas} Canvas
 */

/** Pixels of the longer side: enough to see a crack, little enough for a phone's network. */
const LONGEST = 2000;
const JPEG = { type: "image/jpeg", quality: 0.8 };

/**
 * Without a JPEG where nothing can be drawn here; unreadable where it can't be decoded either.
 * @param {File} file
 * @param {Decode} decode is tried first
 * @returns {Promise<Redrawn>}
 */
export async function redrawn(file, decode = wholeDecoded) {
  if (typeof createImageBitmap !== "function") return {};
  const decoded = await decode(file, LONGEST).catch(() => wholeDecoded(file).catch(() => null));
  if (!decoded) return { unreadable: true };
  const canvas = newCanvas();
  try {
    const context = draw(canvas, decoded);
    if (!context) return {};
    const jpeg = (await jpegOf(canvas)) ?? undefined;
    return { jpeg, doubt: jpeg && doubtIn(canvas) };
  } catch {
    return {};
  } finally {
    decoded.picture.close();
    canvas.width = 0; // iOS frees a canvas late
  }
}

/** Nothing where it can't be judged, which is no reason to lose it. @param {Canvas} canvas */
function doubtIn(canvas) {
  try {
    return doubtAbout(canvas, newCanvas());
  } catch {
    return undefined;
  }
}

/** @param {File} file @returns {Promise<Decoded>} */
async function wholeDecoded(file) {
  const picture = await createImageBitmap(file);
  return { picture, width: picture.width, height: picture.height, turn: [1, 0, 0, 1] };
}

/** Nothing where browsers that resist fingerprinting give noise. @param {Canvas} canvas @param {Decoded} decoded */
function draw(canvas, { picture, width, height, turn }) {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const size = [Math.max(1, Math.trunc(width * scale)), Math.max(1, Math.trunc(height * scale))];
  [canvas.width, canvas.height] = turn[0] ? size : [size[1], size[0]];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (context.getImageData(0, 0, 1, 1).data.some((value) => value < 240)) return null;
  context.imageSmoothingQuality = "high";
  const [a, b, c, d] = turn;
  context.setTransform(a, b, c, d, a + c < 0 ? canvas.width : 0, b + d < 0 ? canvas.height : 0);
  context.drawImage(picture, 0, 0, size[0], size[1]);
  return context;
}

/** @param {Canvas} canvas @returns {Promise<Blob | null>} */
function jpegOf(canvas) {
  if (canvas.convertToBlob) return canvas.convertToBlob(JPEG);
  return new Promise((resolve) => canvas.toBlob(resolve, JPEG.type, JPEG.quality));
}

/** @returns {any} of the kind that there is here */
function newCanvas() {
  return typeof document === "object" ? document.createElement("canvas") : new OffscreenCanvas(1, 1);
}
