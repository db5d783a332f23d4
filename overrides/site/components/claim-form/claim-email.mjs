// Reads an e-mail address as people write and copy it, says what can't be answered, and guesses at slips.

import { plainText } from "./plain-text.mjs";

const LONGEST = 254; // RFC 5321, 4.5.3.1.3, without its angle brackets

/** Those whose names are long enough for a slip to be no other name: between gmail.com and mail.com there is a letter. */
const USUAL =
  "gmail.com hotmail.com hotmail.co.uk outlook.com yahoo.com yahoo.co.uk yahoo.co.jp icloud.com googlemail.com protonmail.com " +
  "t-online.de freenet.de comcast.net verizon.net laposte.net";
/** These are there in many countries. */
const EVERYWHERE = ["hotmail", "outlook", "yahoo"];

/** No domain ends so. */
const ENDINGS = /\.(?:(con|cmo|ocm|comm|coom|ccom|vom|xom|cim|cpm|clm)|(nte|nett|ney|ent)|(ogr|orgg|rog))$/;

/** Japanese phones once gave out addresses with dots wherever one liked. */
const ANY_DOTS = /@(?:docomo|ezweb)\.ne\.jp$/i;

/** The bare address: without invisible signs, full width, a name, "mailto:", or what stood around it. @param {string} text */
export function emailAddress(text) {
  const narrow = text.replace(/[\ufe50-\ufe6b\uff01-\uff61]/g, (sign) => sign.normalize("NFKC")).replace(/\u3002/g, ".");
  const plain = plainText(narrow.normalize("NFC").replace(/[^\S ]*@[^\S ]*/g, "@").replace(/[‘’]/g, "'"));
  const [, inBrackets = plain] = /^[^<>]*<([^<>]+)>[^<>@]*$/.exec(plain) ?? [];
  return inBrackets
    .replace(/^\s*mailto:\s*([^?]*).*/i, "$1")
    .replace(/^\s*'(.+)'[\s.,;]*$/, "$1")
    .replace(/^[\s,;:<(["“„«]+|[\s.,;:!>)\]"'“”»]+$/g, "");
}

/**
 * Why nobody could answer to it: the word for it, or none. Everything else may be somebody's.
 * @param {string} address as emailAddress gives it
 */
export function emailProblem(address) {
  const [local, domain, more] = address.split("@");
  if (address.length > LONGEST) return "too-long";
  if (more !== undefined) return "twice";
  if (/\s/.test(address)) return "space";
  if (!local || !domain || /["(),:;<>[\\\]]/.test(local)) return "wrong";
  if (/\.\.|^\.|\.@|@\./.test(address) && !ANY_DOTS.test(address)) return "dots";
  return isDomain(domain) ? "" : "domain";
}

/** What was meant, where a slip is obvious: to be asked about, never to be taken for sure. @param {string} address */
export function emailMeant(address) {
  const mended = emailProblem(address) ? repaired(address) : address;
  const [local, domain] = mended.split("@");
  if (!domain) return "";
  const meant = local + "@" + usualDomain(domain.toLowerCase());
  const same = meant.toLowerCase() === address.toLowerCase();
  return same || emailProblem(meant) ? "" : meant;
}

/** What was typed twice, or beside the key. @param {string} address */
function repaired(address) {
  return address
    .replace(/\s*([@.])\s*/g, "$1")
    .replace(/,/g, ".")
    .replace(/[.@]*@[.@]*/g, "@")
    .replace(/\.+/g, ".");
}

/** Whatever a register might take: umlauts and other scripts too. @param {string} domain */
function isDomain(domain) {
  return !/[^\w.\-\u0080-\uffff]|^-|\.-|-\.|-$/.test(domain) && /\.(?!\d+$)[^.]{2,}$/.test(domain);
}

/** @param {string} written */
function usualDomain(written) {
  const domain = written.replace(ENDINGS, (_, com, net) => (com ? ".com" : net ? ".net" : ".org"));
  const usual = USUAL.split(" ");
  if (usual.includes(domain)) return domain;
  const country = domain.replace(/^[^.]+/, "");
  const everywhere = EVERYWHERE.map((name) => name + country);
  return [...usual, ...everywhere].find((each) => isSlip(domain, each)) ?? domain;
}

/** One letter too many, too few, wrong or before its neighbour; the first one is hardly ever wrong. @param {string} written @param {string} meant */
function isSlip(written, meant) {
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at += 1;
  const [ours, theirs] = [written.slice(at), meant.slice(at)];
  if (ours.slice(0, 2) === [...theirs.slice(0, 2)].reverse().join("") && ours.slice(2) === theirs.slice(2)) return ours !== theirs;
  return at > 0 && ours !== theirs && (ours.slice(1) === theirs.slice(1) || ours.slice(1) === theirs || ours === theirs.slice(1));
}
