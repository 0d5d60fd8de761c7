/**
 * When something was filled in, in milliseconds; null where it is not said. Forms: `2022-03-15 10:50:10`, `31-8-2020 14:20:53`,
 * `8/31/20 14:20:53` and `08/31/2020 02:20:53 PM` (month first, unless that is no month). A year before 2000 is what
 * LimeSurvey writes of a survey without times.
 */
export function parseMoment(text: string): number | null {
  const [, a, mark, b, c, hour = "0", minute = "0", second = "0", half] =
    /^(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?)?/i.exec(
      text.trim(),
    ) ?? [];
  if (a === undefined) return null;
  const [year, month, day] = orderDate(a, mark!, b!, c!);
  const time = Date.UTC(year, month - 1, day, to24(Number(hour), half), Number(minute), Number(second));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && year >= 2000 ? time : null;
}

function orderDate(a: string, mark: string, b: string, c: string): [year: number, month: number, day: number] {
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4) return [first, second, third];
  const year = third < 100 ? 2000 + third : third;
  return mark === "/" && first <= 12 ? [year, first, second] : [year, second, first];
}

function to24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
