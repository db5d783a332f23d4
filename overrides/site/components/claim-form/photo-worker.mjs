// Redraws photos, one for each message, off the page's thread: a page that does it itself stands still meanwhile. Where there
// can be no worker, the page loads this all the same, and asks by an event.

import { smallDecoded } from "./photo-jpeg.mjs";
import { redrawn } from "./photo-redrawing.mjs";

if (typeof document === "object") {
  addEventListener("redraw-photo", (event) => {
    event.preventDefault(); // taken
    const { file, longest, quality, done } = event.detail;
    done(redrawn(file, longest, quality));
  });
} else {
  addEventListener("message", async ({ data: { file, longest, quality } }) => {
    postMessage(await redrawn(file, longest, quality, smallDecoded).catch(() => ({})));
  });
}
