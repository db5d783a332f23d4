// Which stage of a form a person sees: one at a time. Each entry of the browser's history knows the stage that belongs to it.

/**
 * @typedef {"form" | "check" | "sending" | "failed" | "arrived"} Stage
 * @typedef {{ stage: Stage, reference: string, kept?: boolean }} Entry
 * Of a claim that has arrived, `kept` says whether this device knows it; else the entry is all that does.
 */

/** @type {Record<Stage, Stage[]>} any other way throws */
const NEXT = {
  form: ["check", "failed", "arrived"],
  check: ["form", "sending", "failed", "arrived"],
  sending: ["failed", "arrived"],
  failed: ["form", "check", "sending", "arrived"],
  arrived: ["form", "check", "failed"], // of another claim
};

export class ClaimStage {
  #form;
  /** @type {Entry} */
  #shown;

  /** @param {string} form @param {Entry} entry */
  constructor(form, entry) {
    this.#form = form;
    this.#shown = entry;
  }

  /** @returns {Entry} */
  get shown() {
    return this.#shown;
  }

  /** What belongs to where the browser is in its history; nothing after a link within the page. @returns {Entry | undefined} */
  get entry() {
    return history.state?.[this.#form] ?? undefined;
  }

  /** Whether it is another stage than before. @param {Entry} entry @param {"pushState" | "replaceState"} how */
  move(entry, how = "replaceState") {
    const { stage } = this.#shown;
    const isOther = entry.stage !== stage;
    if (isOther && !NEXT[stage].includes(entry.stage)) throw new Error(`${stage}, so not ${entry.stage}`);
    this.#shown = entry;
    try {
      history[how]({ ...history.state, [this.#form]: entry }, "");
    } catch {
      // Some browsers refuse after a hundred of them: what is shown is right without it.
    }
    return isOther;
  }
}
