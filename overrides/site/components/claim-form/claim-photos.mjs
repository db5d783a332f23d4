// Makes a photo fit to send: upright, small, a JPEG, without the place where it was taken. Draws on a canvas.

const PHOTO = /^(\xFF\xD8\xFF|\x89PNG|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp(he[iv]|mi[fa]1|msf1|avi[fs]))/;

/** @typedef {{ file: File, changed?: boolean, undecoded?: boolean, problem?: string }} Prepared */

/** @type {Promise<any>} */
let last = Promise.resolve();

/**
 * Changed, or with a problem, or, if it can't be drawn, undecoded.
 * @param {File} file
 * @returns {Promise<Prepared>}
 */
export function prepared(file, { longest = 2000, quality = 0.8 } = {}) {
  return (last = last.then(() => prepare(file, longest, quality))); // a phone may not hold two
}

/** @param {File} file @param {number} longest @param {number} quality @returns {Promise<Prepared>} */
async function prepare(file, longest, quality) {
  try {
    if (!file.size && (await file.arrayBuffer())) return { file, problem: "empty" }; // not gone, which looks alike
    const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    if (!PHOTO.test(start)) return { file, problem: "not-a-photo" };
    const bitmap = await createImageBitmap(file).catch(() => null);
    if (!bitmap && !/^.{4}ftyp/s.test(start)) return { file, problem: "unreadable" };
    const jpeg = bitmap && (await redrawn(bitmap, longest, quality));
    if (jpeg) return { file: new File([jpeg], nameOf(file), { type: jpeg.type }), changed: true };
    const copy = new File([await file.arrayBuffer()], file.name, { type: file.type }); // which can't go missing
    return { file: copy, changed: false, undecoded: true };
  } catch {
    return { file, problem: "gone" };
  }
}

/** @param {ImageBitmap} bitmap @param {number} longest @param {number} quality @returns {Promise<Blob | null>} */
async function redrawn(bitmap, longest, quality) {
  const canvas = document.createElement("canvas");
  try {
    const { width, height } = bitmap;
    const scale = Math.min(1, longest / Math.max(width, height));
    canvas.width = Math.max(1, width * scale);
    canvas.height = Math.max(1, height * scale);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    // Browsers that resist fingerprinting give noise.
    if (context.getImageData(0, 0, 1, 1).data.some((value) => value < 240)) return null;
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  } catch {
    return null;
  } finally {
    bitmap.close();
    canvas.width = 0; // iOS frees a canvas late
  }
}

/** @param {File} file */
function nameOf({ name }) {
  const plain = name.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-").replace(/^-/, "");
  return `${plain.slice(0, 60) || "photo"}.jpg`;
}
