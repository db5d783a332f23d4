// Brings a day into a calendar.

const DAY = 86_400_000;

/** @typedef {{ day: number, title: string, page?: string, made?: Date }} Entry its day in days since 1970 */

/** The device asks what to do with it. @param {Entry} entry @param {string} name its file's */
export function saveCalendar(entry, name) {
  const file = new Blob([calendar(entry)], { type: "text/calendar" });
  Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name }).click();
}

/**
 * A calendar file with one event that takes the whole last day: https://www.rfc-editor.org/rfc/rfc5545
 * @param {Entry} event
 */
export function calendar({ day, title, page, made = new Date() }) {
  /** @param {Date} moment */
  const date = (moment) => moment.toISOString().slice(0, 10).replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:return-guide",
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
