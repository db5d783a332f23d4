// Keeps a half-written claim on this device through a reload, a crash or days, and says where it can't.

import { isSent } from "../claim-sent/sent-claims.mjs";
import { newReference } from "./claim-reference.mjs";
import { dropFrom, keepIn, keptList } from "./kept-list.mjs";
import { KeptPhotos } from "./kept-photos.mjs";

/**
 * @typedef {import("./kept-list.mjs").Outcome} Outcome
 * @typedef {{ maybe: boolean, why?: string }} Tries whether one of them may have arrived, and why the last one failed
 * @typedef {{
 *   reference: string, savedAt: number, doubtedAt?: number, answers: Record<string, string>, tries: Tries,
 *   photos: Record<string, number[]>, writes?: number,
 * }} Kept where `photos` are their sizes by field, so that it is known which are lost, and `writes` says how often any were kept
 * @typedef {Outcome & { reference: string, answers: Record<string, string>, tries: Tries, old: boolean }} Words
 * `old` says that they look older than a month, or from the future.
 * @typedef {Words & { photos: Record<string, File[]>, lost: boolean }} Draft
 * `lost` says that photos which were here are missing.
 */

export class ClaimDraft {
  reference = newReference();
  #form;
  #photos;
  #isStored = false;
  /** @type {Tries} */
  #tries = { maybe: false };
  /** What this window has seen there. @type {string | undefined} */
  #seen;
  /** By field, what has not begun to be written. @type {Map<string, { photos: File[], outcome?: Promise<Outcome> }>} */
  #waiting = new Map();
  /** @type {Promise<any>} */
  #last = Promise.resolve();

  /** @param {string} form */
  constructor(form) {
    this.#form = form;
    this.#photos = new KeptPhotos(form);
  }

  /** What is known under this reference, here or in another window. @returns {Tries} */
  get tries() {
    const stored = this.#find()?.tries;
    return { ...this.#tries, ...stored, maybe: this.#tries.maybe || Boolean(stored?.maybe) };
  }

  /** In another window. */
  get isCleared() {
    return this.#isStored && !this.#find() && Boolean(this.#drafts());
  }

  /** Takes over the claim that was changed last, at once, but for its photos. @returns {Words} */
  begin() {
    // What arrived does not come back, even if its page was closed before it could be cleared.
    const sent = this.#drafts()?.filter(({ reference }) => isSent(this.#form, reference)) ?? [];
    for (const { reference } of sent) dropFrom(this.#form, "draft", reference);
    const draft = this.#find() ?? this.#drafts()?.[0];
    if (draft ? draft.reference !== this.reference : this.#isStored) this.renew();
    this.#see(draft);
    return this.#drafts() ? this.#words(draft) : { ...this.#words(), why: "unavailable", of: "words" };
  }

  /** Takes over the claim that was changed last, with its photos. @returns {Promise<Draft>} */
  async load() {
    const words = this.begin();
    const draft = this.#find();
    const load = () => this.#photos.load(words.reference, (each) => this.#isGone(each));
    const { photos: found = {}, ...outcome } = await this.#next(load);
    if (textOf(this.#find()) !== textOf(draft)) return this.load(); // somebody has gone on writing meanwhile
    const stored = new Map(Object.entries(found)); // a field may be called "constructor"
    /** @type {Record<string, File[]>} */
    const photos = Object.create(null);
    let lost = false;
    for (const [field, sizes] of Object.entries(draft?.photos ?? {})) {
      photos[field] = whole(stored.get(field) ?? [], sizes);
      lost ||= photos[field].length < sizes.length;
    }
    return { ...outcome, ...words, photos, lost };
  }

  /** At once. @param {Record<string, string>} answers @returns {Outcome} */
  saveAnswers(answers) {
    // What nobody has changed stays as old as it is.
    if (JSON.stringify(this.#find()?.answers) === JSON.stringify(answers)) return { kept: true };
    return this.#write({ answers });
  }

  /** At once, all that is known now: before a try, too, that it may arrive. @param {Tries} tries */
  noteTries({ maybe, why }) {
    this.#tries = { maybe, why };
    return this.#write({ tries: this.#tries });
  }

  /** As if it had been written now: somebody has looked at it, and wants it. */
  keep() {
    return this.#write({});
  }

  /**
   * One write at a time, of the photos that are the newest when it begins.
   * @param {string} field
   * @param {File[]} photos
   * @param {File[]} [coming] not made ready yet, so not kept: whoever comes back is told that they are missing
   * @returns {Promise<Outcome>}
   */
  async savePhotos(field, photos, coming = []) {
    const sizes = [...photos, ...coming].map(({ size }) => size);
    const noted = this.#write({ photos: { ...this.#find()?.photos, [field]: sizes } });
    if (!noted.kept) return noted;
    const waiting = this.#waiting.get(field) ?? this.#wait(field);
    waiting.photos = [...photos];
    return waiting.outcome;
  }

  /** Its words at once. The next claim has another reference. */
  clear() {
    const { reference } = this;
    dropFrom(this.#form, "draft", reference);
    this.renew();
    return this.removePhotos(reference);
  }

  /** Of a claim that is to be kept no more. @param {string} reference */
  removePhotos(reference) {
    return this.#next(() => this.#photos.remove(reference));
  }

  /** What is written from now on belongs to another claim. */
  renew() {
    this.reference = newReference();
    this.#tries = { maybe: false };
    this.#waiting = new Map();
    this.#isStored = false;
    this.#seen = undefined;
  }

  /**
   * Another window has changed this claim, sent it or cleared it; or has begun one, where this window has none. `callback`
   * gets what is there now; its photos come with load().
   * @param {(there: Words & { sent: boolean }) => void} callback
   */
  onChange(callback) {
    const look = () => {
      const there = this.#isStored ? this.#find() : this.#drafts()?.[0];
      if (textOf(there) === this.#seen) return;
      this.#seen = textOf(there);
      const words = this.#words(there);
      if (this.#isStored && !there) words.why = "cleared";
      callback({ ...words, sent: isSent(this.#form, this.reference) });
    };
    addEventListener("storage", look);
    addEventListener("pageshow", look); // a page that waits for the Back button is told nothing
  }

  /** @param {string} field */
  #wait(field) {
    const { reference } = this;
    const all = this.#waiting;
    /** @type {{ photos: File[], outcome?: any }} */
    const waiting = { photos: [] };
    waiting.outcome = this.#next(async () => {
      all.delete(field);
      const outcome = await this.#photos.save(reference, field, waiting.photos, () => !this.#isGone(reference));
      // Other windows have heard what is to come; now it can be found.
      if (outcome.kept && reference === this.reference) this.#write({ writes: 1 + (this.#find()?.writes ?? 0) });
      return outcome;
    });
    all.set(field, waiting);
    return waiting;
  }

  /** @param {Partial<Kept>} change @returns {Outcome} */
  #write(change) {
    if (this.isCleared) return { kept: false, why: "cleared" };
    const stored = this.#find();
    const { reference, tries } = this;
    /** @type {Kept} */
    const draft = { answers: {}, photos: {}, ...stored, tries, ...change, reference, savedAt: Date.now() };
    const outcome = keepIn(this.#form, "draft", draft);
    if (!outcome.kept) return { ...outcome, of: "words" };
    this.#see(draft);
    return outcome;
  }

  /** @param {Kept} [draft] */
  #see(draft) {
    this.reference = draft?.reference ?? this.reference;
    this.#isStored = Boolean(draft);
    this.#seen = textOf(draft);
  }

  /**
   * @template Result
   * @param {() => Promise<Result>} job
   * @returns {Promise<Result>}
   */
  #next(job) {
    return (this.#last = this.#last.then(job));
  }

  /** @param {Kept} [draft] @returns {Words} */
  #words(draft) {
    /** @type {Partial<Kept>} */
    const { reference = this.reference, answers = {}, photos = {}, doubtedAt, tries } = draft ?? {};
    const kept = [...Object.values(answers), ...Object.values(photos).flat()].some(Boolean);
    return { kept, reference, answers, tries: (reference !== this.reference && tries) || this.tries, old: Boolean(doubtedAt) };
  }

  #drafts() {
    return keptList(this.#form, "draft")?.map(sound);
  }

  #find() {
    return this.#drafts()?.find(({ reference }) => reference === this.reference);
  }

  /** Not where that can't be known. @param {string} reference */
  #isGone(reference) {
    return this.#drafts()?.every((draft) => draft.reference !== reference) ?? false;
  }
}

/** Without what is no answer, no size and no try, whatever was stored. @param {any} draft @returns {Kept} */
function sound({ answers, photos, tries, ...draft }) {
  return {
    ...draft,
    answers: only(answers, (answer) => typeof answer === "string"),
    photos: only(photos, Array.isArray),
    tries: typeof tries?.maybe === "boolean" ? tries : { maybe: false },
  };
}

/** @param {any} values @param {(value: unknown) => boolean} isRight */
function only(values, isRight) {
  const entries = Object(values) === values ? Object.entries(values) : [];
  return Object.fromEntries(entries.filter(([, value]) => isRight(value)));
}

/**
 * Those that are still wanted, and can be read: a browser may have lost what it gives back.
 * @param {File[]} photos
 * @param {number[]} sizes
 */
function whole(photos, sizes) {
  const left = [...sizes];
  const found = [];
  for (const photo of photos) {
    const at = left.indexOf(photo.size);
    if (at < 0) continue;
    left.splice(at, 1);
    found.push(photo);
  }
  return found;
}

/** What a person has done about it. @param {Kept} [draft] */
function textOf(draft) {
  return draft && JSON.stringify([draft.reference, draft.answers, draft.photos, draft.tries, draft.writes]);
}
