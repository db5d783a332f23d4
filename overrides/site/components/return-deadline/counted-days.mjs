// Counts days of which only some weekdays count, and moves on a last day that may be none of them.

/** The last of so many days after this one, of those that count: one at least. @param {number} day @param {number} days @param {string} counted the weekdays: "12345", Sunday is 0 */
export function lastOfDays(day, days, counted) {
  for (let left = days; left; ) if (counted.includes(weekdayOf(++day))) left--;
  return day;
}

/**
 * Monday in place of a Sunday, where what ends that day `movesOn`; which days are public holidays, nobody knows here.
 * @param {number} day
 * @param {boolean} movesOn
 */
export function workingDay(day, movesOn) {
  return movesOn && weekdayOf(day) === "0" ? day + 1 : day;
}

/** The first of January 1970 was a Thursday. @param {number} day */
function weekdayOf(day) {
  return `${(day + 4) % 7}`;
}
