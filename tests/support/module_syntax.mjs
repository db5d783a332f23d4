// Says in JSON which of the modules on the command line is none, as `node --check` does, but of all in one process.
// Needs NODE_OPTIONS=--experimental-vm-modules.

import { readFile } from "node:fs/promises";
import { SourceTextModule } from "node:vm";

const faults = [];
for (const file of process.argv.slice(2)) {
  try {
    new SourceTextModule(await readFile(file, "utf8"), { identifier: file });
  } catch (error) {
    faults.push(`${file}: ${error}`);
  }
}
console.log(JSON.stringify(faults));
