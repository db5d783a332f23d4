// The rules for styles: nothing that a browser does not know, and nothing that has a left or a right.

const SIDES = "left|right";
/** One value, whatever stands in its brackets. */
const VALUE = "(?:[^\\s()]|\\((?:[^()]|\\([^()]*\\))*\\))+";

export default {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  // Templates of Jinja, which are styles only once they are filled in.
  ignoreFiles: ["../overrides/desk/review/*.css"],
  rules: {
    "annotation-no-unknown": true,
    "at-rule-disallowed-list": [`/-(${SIDES})$/`], // of a sheet's margins
    "at-rule-no-unknown": true,
    "block-no-empty": true,
    "color-no-invalid-hex": true,
    "custom-property-no-missing-var-function": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "declaration-no-important": true,
    "declaration-property-value-disallowed-list": {
      "/^(text-align|float|clear|caption-side)$/": [`/^(${SIDES})$/`],
      // Top, right, bottom, left, of which the second and the last differ.
      "/^(margin|padding|inset|scroll-margin|scroll-padding)$/": [
        `/^${VALUE}\\s+(${VALUE})\\s+${VALUE}\\s+(?!\\1$)${VALUE}$/`,
      ],
    },
    "declaration-property-value-no-unknown": true,
    "function-no-unknown": true,
    "function-url-scheme-disallowed-list": ["http", "https", "//"],
    "media-feature-name-no-unknown": true,
    "no-duplicate-selectors": true,
    "no-invalid-double-slash-comments": true,
    "property-disallowed-list": [
      `/^(${SIDES})$/`,
      `/^(margin|padding|border|scroll-margin|scroll-padding)-(${SIDES})/`,
      `/^border-(top|bottom)-(${SIDES})-radius$/`,
    ],
    "property-no-unknown": true,
    "selector-pseudo-class-no-unknown": true,
    "selector-pseudo-element-no-unknown": true,
    "selector-type-no-unknown": [true, { ignore: ["custom-elements"] }],
    "unit-no-unknown": true,
  },
};
