// Recognises the channels that an order number looks like.

const LONGEST = 64; // as in patterns.py

/** Those of [{ id, pattern }] whose pattern the whole number fits. */
export function channelsLike(orderNumber, channels) {
  for (const reading of readings(orderNumber)) {
    const like = channels.filter(({ pattern }) => fits(pattern, reading));
    if (like.length) return like;
  }
  return [];
}

/** As it stands; then its parts run together or with dashes, with ever fewer of the words before them. */
function readings(text) {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/[\p{Pd}−]/gu, "-").replace(/\s+/g, " ").trim();
  if (plain.length > LONGEST) return [];
  const all = [plain];
  const parts = plain.split(/[\s#:;,.()]+/).filter(Boolean);
  do all.push(parts.join(""), parts.join("-"));
  while (parts.length && !/\d/.test(parts.shift()));
  return all.filter(Boolean);
}

function fits(pattern, reading) {
  try {
    return new RegExp(`^(?:${pattern})$`).test(reading);
  } catch {
    return false;
  }
}
