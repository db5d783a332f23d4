// Keeps a half-written claim on this device through a reload, a crash or days, and says where it can't.

import { isReference, newReference } from "./claim-reference.mjs";

const AGE = 30 * 86_400_000; // others may use the device: names and photos of a home don't stay for ever
const ANSWERS = 0; // a record beside those of the photo fields, so that words fit where photos don't

/**
 * @typedef {{ field: string | 0, answers?: Record<string, string>, photos?: File[], lost?: boolean }} Part
 * @typedef {{
 *   reference: string, savedAt: number, answers: Record<string, unknown>, photos: Record<string, File[]>, lost?: boolean,
 * }} Draft
 * @typedef {{ kept: boolean, why?: "full" | "unavailable" | "cleared", dropped?: "photos" }} Outcome
 * `cleared` is what another window did; `dropped` is what had to make room.
 */

export class ClaimDraft {
  reference = newReference();
  #form;
  #stored = false;
  /** @type {Promise<any>} */
  #last = Promise.resolve();
  #patience = 3000;

  /** @param {string} form */
  constructor(form) {
    this.#form = form;
  }

  /**
   * Also gives answers, photos by field, whether some were `lost`, and savedAt of the last changed claim.
   * @returns {Promise<Outcome & Pick<Draft, "answers" | "photos"> & Partial<Draft>>}
   */
  load() {
    return this.#next(async () => {
      const outcome = await this.#attempt((parts) => this.#newest(parts));
      this.#stored = outcome.kept;
      this.reference = outcome.reference ?? this.reference;
      return { answers: {}, photos: {}, ...outcome };
    });
  }

  /** @param {Record<string, string>} answers */
  saveAnswers(answers, lost = false) {
    return this.#save({ field: ANSWERS, answers: { ...answers }, lost });
  }

  /** @param {string} field @param {File[]} photos */
  savePhotos(field, photos) {
    return this.#save({ field, photos: [...photos] });
  }

  /** The next claim has another reference. */
  clear() {
    return this.#next(async () => {
      const outcome = await this.#attempt((parts) => done(parts.delete(this.#records())));
      this.renew();
      return outcome;
    });
  }

  /** What is written from now on belongs to another claim. */
  renew() {
    this.reference = newReference();
    this.#stored = false;
  }

  /**
   * @template Result
   * @param {() => Promise<Result>} job
   * @returns {Promise<Result>}
   */
  #next(job) {
    return (this.#last = this.#last.then(job));
  }

  /** @param {Part} part @returns {Promise<Outcome>} */
  #save(part) {
    return this.#next(async () => {
      const outcome = await this.#put(part);
      if (outcome.why !== "full" || part.photos) return outcome;
      await this.#attempt((parts) => done(parts.delete(this.#records(""))));
      this.#stored = false;
      return { ...(await this.#put(part)), dropped: "photos" };
    });
  }

  /** @param {Part} part @returns {Promise<Outcome>} */
  async #put(part) {
    const outcome = await this.#attempt(async (parts) => {
      if (this.#stored && !(await done(parts.count(this.#records())))) return { kept: false, why: "cleared" };
      await done(parts.put({ form: this.#form, reference: this.reference, savedAt: Date.now(), ...part }));
    });
    this.#stored ||= outcome.kept;
    return outcome;
  }

  /** @param {IDBObjectStore} parts @returns {Promise<Partial<Outcome & Draft>>} */
  async #newest(parts) {
    /** @type {any} a Draft by its reference */
    const drafts = { __proto__: null };
    for (const { reference, field, savedAt, answers, photos, lost } of await done(parts.getAll(within([this.#form])))) {
      /** @type {Draft} */
      const draft = (drafts[reference] ??= { reference, savedAt: 0, answers: {}, photos: {} });
      if (savedAt > draft.savedAt) draft.savedAt = savedAt;
      if (field) draft.photos[field] = [photos].flat().filter(/** @returns {photo is File} */ (photo) => photo instanceof Blob);
      else Object.assign(draft, { answers: Object(answers), lost });
    }
    /** @type {Draft[]} */
    const newestFirst = Object.values(drafts).sort((one, other) => other.savedAt - one.savedAt);
    /** @param {Draft} draft */
    const isOld = ({ reference, savedAt }) => !isReference(reference) || Date.now() - savedAt > AGE;
    for (const { reference } of newestFirst.filter(isOld)) parts.delete(within([this.#form, reference]));
    return newestFirst.find((draft) => !isOld(draft)) ?? { kept: false };
  }

  /** @param {IDBValidKey[]} from */
  #records(...from) {
    return within([this.#form, this.reference], ...from);
  }

  /**
   * @template Result
   * @param {(parts: IDBObjectStore) => Promise<Result>} work
   * @returns {Promise<Outcome & Partial<Result>>}
   */
  async #attempt(work) {
    let database;
    try {
      database = await this.#opened();
      const transaction = database.transaction("parts", "readwrite", { durability: "strict" });
      const [result] = await Promise.all([work(transaction.objectStore("parts")), done(transaction)]);
      return { kept: true, ...result };
    } catch (error) {
      if (!error) this.#patience = 0;
      return /** @type {any} */ ({ kept: false, why: error?.name === "QuotaExceededError" ? "full" : "unavailable" });
    } finally {
      database?.close(); // an open one is in the way of other windows and can be lost
    }
  }

  /** @returns {Promise<IDBDatabase>} */
  #opened() {
    const request = indexedDB.open("claim-drafts", 1);
    const keyPath = ["form", "reference", "field"];
    request.onupgradeneeded = () => request.result.createObjectStore("parts", { keyPath });
    return Promise.race([done(request), new Promise((_, reject) => setTimeout(reject, this.#patience))]);
  }
}

/** Numbers sort before texts, and arrays after them. @param {IDBValidKey[]} start @param {IDBValidKey[]} from */
function within(start, ...from) {
  return IDBKeyRange.bound([...start, ...from], [...start, []]);
}

/**
 * @overload @param {IDBTransaction} it @returns {Promise<void>}
 */
/**
 * @template Result
 * @overload @param {IDBRequest<Result>} it @returns {Promise<Result>}
 */
/** @param {any} it */
function done(it) {
  return new Promise((resolve, reject) => {
    it.onsuccess = it.oncomplete = () => resolve(it.result);
    it.onerror = it.onabort = /** @param {{ target: IDBRequest }} event */ ({ target }) => reject(target.error);
  });
}
