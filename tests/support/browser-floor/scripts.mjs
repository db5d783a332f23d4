// What a script uses that is newer than the floor: syntax, names of the browser's, properties and methods, selectors.

import { parse } from "acorn";
import { parse as parseStyle } from "css-tree";
import { selectorFeatures } from "./styles.mjs";

/** By the kind of a node: whether it is the newer one of its kind, and its path in MDN's data. */
const SYNTAX = [
  ["AssignmentExpression", ({ operator }) => operator === "??=", "javascript.operators.nullish_coalescing_assignment"],
  ["AssignmentExpression", ({ operator }) => operator === "||=", "javascript.operators.logical_or_assignment"],
  ["AssignmentExpression", ({ operator }) => operator === "&&=", "javascript.operators.logical_and_assignment"],
  ["LogicalExpression", ({ operator }) => operator === "??", "javascript.operators.nullish_coalescing"],
  ["ChainExpression", () => true, "javascript.operators.optional_chaining"],
  ["PropertyDefinition", ({ static: isStatic }) => isStatic, "javascript.classes.static.class_fields"],
  ["PropertyDefinition", () => true, "javascript.classes.public_class_fields"],
  ["PropertyDefinition", ({ key }) => key.type === "PrivateIdentifier", "javascript.classes.private_class_fields"],
  ["MethodDefinition", ({ key }) => key.type === "PrivateIdentifier", "javascript.classes.private_class_methods"],
  ["BinaryExpression", ({ left }) => left.type === "PrivateIdentifier", "javascript.classes.private_class_fields_in"],
  ["StaticBlock", () => true, "javascript.classes.static.initialization_blocks"],
  ["ImportExpression", () => true, "javascript.operators.import"],
  ["ImportAttribute", () => true, "javascript.statements.import.import_attributes"],
  ["CatchClause", ({ param }) => !param, "javascript.statements.try_catch.optional_catch_binding"],
  ["ForOfStatement", ({ await: isAwaited }) => isAwaited, "javascript.statements.for_await_of"],
  ["Literal", ({ raw }) => /^\d[\d_]*_/.test(raw), "javascript.grammar.numeric_separators"],
  ["Literal", ({ bigint }) => Boolean(bigint), "javascript.builtins.BigInt"],
  ["Literal", ({ regex }) => regex?.flags.includes("d"), "javascript.builtins.RegExp.hasIndices"],
  ["Literal", ({ regex }) => regex?.flags.includes("s"), "javascript.builtins.RegExp.dotAll"],
  ["Literal", ({ regex }) => regex?.flags.includes("v"), "javascript.builtins.RegExp.unicodeSets"],
  ["Literal", ({ regex }) => /\(\?<[=!]/.test(regex?.pattern), "javascript.regular_expressions.lookbehind_assertion"],
  ["Literal", ({ regex }) => /\(\?<\w/.test(regex?.pattern), "javascript.regular_expressions.named_capturing_group"],
  ["Literal", ({ regex }) => /\(\?[ims-]+:/.test(regex?.pattern), "javascript.regular_expressions.modifier"],
  ["Literal", ({ regex }) => /\\p\{/.test(regex?.pattern), "javascript.regular_expressions.unicode_character_class_escape"],
];

/** What the names are instances of that a page begins with. */
const INSTANCES = {
  window: "Window",
  globalThis: "Window",
  document: "Document",
  navigator: "Navigator",
  location: "Location",
  history: "History",
  localStorage: "Storage",
  sessionStorage: "Storage",
  indexedDB: "IDBFactory",
  crypto: "Crypto",
  performance: "Performance",
};

/** A feature that MDN's data has only as a note: https://webkit.org/b/236843 */
export const LOST_SCOPE = "javascript.classes.public_class_fields, where brackets or a function stand beside the script's own names";

export function* scriptUses(text, support) {
  const options = { ecmaVersion: "latest", sourceType: "module", preserveParens: true };
  const nodes = [...all(parse(text, options))];
  const names = ownNames(nodes);
  for (const node of nodes) {
    const code = text.slice(node.start, node.end);
    for (const feature of features(node, names, support)) {
      if (feature === LOST_SCOPE || support.isNewer(feature)) yield { feature, code };
    }
  }
}

function* features(node, names, support) {
  for (const [type, isNewer, path] of SYNTAX) if (node.type === type && isNewer(node)) yield path;
  if (node.type === "PropertyDefinition" && node.value && losesScope(node.value, names)) yield LOST_SCOPE;
  if (node.type === "Identifier" && !node.isName && !names.declared.has(node.name)) yield* globalPaths(node.name, support);
  if (node.type === "NewExpression") yield* constructorPaths(node.callee.name, support);
  if (node.type === "MemberExpression" && !node.computed) yield* memberPaths(node, names, support);
  if (node.type === "CallExpression") yield* called(node, support);
  if (node.type === "Program" && node.body.some(waits)) yield "javascript.operators.await.top_level";
}

/** In a field's value with brackets or a function in it, Safari before 16 does not find the script's own names. */
function losesScope(value, { declared }) {
  const inside = [...all(value)];
  const own = ownNames(inside).declared;
  const isOurs = ({ type, name, isName }) => type === "Identifier" && !isName && declared.has(name) && !own.has(name);
  return inside.some(({ type }) => /Parenthesized|Function/.test(type)) && inside.some(isOurs);
}

function* globalPaths(name, support) {
  const paths = [`javascript.builtins.${name}`, `api.${name}`, `api.Window.${name}`];
  const path = paths.find((each) => support.isKnown(each));
  if (path) yield path;
}

function* constructorPaths(name, support) {
  yield* [`javascript.builtins.${name}.${name}`, `api.${name}.${name}`].filter((path) => support.isKnown(path));
}

/** `AbortSignal.timeout` is looked up as it stands; of `answers.at` only the method's name is known. */
function* memberPaths({ object, property }, names, support) {
  const owner = object.type === "Identifier" && !names.declared.has(object.name) ? object.name : "";
  const owners = [`javascript.builtins.${owner}`, `api.${owner}`, `api.${INSTANCES[owner]}`];
  const paths = owners.flatMap((each) => [`${each}.${property.name}_static`, `${each}.${property.name}`]);
  const exact = owner && paths.find((path) => support.isKnown(path));
  const path = exact || (names.members.has(property.name) ? undefined : support.newMember(property.name));
  if (path) yield path;
}

/** Selectors and events, where they are written down. */
function* called({ callee, arguments: [first] }, support) {
  const name = callee.property?.name ?? callee.name;
  if (first?.type !== "Literal" || typeof first.value !== "string") return;
  if (["querySelector", "querySelectorAll", "closest", "matches"].includes(name)) {
    yield* selectorFeatures(parseStyle(first.value, { context: "selectorList" }));
  }
  if (name === "addEventListener") {
    const path = support.newMember(`${first.value}_event`);
    if (path) yield path;
  }
}

/** Whether it waits outside of functions. */
function waits(node) {
  return node.type === "AwaitExpression" || (!/Function/.test(node.type) && children(node).some(waits));
}

/** Names that the script itself gives: variables, and members that are no method of the language's own. */
function ownNames(nodes) {
  const declared = new Set();
  const members = new Set();
  for (const node of nodes) {
    if (node.isDeclared) declared.add(node.name);
    if (["PropertyDefinition", "MethodDefinition", "Property"].includes(node.type)) members.add(node.key.name ?? node.key.value);
    const to = node.type === "AssignmentExpression" ? node.left : {};
    if (to.type === "MemberExpression" && to.object.type === "ThisExpression") members.add(to.property.name);
  }
  return { declared, members };
}

/** Every node, each name marked as what it is: that of a property, or of something new. */
function* all(node) {
  if (node.type === "MemberExpression" && !node.computed) node.property.isName = true;
  if (node.key && !node.computed) node.key.isName = !node.shorthand;
  if (node.type === "VariableDeclarator") declare(node.id);
  if (node.id?.type === "Identifier") declare(node.id);
  for (const each of node.params ?? []) declare(each);
  if (node.param) declare(node.param);
  yield node;
  for (const child of children(node)) yield* all(child);
}

function declare(pattern) {
  if (!pattern) return;
  if (pattern.type === "Identifier") pattern.isDeclared = true;
  else if (pattern.type === "AssignmentPattern") declare(pattern.left);
  else if (pattern.type === "RestElement") declare(pattern.argument);
  else if (pattern.type === "Property") declare(pattern.value);
  else for (const each of pattern.properties ?? pattern.elements ?? []) declare(each);
}

function children(node) {
  return Object.values(node).flat().filter((child) => typeof child?.type === "string");
}
