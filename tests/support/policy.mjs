// What Google's CSP Evaluator has against a policy: node policy.mjs "default-src 'none'; …"

import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";

const findings = new CspEvaluator(new CspParser(process.argv[2]).csp).evaluate();
const told = findings.map(({ severity, directive, description }) => [Severity[severity], directive, description]);
console.log(JSON.stringify(told));
