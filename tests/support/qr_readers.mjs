// What two readers, written apart from each other, find in pictures: node qr_readers.mjs pictures.json, which holds a list
// of {width, height, grey}, the last as base64, a byte for each pixel.

import { readFileSync } from "node:fs";
import { scanGrayBuffer } from "@undecaf/zbar-wasm";
import decodeQR from "qr/decode.js";

const found = { zbar: [], qr: [] };
for (const { width, height, grey } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const pixels = Buffer.from(grey, "base64");
  const symbols = await scanGrayBuffer(Uint8Array.from(pixels).buffer, width, height);
  found.zbar.push(symbols.map((symbol) => symbol.decode()).join(" "));
  found.qr.push(decoded(pixels, width, height));
}
console.log(JSON.stringify(found));

function decoded(pixels, width, height) {
  const data = new Uint8Array(4 * width * height);
  pixels.forEach((grey, at) => data.set([grey, grey, grey, 255], 4 * at));
  try {
    return decodeQR({ width, height, data }, { timeLimit: 5000 });
  } catch (error) {
    return String(error);
  }
}
