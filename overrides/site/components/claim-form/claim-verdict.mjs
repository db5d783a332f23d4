// Judges what an endpoint made of a claim: taken, not taken, or nobody can tell.

/**
 * @typedef {"present" | "absent" | unknown[]} Expected
 * @typedef {{
 *   statuses: (number | string)[], json?: Record<string, Expected>, unless?: Record<string, Expected>,
 *   at?: string | string[],
 * }} Rule
 * @typedef {{ status: number, url: string, sentTo: string, body: string }} Answer
 * @typedef {"not-allowed" | "not-found" | "too-large" | "refused" | "busy"} Refusal
 * @typedef {"network" | "offline" | "timeout" | "aborted" | "blocked" | "server" | "rule" | "unclear" | Refusal} Why
 *   offline: from beginning to end; blocked: no request could be made; rule: the answer says no; unclear: neither yes nor no
 */

/**
 * What an endpoint says when it does not take a claim. A status that is not here may be said of one that was kept:
 * 408 comes after a slow one, 409 means that there is one already, 5xx that something broke, perhaps afterwards.
 * @type {Record<number, Refusal>}
 */
const REFUSALS = {
  400: "refused",
  401: "not-allowed",
  402: "not-allowed",
  403: "not-allowed",
  404: "not-found",
  405: "not-allowed",
  410: "not-found",
  413: "too-large",
  422: "refused",
  429: "busy",
};

/**
 * A rule: { statuses: [200, "2xx"], json: { success: [true], next: "present" }, unless: { error: "present" }, at: "/sent/" }.
 * What stands in `json` must be said, what stands in `unless` must not, if anything is said at all.
 * A 301 is followed as a mere look at a page, which answers 200: only the last address tells that the claim was lost.
 * One that was taken is answered where it was sent, or `at` the place that the rule names, or one of several.
 * @param {Rule} rule
 * @param {Answer} answer
 */
export function holds({ statuses, at, json, unless = {} }, { status, url, sentTo, body }) {
  const said = parsed(body);
  return (
    statuses.some((allowed) => `${status}`.startsWith(`${allowed}`.replace("xx", ""))) &&
    [at ?? ""].flat().some((where) => place(url) === place(where, sentTo)) &&
    (!json || (!!said && Object.entries(json).every(isIn(said)))) &&
    !(said && Object.entries(unless).some(isIn(said)))
  );
}

/** Why a claim that was answered does not count as sent. @param {Rule} rule @param {Answer} answer @returns {Why} */
export function whyNot(rule, answer) {
  if (answer.status >= 500) return "server";
  if (isRedirected(answer)) return "unclear";
  if (answer.status === 408) return "timeout";
  return REFUSALS[answer.status] ?? (saysNo(rule, answer) ? "rule" : "unclear");
}

/**
 * Whether a claim that does not count as sent may be with the store all the same. A "no" needs a reason; these are all.
 * @param {Why} why
 * @param {Answer} [answer]
 */
export function mayHaveArrived(why, answer) {
  if (why === "blocked" || why === "offline") return false; // nothing has left the device
  if (!answer) return true; // broken off, too slow or stopped: perhaps after the last byte had arrived
  if (isRedirected(answer)) return true; // what the first address did with the claim, keep it or lose it, was not seen
  return why !== "rule" && !(answer.status in REFUSALS); // these are its own word that it did not take this one
}

/** Only where a redirect led somewhere else: one back to the same address is not to be seen. @param {Answer} answer */
function isRedirected({ url, sentTo }) {
  return url !== sentTo;
}

/** In so many words, under a good status; an empty answer and a page say neither yes nor no. @param {Rule} rule @param {Answer} answer */
function saysNo({ json = {}, unless = {} }, { status, body }) {
  const said = parsed(body) ?? {};
  const isSaid = isIn(said);
  /** @param {[name: string, values: Expected]} expected */
  const isDenied = ([name, values]) => values === "absent" || `${said[name]}` === "false";
  const missing = Object.entries(json).filter((expected) => !isSaid(expected));
  return status < 300 && (missing.some(isDenied) || Object.entries(unless).some(isSaid));
}

/** @param {Record<string, unknown>} said @returns {(expected: [name: string, values: Expected]) => boolean} */
function isIn(said) {
  return ([name, values]) =>
    Array.isArray(values) ? values.includes(said[name]) : (said[name] != null) === (values === "present");
}

/** @param {string} url @param {string} [base] */
function place(url, base) {
  const { origin, pathname } = new URL(url, base);
  return origin + pathname;
}

/** @param {string} body */
function parsed(body) {
  try {
    return Object(JSON.parse(body));
  } catch {
    return null;
  }
}
