// Sends a claim, and says "sent" only where the endpoint's own rule of success holds.

/**
 * A rule: { statuses: [200, "2xx"], json: { success: [true], next: "present" }, unless: { error: "present" }, at: "/sent/" }.
 * What stands in `json` must be said, what stands in `unless` must not, if anything is said at all.
 * A 301 is followed as a mere look at a page, which answers 200: only the last address tells that the claim was lost.
 * One that was taken is answered where it was sent, or `at` the place that the rule names.
 */
export function holds({ statuses, at, json, unless = {} }, { status, url, sentTo, body }) {
  const said = parsed(body);
  const isSaid = ([name, values]) =>
    Array.isArray(values) ? values.includes(said[name]) : (said[name] != null) === (values === "present");
  return (
    statuses.some((allowed) => `${status}`.startsWith(`${allowed}`.replace("xx", ""))) &&
    place(url) === place(at ?? "", sentTo) &&
    (!json || (!!said && Object.entries(json).every(isSaid))) &&
    !(said && Object.entries(unless).some(isSaid))
  );
}

function place(url, base) {
  const { origin, pathname } = new URL(url, base);
  return origin + pathname;
}

function parsed(body) {
  try {
    return Object(JSON.parse(body));
  } catch {
    return null;
  }
}

/** One claim on its way: idle → sending → sent, or failed → sending again. Every other move throws. */
export class Sending {
  #state = "idle";
  #maybeArrived = false;

  /** Needs address, body and rule. */
  constructor({ address, ...options }) {
    const { href, origin } = new URL(address, location);
    Object.assign(this, {
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
    });
  }

  get state() {
    return this.#state;
  }

  /** { sent: true, answer } or { sent: false, why, maybeArrived, answer, retryAfter }. */
  async send() {
    this.#move("sending", "idle", "failed");
    this.stopping = new AbortController();
    const result = await this.#tries(this.stopping.signal);
    this.#move(result.sent ? "sent" : "failed", "sending");
    return result;
  }

  abort() {
    this.#move("sending", "sending");
    this.stopping.abort();
  }

  #move(to, ...from) {
    if (!from.includes(this.#state)) throw new Error(`${this.#state}, so not ${to}`);
    this.#state = to;
  }

  async #tries(signal) {
    for (let retry = 1; ; retry++) {
      const result = await this.#try(signal);
      if (result.sent) return result;
      this.#maybeArrived ||= !result.answer || result.why === "server";
      const failed = { ...result, maybeArrived: this.#maybeArrived };
      const delay = Math.max(500 * 2 ** retry, result.retryAfter ?? 0);
      if (retry > 3 || delay > this.longestWait || !["network", "busy", "server"].includes(result.why)) return failed;
      this.onRetry({ retry, delay });
      await Promise.race([this.wait(delay), new Promise((resolve) => (signal.onabort = resolve))]);
      if (signal.aborted) return { ...failed, why: "aborted" };
    }
  }

  #try(signal) {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest(); // fetch can't tell how much is uploaded
      const start = performance.now();
      const fail = (why) => resolve({ sent: false, why });
      request.open("POST", this.address);
      request.setRequestHeader("Accept", this.accept);
      request.timeout = this.timeout;
      request.onload = () => resolve(this.#judged(request));
      request.onerror = () => fail(navigator.onLine ? "network" : "offline");
      request.ontimeout = () => fail("timeout");
      request.onabort = () => fail("aborted");
      if (this.progress) {
        request.upload.onprogress = ({ loaded, total }) => {
          request.timeout = performance.now() - start + this.timeout;
          this.onProgress(loaded / total);
        };
      }
      signal.onabort = () => request.abort();
      request.send(this.body);
    });
  }

  #judged(request) {
    const { status, responseURL: url, responseText: body } = request;
    const answer = { status, url, sentTo: this.address, body };
    if (holds(this.rule, answer)) return { sent: true, answer };
    return { sent: false, why: why(status), answer, retryAfter: retryAfter(request) };
  }
}

function why(status) {
  if (status >= 500) return "server";
  const known = { 401: "not-allowed", 403: "not-allowed", 404: "not-found", 405: "not-allowed", 413: "too-large" };
  return known[status] ?? (status === 429 ? "busy" : status >= 400 ? "refused" : "rule");
}

/** In ms. To ask for a header that another host hides is an error on the console. */
function retryAfter(request) {
  const asked = request.getAllResponseHeaders().match(/^retry-after: *(.+)/im)?.[1];
  return asked * 1000 || Date.parse(asked) - Date.now() || 0;
}
