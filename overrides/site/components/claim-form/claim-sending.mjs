// Sends a claim, and says "sent" only where the endpoint's own rule of success holds.

/**
 * @typedef {"present" | unknown[]} Expected
 * @typedef {{
 *   statuses: (number | string)[], json?: Record<string, Expected>, unless?: Record<string, Expected>, at?: string,
 * }} Rule
 * @typedef {{ status: number, url: string, sentTo: string, body: string }} Answer
 * @typedef {"network" | "offline" | "timeout" | "aborted" | "server" | "busy" | "rule" | "refused" | "not-allowed"
 *   | "not-found" | "too-large"} Why
 * @typedef {{ sent: false, why: Why, maybeArrived?: boolean, answer?: Answer, retryAfter?: number }} Failed
 * @typedef {{ sent: true, answer: Answer } | Failed} Result
 * @typedef {{
 *   address: string, accept: string, timeout: number, longestWait: number, progress: boolean, body: FormData | URLSearchParams, rule: Rule,
 *   wait: (ms: number) => Promise<unknown>, onProgress: (share: number) => void,
 *   onRetry: (retry: { retry: number, delay: number }) => void,
 * }} Options
 */

/**
 * A rule: { statuses: [200, "2xx"], json: { success: [true], next: "present" }, unless: { error: "present" }, at: "/sent/" }.
 * What stands in `json` must be said, what stands in `unless` must not, if anything is said at all.
 * A 301 is followed as a mere look at a page, which answers 200: only the last address tells that the claim was lost.
 * One that was taken is answered where it was sent, or `at` the place that the rule names.
 * @param {Rule} rule
 * @param {Answer} answer
 */
export function holds({ statuses, at, json, unless = {} }, { status, url, sentTo, body }) {
  const said = parsed(body);
  /** @param {[name: string, values: Expected]} expected */
  const isSaid = ([name, values]) =>
    Array.isArray(values) ? values.includes(said[name]) : (said[name] != null) === (values === "present");
  return (
    statuses.some((allowed) => `${status}`.startsWith(`${allowed}`.replace("xx", ""))) &&
    place(url) === place(at ?? "", sentTo) &&
    (!json || (!!said && Object.entries(json).every(isSaid))) &&
    !(said && Object.entries(unless).some(isSaid))
  );
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

/** One claim on its way: idle → sending → sent, or failed → sending again. Every other move throws. */
export class Sending {
  /** @type {"idle" | "sending" | "sent" | "failed"} */
  #state = "idle";
  #maybeArrived = false;
  #stopping = new AbortController();
  /** @type {Options} */
  #options;

  /** @param {Pick<Options, "address" | "body" | "rule"> & Partial<Options>} options */
  constructor({ address, ...options }) {
    const { href, origin } = new URL(address, location.href);
    this.#options = {
      accept: "*/*",
      // In ms, without progress; where none can be seen, for all of a slow upload.
      timeout: origin === location.origin ? 60_000 : 600_000,
      longestWait: 30_000, // the most ms that a Retry-After gets
      progress: origin === location.origin, // another host may not answer the preflight that it takes
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onProgress() {},
      onRetry() {},
      ...options,
      address: href,
    };
  }

  get state() {
    return this.#state;
  }

  /** @returns {Promise<Result>} */
  async send() {
    this.#move("sending", "idle", "failed");
    this.#stopping = new AbortController();
    const result = await this.#tries(this.#stopping.signal);
    this.#move(result.sent ? "sent" : "failed", "sending");
    return result;
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
    for (let retry = 1; ; retry++) {
      const result = await this.#try(signal);
      if (result.sent) return result;
      this.#maybeArrived ||= !result.answer || result.why === "server";
      const failed = { ...result, maybeArrived: this.#maybeArrived };
      const delay = Math.max(500 * 2 ** retry, result.retryAfter ?? 0);
      if (retry > 3 || delay > this.#options.longestWait || !["network", "busy", "server"].includes(result.why)) return failed;
      this.#options.onRetry({ retry, delay });
      await Promise.race([this.#options.wait(delay), new Promise((resolve) => (signal.onabort = resolve))]);
      if (signal.aborted) return { ...failed, why: "aborted" };
    }
  }

  /** @param {AbortSignal} signal @returns {Promise<Result>} */
  #try(signal) {
    return new Promise((resolve) => {
      const { address, accept, timeout, progress, onProgress, body } = this.#options;
      const request = new XMLHttpRequest(); // fetch can't tell how much is uploaded
      const start = performance.now();
      /** @param {Why} why */
      const fail = (why) => resolve({ sent: false, why });
      request.open("POST", address);
      request.setRequestHeader("Accept", accept);
      request.timeout = timeout;
      request.onload = () => resolve(this.#judged(request));
      request.onerror = () => fail(navigator.onLine ? "network" : "offline");
      request.ontimeout = () => fail("timeout");
      request.onabort = () => fail("aborted");
      if (progress) {
        request.upload.onprogress = ({ loaded, total }) => {
          request.timeout = performance.now() - start + timeout;
          onProgress(loaded / total);
        };
      }
      signal.onabort = () => request.abort();
      request.send(body);
    });
  }

  /** @param {XMLHttpRequest} request @returns {Result} */
  #judged(request) {
    const { status, responseURL: url, responseText: body } = request;
    const { address: sentTo, rule } = this.#options;
    const answer = { status, url, sentTo, body };
    if (holds(rule, answer)) return { sent: true, answer };
    return { sent: false, why: why(status), answer, retryAfter: retryAfter(request) };
  }
}

/** @param {number} status @returns {Why} */
function why(status) {
  if (status >= 500) return "server";
  /** @type {Record<number, Why>} */
  const known = { 401: "not-allowed", 403: "not-allowed", 404: "not-found", 405: "not-allowed", 413: "too-large" };
  return known[status] ?? (status === 429 ? "busy" : status >= 400 ? "refused" : "rule");
}

/** In ms. To ask for a header that another host hides is an error on the console. @param {XMLHttpRequest} request */
function retryAfter(request) {
  /** @type {any} seconds, or a date */
  const asked = request.getAllResponseHeaders().match(/^retry-after: *(.+)/im)?.[1];
  return asked * 1000 || Date.parse(asked) - Date.now() || 0;
}
