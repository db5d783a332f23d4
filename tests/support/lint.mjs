// Checks the types and rules of scripts and styles, all at once: `node support/lint.mjs`, in tests/.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHECKS = [
  ["typescript/bin/tsc", "-p", "tests/tsconfig.json"],
  ["eslint/bin/eslint.js", "-c", "tests/eslint.config.mjs", "overrides", "tests", "bench"],
  ["stylelint/bin/stylelint.mjs", "--config", "tests/stylelint.config.mjs", "overrides/**/*.css"],
];
const cwd = fileURLToPath(new URL("../..", import.meta.url));

for (const { stdout, stderr, failed } of await Promise.all(CHECKS.map(run))) {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (failed) process.exitCode = 1;
}

/** What a program of npm's says, and whether it found a fault. */
function run([program, ...options]) {
  const all = [`tests/node_modules/${program}`, ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd }, (failed, stdout, stderr) => resolve({ stdout, stderr, failed }));
  });
}
