// Redraws photos off the page's thread, one for each message: a page that does it itself stands still meanwhile.

import { smallDecoded } from "./photo-jpeg.mjs";
import { redrawn } from "./photo-redrawing.mjs";

addEventListener("message", async ({ data: { file, longest, quality } }) => {
  postMessage(await redrawn(file, longest, quality, smallDecoded).catch(() => ({})));
});
