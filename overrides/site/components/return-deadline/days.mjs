// Days, as calendars know them: no clock, no time zone, no daylight saving can move them.

import { writtenDay } from "../site-frame/written-day.mjs";

const DAY = 86_400_000;

/** Today, where the device is. */
export function today(now = new Date()) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
}

/** "Tuesday 22 December 2026". @param {number} day @param {string} locale */
export function spelled(day, locale) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const date = writtenDay(new Date(day * DAY), locale, parts);
  return locale.startsWith("en") ? date.replace(/, (?=\d+ )/, " ") : date; // some browsers' "Tuesday, 22 December 2026"
}
