// Redraws photos, one for each message, off the page's thread: a page that does it itself stands still meanwhile. Where there
// can be no worker, the page loads this all the same, and asks by an event.

import { smallDecoded } from "./photo-jpeg.mjs";
import { redrawn } from "./photo-redrawing.mjs";

if (typeof document === "object") {
  addEventListener("redraw-photo", (event) => {
    event.preventDefault(); // taken
    event.stopImmediatePropagation(); // once, where the script came late and has been asked for again
    const { file, done } = event.detail;
    done(redrawn(file));
  });
} else {
  addEventListener("message", async ({ data }) => {
    postMessage(await redrawn(data, smallDecoded).catch(() => ({})));
  });
}
