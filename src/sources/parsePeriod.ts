export interface Period {
  year: number;
  /** The publisher marks the year with * (provisional) or ** (revised provisional). */
  provisional: boolean;
}

const forms = [
  /** 2015, 2024*, 2022**, StatLine's 2015JJ00 and school year 2015SJ00. */
  /^(?<year>\d{4})(?:JJ00|SJ00)?(?<mark>\*{0,2})$/,
  /** School year 2015/'16, 2015/16, 2015/2016 or 2015-2016, named after its start. */
  /^(?<year>\d{4})(?:\/'?|-(?=\d{4}))(?<next>\d{2}|\d{4})(?<mark>\*{0,2})$/,
  /** A day: 1-1-2025 or 2025-01-01. */
  /^(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-(?<year>\d{4})(?<mark>)$/,
  /^(?<year>\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?<mark>)$/,
];

/** The year of a period as publishers write it, or null. Quarters, months and ranges of years are no year. */
export function parsePeriod(text: string): Period | null {
  for (const form of forms) {
    const groups = form.exec(text.trim())?.groups;
    if (groups === undefined) continue;
    const { year: digits, next, mark } = groups;
    const year = Number(digits);
    const follows = next === undefined || String(year + 1).endsWith(next);
    if (follows && year >= 1800 && year <= 2200) return { year, provisional: mark !== "" };
  }
  return null;
}
