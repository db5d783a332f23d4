// The rules for scripts; what a name means is left to the types in tsconfig.json.

import js from "@eslint/js";

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
];
