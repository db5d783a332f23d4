// Says whether what was kept on this device is still to be kept. Its clock may be wrong: in doubt nothing is removed.

const DAY = 86_400_000; // a clock that is put right may go back by hours
const MONTH = 30 * DAY; // others may use the device: names and photos of a home don't stay for ever
const FIRST = Date.UTC(2026, 0); // before it there was nothing to keep: a clock that says so is wrong

/** @typedef {{ savedAt?: number, sentAt?: number, doubtedAt?: number }} Aged `doubtedAt` is when it first looked too old. */

/**
 * The same, with `doubtedAt` where it is older than a month or from the future; nothing, if it is to be removed: when it was
 * doubted before, and another month has gone since.
 * @template {Aged} Kept
 * @param {Kept} kept
 * @returns {Kept | undefined}
 */
export function aged(kept, now = Date.now()) {
  const at = Number(kept.savedAt ?? kept.sentAt);
  const { doubtedAt = 0 } = kept;
  if (now > at - DAY && now - at <= MONTH) return { ...kept, doubtedAt: undefined };
  // A doubt counts only from a clock that may have been right then, and stands to that time as it stands now.
  const isDoubted = doubtedAt > FIRST && doubtedAt <= now && doubtedAt < at === now < at;
  if (!isDoubted) return { ...kept, doubtedAt: now };
  return now - doubtedAt > MONTH ? undefined : kept;
}
