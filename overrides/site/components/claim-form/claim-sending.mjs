// Carries a claim to its endpoint, and says "sent" only where the endpoint's own rule of success holds.

import { holds, mayHaveArrived, whyNot } from "./claim-verdict.mjs";

/**
 * @import { Answer, Rule, Why } from "./claim-verdict.mjs"
 * @typedef {{ sent: false, why: Why, maybeArrived: boolean, answer?: Answer, retryAfter?: number }} Failed
 * @typedef {{ sent: true, answer: Answer } | Failed} Result
 * @typedef {{
 *   address: string, accept: string, body: FormData | URLSearchParams, rule: Rule, maybeArrived: boolean, timeout: number,
 *   slowest: number, pace?: number, longestWait: number, wait: (ms: number) => Promise<unknown>,
 *   onProgress: (share: number) => void, onRetry: (retry: { retry: number, delay: number }) => void,
 * }} Options
 *   pace: how many seconds the endpoint wants between two requests
 */

// In-app browsers are known whose `onLine` is always false: it is believed where it was seen to change.
let wentOffline = false;
addEventListener("offline", ({ isTrusted }) => (wentOffline = isTrusted));
addEventListener("online", () => (wentOffline = false));

/**
 * One claim on its way: idle → sending → sent, or failed → sending again. Every other move throws.
 *
 * `maybeArrived` is about all tries under this reference: it begins with what earlier ones left behind, and comes back
 * with each failure. A page that is closed in the middle never hears what became of its claim: whoever keeps what is
 * known notes "maybe" before `send()`, and then what the result says.
 */
export class Sending {
  /** @type {"idle" | "sending" | "sent" | "failed"} */
  #state = "idle";
  #stopping = new AbortController();
  /** @type {Options} */
  #options;

  /** @param {Pick<Options, "address" | "body" | "rule"> & Partial<Options>} options */
  constructor({ address, ...options }) {
    this.#options = {
      accept: "*/*",
      maybeArrived: false,
      timeout: 60_000, // in ms, without a sign of life, besides what the claim's bytes may need
      // In bytes a ms: 64 kbit/s, as phones have when their plan is used up. What is reported as uploaded may be megabytes
      // that the phone still holds: neither its end nor its pace tells what is really gone.
      slowest: 8,
      longestWait: 30_000, // the most ms between all tries together: after that, a person is told
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onProgress() {},
      onRetry() {},
      ...options,
      address: new URL(address.split("#")[0], location.href).href,
    };
  }

  get state() {
    return this.#state;
  }

  /** Rejects only by a fault of ours; nobody knows then what became of the claim. @returns {Promise<Result>} */
  async send() {
    this.#move("sending", "idle", "failed");
    this.#stopping = new AbortController();
    let sent = false;
    try {
      const result = await this.#tries(this.#stopping.signal);
      ({ sent } = result);
      return result;
    } finally {
      this.#move(sent ? "sent" : "failed", "sending");
    }
  }

  abort() {
    this.#move("sending", "sending");
    this.#stopping.abort();
  }

  /** @param {"sending" | "sent" | "failed"} to @param {string[]} from */
  #move(to, ...from) {
    if (!from.includes(this.#state)) throw new Error(`${this.#state}, so not ${to}`);
    this.#state = to;
  }

  /** @param {AbortSignal} signal @returns {Promise<Result>} */
  async #tries(signal) {
    const options = this.#options;
    for (let retry = 1, waited = 0; ; retry++) {
      const result = await this.#try(signal);
      if (result.sent) return result;
      const { why, retryAfter = 0 } = result;
      const failed = { ...result, maybeArrived: (options.maybeArrived ||= result.maybeArrived) };
      const delay = Math.max(500 * 2 ** retry, (options.pace ?? 0) * 1000, retryAfter);
      waited += delay;
      if (retry > 3 || waited > options.longestWait || !["network", "busy", "server"].includes(why)) return failed;
      options.onRetry({ retry, delay });
      await Promise.race([options.wait(delay), new Promise((resolve) => (signal.onabort = resolve))]);
      if (signal.aborted) return { ...failed, why: "aborted" };
    }
  }

  /** @param {AbortSignal} signal @returns {Promise<Result>} */
  async #try(signal) {
    const { address: sentTo, rule } = this.#options;
    const ended = await this.#request(signal).catch(() => /** @type {const} */ ("blocked")); // by an extension, say
    if (typeof ended === "string") return { sent: false, why: ended, maybeArrived: mayHaveArrived(ended) };
    const { status, responseURL: url, responseText: body } = ended;
    const answer = { status, url, sentTo, body };
    if (holds(rule, answer)) return { sent: true, answer };
    const why = whyNot(rule, answer);
    return { sent: false, why, maybeArrived: mayHaveArrived(why, answer), answer, retryAfter: retryAfter(ended) };
  }

  /** Gives why there is no answer; rejects where no request can be made. @param {AbortSignal} signal @returns {Promise<XMLHttpRequest | Why>} */
  #request(signal) {
    const { address, accept, timeout, slowest, onProgress, body } = this.#options;
    const patience = timeout + weight(body) / slowest;
    const start = performance.now();
    let hadNetwork = !isOffline();
    return new Promise((resolve) => {
      const request = new XMLHttpRequest(); // fetch can't tell how much is uploaded
      request.open("POST", address);
      request.setRequestHeader("Accept", accept);
      request.timeout = patience;
      request.onload = () => resolve(request);
      request.onerror = () => resolve(hadNetwork || !isOffline() ? "network" : "offline");
      request.ontimeout = () => resolve("timeout");
      request.onabort = () => resolve("aborted");
      // Another host may not answer the preflight that it takes to see progress.
      if (new URL(address).origin === location.origin) {
        request.upload.onprogress = ({ loaded, total }) => {
          hadNetwork = true;
          request.timeout = performance.now() - start + patience;
          onProgress(loaded / total);
        };
      }
      signal.onabort = () => request.abort();
      request.send(body);
    });
  }
}

function isOffline() {
  return wentOffline && !navigator.onLine;
}

/** In bytes, roughly. @param {FormData | URLSearchParams} body */
function weight(body) {
  return [...body.values()].reduce((bytes, value) => bytes + (typeof value === "string" ? value.length : value.size), 0);
}

/** In ms. To ask for a header that another host hides is an error on the console. @param {XMLHttpRequest} request */
function retryAfter(request) {
  /** @type {any} seconds, or a date */
  const asked = request.getAllResponseHeaders().match(/^retry-after: *(.+)/im)?.[1];
  return asked * 1000 || Date.parse(asked) - Date.now() || 0;
}
