// Keeps lists of claims at once, so that a reload right after a key loses nothing: what is written, and what was sent.

import { isReference } from "./claim-reference.mjs";
import { aged } from "./kept-age.mjs";

/**
 * @import { Aged } from "./kept-age.mjs"
 * @typedef {"draft" | "sent"} Kind
 * @typedef {{ kept: boolean, why?: "full" | "unavailable" | "cleared", of?: "words" | "photos" }} Outcome
 * `cleared` is what another window did; `of` is what was not kept. Words have a room of their own, so that no photos need
 * to make way for them: in Firefox, WebKit and Chromium they would do it in vain.
 */

const MOST = 20;

/**
 * The last that was kept first; nothing at all where the browser keeps nothing.
 * @param {string} form
 * @param {Kind} kind
 * @returns {any[] | undefined} with a reference each, and else whatever was stored
 */
export function keptList(form, kind) {
  try {
    const text = localStorage.getItem(keyOf(form, kind));
    const list = read(text);
    if (text !== null && (!list.length || text !== JSON.stringify(list))) write(form, kind, list);
    return list;
  } catch {
    return undefined; // as where cookies are blocked
  }
}

/**
 * In place of what was kept under this reference.
 * @param {string} form
 * @param {Kind} kind
 * @param {Aged & { reference: string }} claim
 * @returns {Outcome}
 */
export function keepIn(form, kind, claim) {
  return write(form, kind, [claim, ...others(form, kind, claim.reference)].slice(0, MOST));
}

/** @param {string} form @param {Kind} kind @param {string} reference */
export function dropFrom(form, kind, reference) {
  write(form, kind, others(form, kind, reference));
}

/** When another window has changed the list. @param {string} form @param {Kind} kind @param {() => void} callback */
export function onKeptElsewhere(form, kind, callback) {
  addEventListener("storage", ({ key }) => key === keyOf(form, kind) && callback());
}

/** @param {any} error a browser's; in some the name has "QUOTA", in others "Quota" @returns {Outcome} */
export function failed(error) {
  return { kept: false, why: /quota/i.test(error?.name) ? "full" : "unavailable" };
}

/** @param {string} form @param {Kind} kind @param {string} reference */
function others(form, kind, reference) {
  return (keptList(form, kind) ?? []).filter((claim) => claim.reference !== reference);
}

/** @param {string | null} text @returns {any[]} none, if it can't be understood */
function read(text) {
  try {
    /** @type {any[]} */
    const claims = JSON.parse(text ?? "[]").filter((/** @type {any} */ claim) => isReference(claim?.reference));
    return claims.map((claim) => aged(claim)).filter(Boolean);
  } catch {
    return [];
  }
}

/** @param {string} form @param {Kind} kind @param {any[]} claims @returns {Outcome} */
function write(form, kind, claims) {
  try {
    if (claims.length) localStorage.setItem(keyOf(form, kind), JSON.stringify(claims));
    else localStorage.removeItem(keyOf(form, kind));
    return { kept: true };
  } catch (error) {
    return failed(error);
  }
}

/** @param {string} form @param {Kind} kind */
function keyOf(form, kind) {
  return `${form}-${kind}`;
}
