// Runs Lighthouse for a phone on each address of the command line and prints one line of JSON for each.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const QUIET = ["no-sandbox", "disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "no-first-run"];
const [chromePath, ...addresses] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ["--headless", ...QUIET.map((flag) => `--${flag}`)] });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error" });
    const scores = Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]);
    const failed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 1).map(({ id }) => id),
    );
    const value = (audit) => lhr.audits[audit].numericValue;
    console.log(
      JSON.stringify({
        address,
        scores: Object.fromEntries(scores),
        failed,
        lcp: value("largest-contentful-paint"),
        blocking: value("total-blocking-time"),
        shift: value("cumulative-layout-shift"),
      }),
    );
  }
} finally {
  await chrome.kill();
}
