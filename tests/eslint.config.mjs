// The rules for scripts; what a name means is left to the types in tsconfig.json.

import js from "@eslint/js";

// A capital, and more than the name of a key or a header; or three plain words. What is thrown is for developers.
const KEYS = "Accept|Arrow[A-Z]\\w+|End|Enter|Escape|Home|Tab";
const ENGLISH = `/^(?!(${KEYS})$)[“‘]?[A-Z][a-z’]+([ ,:.!?…]|$)|[a-z’]{2,} [a-z’]{2,} [a-z’]{2,}/`;
const message = "a customer would read English in every language; put the words into the template, or a word file";

export default [
  { ignores: ["**/node_modules/**"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // the types know every name of a browser's
      "no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_$" }],
      "no-var": "error", // would leak out of a module's scope in a bundle
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "write textContent, or copy a template" },
        { property: "outerHTML", message: "write textContent, or copy a template" },
        { property: "insertAdjacentHTML", message: "write textContent, or copy a template" },
      ],
    },
  },
  {
    files: ["overrides/site/**/*.mjs"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: `:not(NewExpression) > Literal[value=${ENGLISH}]`, message },
        { selector: `TemplateElement[value.raw=${ENGLISH}]`, message },
      ],
    },
  },
];
