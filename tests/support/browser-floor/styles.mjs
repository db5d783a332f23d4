// What a style sheet uses that is newer than the floor, and has no older twin before it.

import { generate, parse, walk } from "css-tree";

/** Units that MDN's data has under one name. */
const UNITS = [
  [/^d[vh]|^d(?:vw|vmin|vmax|vi|vb)$/, "viewport_percentage_units_dynamic"],
  [/^sv(?:w|h|min|max|i|b)$/, "viewport_percentage_units_small"],
  [/^lv(?:w|h|min|max|i|b)$/, "viewport_percentage_units_large"],
  [/^cq/, "container_query_length_units"],
];

/**
 * A declaration is no news where the one before it says the same in older words. What stands in @supports, or in a rule
 * whose selector is newer, is only read by browsers that know that.
 */
export function* styleUses(text, support) {
  yield* within(parse(text, { parseCustomProperty: true }).children, support, support.floor);
}

function* within(nodes, support, floor) {
  for (const node of nodes) {
    if (node.type === "Atrule") yield* atRule(node, support, floor);
    else if (node.type === "Rule") yield* rule(node, support, floor);
  }
}

function* atRule(node, support, floor) {
  const code = `@${node.name} ${node.prelude ? generate(node.prelude) : ""}`;
  yield* newer([`css.at-rules.${node.name}`], code, support, floor);
  const asked = node.name === "supports" ? [] : mediaFeatures(node, support);
  yield* newer(asked, code, support, floor);
  const known = node.name === "supports" ? knownWithin(node.prelude, support) : [];
  if (node.block) yield* within(node.block.children, support, support.raised(known, floor));
}

function* rule(node, support, floor) {
  const paths = selectorFeatures(node.prelude);
  yield* newer(paths, generate(node.prelude), support, floor);
  const inner = support.raised(paths.filter((path) => support.isKnown(path)), floor);
  const older = new Set();
  for (const part of node.block.children) {
    if (part.type === "Declaration") yield* declaration(part, support, inner, older);
  }
  yield* within(node.block.children, support, inner); // rules in rules
}

/** @param {Set<string>} older properties of the rule that have a value which every browser of the floor understands */
function* declaration(node, support, floor, older) {
  const found = [...newer(declarationFeatures(node, support), generate(node), support, floor)];
  const name = node.property.replace(/^-(?:webkit|moz|ms)-/, "");
  if (!found.length) older.add(name);
  // With a variable in it a value is taken on trust, and the one before it is given up.
  else if (!older.has(name) || /\bvar\(/.test(generate(node.value))) yield* found;
}

function* newer(paths, code, support, floor) {
  for (const feature of new Set(paths)) if (support.isNewer(feature, floor)) yield { feature, code };
}

/** What selectors ask for, also those in a script: `:has()`, `::details-content`. */
export function selectorFeatures(selectors) {
  const paths = [];
  walk(selectors, ({ type, name }) => {
    if (type.startsWith("Pseudo")) paths.push(`css.selectors.${name}`);
    if (type === "NestingSelector") paths.push("css.selectors.nesting");
  });
  return paths;
}

function mediaFeatures({ name: rule, prelude }) {
  const paths = [];
  if (prelude) {
    walk(prelude, ({ type, name }) => {
      if (type === "Feature") paths.push(`css.at-rules.${rule}.${name}`);
      if (type === "FeatureRange") paths.push(`css.at-rules.${rule}.range_syntax`);
    });
  }
  return paths;
}

/** What a browser knows that reads an @supports; nothing for "not". */
function knownWithin(prelude, support) {
  if (/^not\b|\bor\b/.test(generate(prelude))) return [];
  const paths = selectorFeatures(prelude);
  walk(prelude, (node) => {
    if (node.type === "Declaration") paths.push(...declarationFeatures(node, support));
  });
  return paths.filter((path) => support.isKnown(path));
}

/** The property, and what its value is made of, as far as MDN's data has words for it. */
function declarationFeatures({ property, value }, support) {
  const own = `css.properties.${property}`;
  const paths = property.startsWith("-") ? [] : [own];
  walk(value, ({ type, name, unit, value: sign }) => {
    if (type === "Identifier") paths.push(`${own}.${name}`);
    if (type === "Function") paths.push(`${own}.${name}`, ...functionPaths(name, support));
    if (type === "Dimension") paths.push(`css.types.length.${UNITS.find(([units]) => units.test(unit))?.[1] ?? unit}`);
    if (type === "Operator" && sign === "/" && property === "content") paths.push(`${own}.alt_text`);
  });
  return paths;
}

/** A function stands among the types, or in one of them: `css.types.clamp`, `css.types.color.color-mix`. */
function functionPaths(name, support) {
  const types = Object.keys(support.at("css.types")).map((type) => `css.types.${type}.${name}`);
  return [`css.types.${name}`, ...types];
}
