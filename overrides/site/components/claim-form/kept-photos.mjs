// Keeps the photos of claims that are being written in the browser's database, and says where it can't.

import { failed } from "./kept-list.mjs";

/** @import { Outcome } from "./kept-list.mjs" */

export class KeptPhotos {
  #form;
  #patience = 3000;

  /** @param {string} form */
  constructor(form) {
    this.#form = form;
  }

  /**
   * By field. Those of claims that `isGone` are removed.
   * @param {string} reference
   * @param {(reference: string) => boolean} isGone
   * @returns {Promise<Outcome & { photos?: Record<string, File[]> }>}
   */
  load(reference, isGone) {
    return this.#attempt(async (parts) => {
      const all = await done(parts.getAll(within(this.#form)));
      for (const part of all) if (isGone(part.reference)) parts.delete(within(this.#form, part.reference));
      const mine = all.filter((part) => part.reference === reference);
      return { photos: Object.fromEntries(mine.map(({ field, photos }) => [field, [photos].flat().flatMap(asFiles)])) };
    });
  }

  /**
   * Only if the claim is still there once the database has opened: another window may have cleared it.
   * @param {string} reference
   * @param {string} field
   * @param {File[]} photos
   * @param {() => boolean} isThere
   */
  async save(reference, field, photos, isThere) {
    const bytes = await Promise.all(photos.map(asBytes)).catch(() => null);
    return this.#attempt(async (parts) => {
      if (!bytes) throw new Error("a photo is no longer on this device");
      if (!isThere()) return { kept: false, why: "cleared" };
      await done(parts.put({ form: this.#form, reference, field, photos: bytes }));
    });
  }

  /** @param {string} reference */
  remove(reference) {
    return this.#attempt((parts) => done(parts.delete(within(this.#form, reference))));
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
      // Not "strict": that waits for the disk, for safety from a loss of power that the words don't have either.
      const transaction = database.transaction("parts", "readwrite", { durability: "relaxed" });
      const [result] = await Promise.all([work(transaction.objectStore("parts")), done(transaction)]);
      return { kept: true, ...result };
    } catch (error) {
      if (!error) this.#patience = 0;
      return /** @type {any} */ ({ ...failed(error), of: "photos" });
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

/**
 * As bytes: WebKit's private windows refuse a File in the database, and in Firefox one that came out of it can't be read any
 * more once it is put back.
 * @param {File} photo
 */
async function asBytes(photo) {
  return { name: photo.name, type: photo.type, bytes: await photo.arrayBuffer() };
}

/** None, if something else was stored. @param {any} photo @returns {File[]} */
function asFiles(photo) {
  return photo?.bytes instanceof ArrayBuffer ? [new File([photo.bytes], `${photo.name}`, { type: `${photo.type}` })] : [];
}

/** Arrays sort after numbers and texts. @param {IDBValidKey[]} start */
function within(...start) {
  return IDBKeyRange.bound(start, [...start, []]);
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
    it.onerror = it.onabort = /** @param {any} event */ (event) => reject(event?.target?.error ?? new Error("no database"));
  });
}
