// Judges whether a photo can help: too small, too dark, or blurred. A guess, so that nobody is refused for it.

/** As many pixels as 600 by 400. */
const TINY = 240_000;
/** What is larger is looked at in this size, where a phone's noise is averaged away and blur is not. */
const LONGEST = 1000;
/** Of 255: as bright as all but a twentieth of the picture at the most. */
const DARK = 45;

// How blurred is found: along short lines across the picture, how many pixels it takes to get from the darkest to the
// brightest at the steepest place. The sharpest edges count: a label on plain cardboard is sharp, whatever lies behind it.
// Where no line has more contrast than the camera's noise, nothing is said: plain cardboard is no blur. Both ways are
// asked, since a hand that moves leaves the edges sharp that lie in its direction; lines are broad, so that only edges
// across them count. All numbers were fixed on one half of a set of pictures (bench/photo_thresholds.py).
const LINE = 48;
const BREADTH = 6;
/**
 * Each with how many times the usual line's, which is a surface's own. It is enough to be sharp at one of them: a strong
 * contrast can be a soft shadow, and a weak one what a smeared edge has left.
 */
const CONTRASTS = [[36, 0], [8, 2]];
const GRAINS = 12;
const SHARPEST = 0.1;
const ENOUGH = 0.005;
const BLURRED = 2.4;

/** @typedef {{ lines: { range: number, steepest: number, step: number }[], grain: number, usual: number }} Lines */

/** @param {HTMLCanvasElement & OffscreenCanvas} canvas @param {HTMLCanvasElement & OffscreenCanvas} small @returns {string | undefined} */
export function doubtAbout(canvas, small) {
  const { area, light, edge } = measured(canvas, small);
  if (area < TINY) return "tiny";
  if (light < DARK) return "dark";
  return edge > BLURRED ? "blurred" : undefined;
}

/** @param {HTMLCanvasElement & OffscreenCanvas} canvas @param {HTMLCanvasElement & OffscreenCanvas} small */
export function measured(canvas, small) {
  const scale = Math.min(1, LONGEST / Math.max(canvas.width, canvas.height));
  const width = (small.width = Math.trunc(canvas.width * scale));
  const height = (small.height = Math.trunc(canvas.height * scale));
  const context = /** @type {CanvasRenderingContext2D} */ (small.getContext("2d"));
  context.drawImage(canvas, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  small.width = 0;
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = (data[at * 4] + 2 * data[at * 4 + 1] + data[at * 4 + 2]) / 4;
  return { area: canvas.width * canvas.height, light: ranked(grey, 0.95), edge: widestEdge(grey, width, height) };
}

/** Of the sharpest edges, the way where they are less sharp. @param {Float32Array} grey @param {number} width @param {number} height */
function widestEdge(grey, width, height) {
  return Math.max(sharpestEdge(linesOf(grey, width, height, 1, width)), sharpestEdge(linesOf(grey, height, width, width, 1)));
}

/** 0 where nothing has contrast. @param {Lines} way */
function sharpestEdge(way) {
  const widths = CONTRASTS.map((contrast) => edgeWidth(way, contrast)).filter(Boolean);
  return widths.length && Math.min(...widths);
}

/**
 * Each some pixels broad, which takes noise away, and overlapping by half.
 * @param {Float32Array} grey
 * @param {number} length
 * @param {number} count
 * @param {number} along how far the next pixel lies in the picture
 * @param {number} across
 * @returns {Lines}
 */
function linesOf(grey, length, count, along, across) {
  const lines = [];
  for (let row = 0; row + BREADTH <= count; row += BREADTH) {
    const line = new Float32Array(length);
    for (let at = 0; at < length * BREADTH; at++) {
      const [step, beside] = [at % length, Math.trunc(at / length)];
      line[step] += grey[(row + beside) * across + step * along] / BREADTH;
    }
    for (let from = 0; from + LINE <= length; from += LINE / 2) lines.push(lineOf(line, from));
  }
  return {
    lines,
    grain: ranked(lines.map(({ step }) => step), 0.5),
    usual: ranked(lines.map(({ range }) => range), 0.5),
  };
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

/** Of the sharpest edges, in steps of two pixels; 0 where too few lines have contrast. @param {Lines} way @param {number[]} contrast */
function edgeWidth({ lines, grain, usual }, [contrast, times]) {
  const seen = lines.filter(({ range }) => range > Math.max(contrast, GRAINS * grain, times * usual));
  if (seen.length <= lines.length * ENOUGH) return 0;
  return ranked(seen.map(({ range, steepest }) => range / Math.max(1, steepest - 2 * grain)), SHARPEST);
}

/** The value with a share of all below it. @param {ArrayLike<number>} values @param {number} share */
function ranked(values, share) {
  return Float32Array.from(values).sort()[Math.trunc(values.length * share)];
}
