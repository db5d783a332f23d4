// Serves a folder as a host does, by other means than compressed.py: node another-server.mjs folder; prints its port.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = process.argv[2];
const TYPES = { ".html": "text/html; charset=utf-8", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const packed = new Map();

createServer(({ url }, answer) => {
  const file = fileOf(new URL(url, "http://host").pathname);
  if (!file) return answer.writeHead(404).end();
  if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file), { level: 9 }));
  const type = TYPES[extname(file)] ?? "text/plain";
  answer.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip", "Content-Length": packed.get(file).length });
  answer.end(packed.get(file));
}).listen(0, "127.0.0.1", function () {
  console.log(this.address().port);
});

function fileOf(path) {
  const file = join(folder, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) return fileOf(join(path, "index.html"));
  return found && file;
}
