// Judges whether a photo can help: too small, too dark, or blurred. A guess, so that nobody is refused for it.

/** 500 by 500 pixels. */
const TINY = 250_000;
/** What is larger is looked at in this size, where a phone's noise is averaged away and blur is not. */
const LONGEST = 1000;
/** Of 255: as bright as all but a twentieth of the picture at the most. */
const DARK = 50;

// How blurred is found: along short lines across the picture, how many pixels it takes to get from the darkest to the
// brightest at the steepest place. Where lines have no contrast, nothing is said: plain cardboard is no blur. Both ways
// are asked, since a hand that moves leaves the edges sharp that lie in its direction. The numbers were fixed on one
// half of a set of pictures and measured on the other (bench/photos.py).
const LINE = 24;
const CONTRASTS = [24, 12];
const GRAINS = 8;
const SHARPEST = 0.05;
const ENOUGH = 0.01;
const BLURRED = 2.2;
const GRAINLESS = 0.3;

/** @typedef {{ lines: { range: number, steepest: number, step: number }[], grain: number }} Lines */

/** @param {HTMLCanvasElement & OffscreenCanvas} canvas @param {HTMLCanvasElement & OffscreenCanvas} small @returns {string | undefined} */
export function doubtAbout(canvas, small) {
  const scale = Math.min(1, LONGEST / Math.max(canvas.width, canvas.height));
  if (canvas.width * canvas.height < TINY) return "tiny";
  const width = (small.width = Math.trunc(canvas.width * scale));
  const height = (small.height = Math.trunc(canvas.height * scale));
  const context = /** @type {CanvasRenderingContext2D} */ (small.getContext("2d"));
  context.drawImage(canvas, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  small.width = 0;
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = (data[at * 4] + 2 * data[at * 4 + 1] + data[at * 4 + 2]) / 4;
  if (ranked(grey, 0.95) < DARK) return "dark";
  return isBlurred(grey, width, height) ? "blurred" : undefined;
}

/** @param {Float32Array} grey row by row @param {number} width @param {number} height */
export function isBlurred(grey, width, height) {
  const ways = [linesOf(grey, width, height, 1, width), linesOf(grey, height, width, width, 1)];
  for (const contrast of CONTRASTS) {
    const widest = Math.max(...ways.map((way) => edgeWidth(way, contrast)));
    if (widest) return widest > BLURRED;
  }
  return ways.every(({ grain }) => grain < GRAINLESS); // nothing at all can be seen, not even a camera's noise
}

/**
 * Each four pixels wide, which takes noise away, and overlapping by half.
 * @param {Float32Array} grey
 * @param {number} length
 * @param {number} count
 * @param {number} along how far the next pixel lies in the picture
 * @param {number} across
 * @returns {Lines}
 */
function linesOf(grey, length, count, along, across) {
  const lines = [];
  const line = new Float32Array(length);
  for (let row = 0; row + 4 <= count; row += 4) {
    for (let step = 0, at = row * across; step < length; step++, at += along) {
      line[step] = (grey[at] + grey[at + across] + grey[at + 2 * across] + grey[at + 3 * across]) / 4;
    }
    for (let from = 0; from + LINE <= length; from += LINE / 2) lines.push(lineOf(line, from));
  }
  return { lines, grain: ranked(lines.map(({ step }) => step), 0.5) };
}

/** Steps are of two pixels: from one to the next, noise is steep. @param {Float32Array} pixels @param {number} from */
function lineOf(pixels, from) {
  let [darkest, brightest, steepest, step] = [255, 0, 0, 0];
  for (let at = from; at < from + LINE; at++) {
    darkest = Math.min(darkest, pixels[at]);
    brightest = Math.max(brightest, pixels[at]);
    if (at < from + 2) continue;
    step = Math.abs(pixels[at] - pixels[at - 2]);
    steepest = Math.max(steepest, step);
  }
  return { range: brightest - darkest, steepest, step };
}

/** Of the sharpest edges, in steps of two pixels; 0 where too few lines have contrast. @param {Lines} way @param {number} contrast */
function edgeWidth({ lines, grain }, contrast) {
  const seen = lines.filter(({ range }) => range > Math.max(contrast, GRAINS * grain));
  if (seen.length <= lines.length * ENOUGH) return 0;
  return ranked(seen.map(({ range, steepest }) => range / Math.max(1, steepest - 2 * grain)), SHARPEST);
}

/** The value with a share of all below it. @param {ArrayLike<number>} values @param {number} share */
function ranked(values, share) {
  return Float32Array.from(values).sort()[Math.trunc(values.length * share)];
}
