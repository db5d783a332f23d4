// Writes a day as people of a language do.

/**
 * French says "1er mars", which no browser writes.
 * @param {Date} day
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} parts
 */
export function writtenDay(day, locale, parts) {
  const written = new Intl.DateTimeFormat(locale, parts).format(day);
  return /^fr\b/.test(locale) ? written.replace(/(^|\D)1 (?=\p{L})/u, "$11er ") : written;
}
