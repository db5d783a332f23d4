// Counts days, as calendars do: no clock, no time zone, no daylight saving can move them.

const DAY = 86_400_000;

/** Days since 1970 of "2026-11-22"; null where that is no day. @param {string} text */
export function dayOf(text) {
  const moment = new Date(`${text}T00:00Z`);
  const isDay = !Number.isNaN(Number(moment)) && moment.toISOString().startsWith(`${text}T`);
  return isDay ? Number(moment) / DAY : null;
}

/** Today, where the device is. */
export function today(now = new Date()) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
}

/** "Tuesday 22 December 2026". @param {number} day @param {string} locale */
export function spelled(day, locale) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, parts).format(new Date(day * DAY)).replace(",", "");
}

/**
 * Which sentence holds for a window of so many days that began on a day.
 * @param {number | null} from
 * @param {number} days
 * @returns {{ say: string, last?: number, left?: number }}
 */
export function judged(from, days, now = today()) {
  if (from === null) return { say: "unreadable" };
  if (from > now) return { say: "future" };
  const last = from + days;
  const left = last - now;
  return { last, left, say: left < 0 ? "over" : (["today", "one"][left] ?? "left") };
}

/**
 * A calendar file with one event that takes the whole last day: https://www.rfc-editor.org/rfc/rfc5545
 * @param {{ day: number, title: string, page?: string, made?: Date }} event
 */
export function calendar({ day, title, page, made = new Date() }) {
  /** @param {Date} moment */
  const date = (moment) => moment.toISOString().slice(0, 10).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//return guide//EN",
    "BEGIN:VEVENT",
    `UID:${day}-${[...title].reduce((sum, letter) => (sum * 31 + Number(letter.codePointAt(0))) % 2 ** 31, 7)}@return-guide`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${date(new Date(day * DAY))}`,
    `DTEND;VALUE=DATE:${date(new Date((day + 1) * DAY))}`,
    `SUMMARY:${escaped(title)}`,
    ...(page ? [`DESCRIPTION:${escaped(page)}`, `URL:${page}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** Lines of 75 octets at most, whole characters each. @param {string} line */
function folded(line) {
  let [octets, out] = [0, ""];
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) [octets, out] = [1, out + "\r\n "];
    octets += size;
    out += character;
  }
  return out;
}
