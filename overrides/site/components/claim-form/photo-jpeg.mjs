// Decodes a large JPEG in a part of its size, by what stands at its beginning: how large it is, and how it is to be turned.

/** @import { Decoded } from "./photo-redrawing.mjs" */

/** Phones write preview pictures and colours before the size. */
const BEGINNING = 1 << 18;
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;
/** How a picture's x and y become the canvas's, by its orientation less 1. */
const TURNS = [
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, 1, -1, 0],
  [0, -1, -1, 0],
  [0, -1, 1, 0],
];

/**
 * A large JPEG in as many eighths of its size as are needed, which takes a fraction of the memory: Chromium decodes no
 * more than the wanted area. Turned by us, as not every decoder does.
 * @param {File} file @param {number} longest @returns {Promise<Decoded>}
 */
export async function smallDecoded(file, longest) {
  const { width, height, orientation, plain } = await jpegFacts(file);
  const eighths = Math.ceil((8 * longest) / Math.max(width, height));
  if (eighths > 7) throw new RangeError("small enough to be decoded whole");
  const decoder = new ImageDecoder({
    data: plain.stream(),
    type: plain.type,
    desiredWidth: Math.ceil((width * eighths) / 8),
    desiredHeight: Math.ceil((height * eighths) / 8),
  });
  try {
    const { image } = await decoder.decode();
    return { picture: image, width, height, turn: TURNS[orientation - 1] };
  } finally {
    decoder.close();
  }
}

/**
 * As stored, not as shown, with the same picture without its Exif, which nobody turns. Throws where it is no such JPEG.
 * @param {File} file
 */
async function jpegFacts(file) {
  const view = new DataView(await file.slice(0, BEGINNING).arrayBuffer());
  const kept = [file.slice(0, 2)];
  for (let at = 2, orientation = 0; ; ) {
    const [marker, length] = [view.getUint16(at), view.getUint16(at + 2) + 2];
    if (marker < 0xffc0 || marker === 0xffda) throw new RangeError("no size before the picture");
    if (marker < 0xffd0 && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const plain = new Blob([...kept, file.slice(at)], { type: "image/jpeg" });
      return { width, height, orientation: orientation || 1, plain };
    }
    if (marker !== 0xffe1) kept.push(file.slice(at, at + length));
    else if (view.getUint32(at + 4) === EXIF) orientation ||= orientationAt(view, at + 10);
    at += length;
  }
}

/** From 1 to 8, https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E @param {DataView} view @param {number} tiff */
function orientationAt(view, tiff) {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let left = view.getUint16(directory, little), at = directory + 2; left > 0; left--, at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value > 8 ? 1 : value;
  }
  return 1;
}
