// Keeps a half-written claim on this device through a reload, a crash or days, and says where it can't.

import { isReference, newReference } from "./claim-reference.mjs";

const AGE = 30 * 86_400_000; // others may use the device: names and photos of a home don't stay for ever
const ANSWERS = 0; // a record beside those of the photo fields, so that words fit where photos don't

/** Every call gives { kept: true } or { kept: false, why: "full" | "unavailable" | "cleared" (in another window) }. */
export class ClaimDraft {
  reference = newReference();
  #form;
  #stored = false;
  #last = Promise.resolve();
  #patience = 3000;

  constructor(form) {
    this.#form = form;
  }

  /** Also gives answers, photos ({ field: [File] }), whether some were `lost`, and savedAt of the last changed claim. */
  load() {
    return this.#next(async () => {
      const outcome = await this.#attempt((parts) => this.#newest(parts));
      this.#stored = outcome.kept;
      this.reference = outcome.reference ?? this.reference;
      return { answers: {}, photos: {}, ...outcome };
    });
  }

  saveAnswers(answers, lost = false) {
    return this.#save({ field: ANSWERS, answers: { ...answers }, lost });
  }

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

  #next(job) {
    return (this.#last = this.#last.then(job));
  }

  #save(part) {
    return this.#next(async () => {
      const outcome = await this.#put(part);
      if (outcome.why !== "full" || part.photos) return outcome;
      await this.#attempt((parts) => done(parts.delete(this.#records(""))));
      this.#stored = false;
      return { ...(await this.#put(part)), dropped: "photos" };
    });
  }

  async #put(part) {
    const outcome = await this.#attempt(async (parts) => {
      if (this.#stored && !(await done(parts.count(this.#records())))) return { kept: false, why: "cleared" };
      await done(parts.put({ form: this.#form, reference: this.reference, savedAt: Date.now(), ...part }));
    });
    this.#stored ||= outcome.kept;
    return outcome;
  }

  async #newest(parts) {
    const drafts = { __proto__: null };
    for (const { reference, field, savedAt, answers, photos, lost } of await done(parts.getAll(within([this.#form])))) {
      const draft = (drafts[reference] ??= { reference, savedAt: 0, answers: {}, photos: {} });
      if (savedAt > draft.savedAt) draft.savedAt = savedAt;
      if (field) draft.photos[field] = [photos].flat().filter((photo) => photo instanceof Blob);
      else Object.assign(draft, { answers: Object(answers), lost });
    }
    const newestFirst = Object.values(drafts).sort((one, other) => other.savedAt - one.savedAt);
    const isOld = ({ reference, savedAt }) => !isReference(reference) || Date.now() - savedAt > AGE;
    for (const { reference } of newestFirst.filter(isOld)) parts.delete(within([this.#form, reference]));
    return newestFirst.find((draft) => !isOld(draft)) ?? { kept: false };
  }

  #records(...from) {
    return within([this.#form, this.reference], ...from);
  }

  async #attempt(work) {
    let database;
    try {
      database = await this.#opened();
      const transaction = database.transaction("parts", "readwrite", { durability: "strict" });
      const [result] = await Promise.all([work(transaction.objectStore("parts")), done(transaction)]);
      return { kept: true, ...result };
    } catch (error) {
      if (!error) this.#patience = 0;
      return { kept: false, why: error?.name === "QuotaExceededError" ? "full" : "unavailable" };
    } finally {
      database?.close(); // an open one is in the way of other windows and can be lost
    }
  }

  #opened() {
    const request = indexedDB.open("claim-drafts", 1);
    const keyPath = ["form", "reference", "field"];
    request.onupgradeneeded = () => request.result.createObjectStore("parts", { keyPath });
    return Promise.race([done(request), new Promise((_, reject) => setTimeout(reject, this.#patience))]);
  }
}

/** Numbers sort before texts, and arrays after them. */
function within(start, ...from) {
  return IDBKeyRange.bound([...start, ...from], [...start, []]);
}

function done(it) {
  return new Promise((resolve, reject) => {
    it.onsuccess = it.oncomplete = () => resolve(it.result);
    it.onerror = it.onabort = ({ target }) => reject(target.error);
  });
}
