// Counts days of which only some weekdays count.

/** The last of so many days after this one, of those that count: one at least. @param {number} day @param {number} days @param {string} counted the weekdays: "12345", Sunday is 0 */
export function lastOfDays(day, days, counted) {
  for (let left = days; left; ) if (counted.includes(weekdayOf(++day))) left--;
  return day;
}

/** The first of January 1970 was a Thursday. @param {number} day */
function weekdayOf(day) {
  return `${(day + 4) % 7}`;
}
