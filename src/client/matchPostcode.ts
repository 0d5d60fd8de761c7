import type { AreaList, SearchArea } from "./areaList.ts";

/** The gemeenten of a postcode, of four digits or with its letters ("1315 AB Almere"), or of those that begin so ("13"). */
export function matchPostcode(input: string, postcodes: AreaList["postcodes"]): { area: SearchArea; text: string }[] {
  const digits = /^\s*([1-9]\d{1,3})(?!\d)/.exec(input)?.[1];
  if (digits === undefined || (digits.length < 4 && input.trim() !== digits)) return [];
  const unit = 10 ** (4 - digits.length);
  const [first, last] = [Number(digits) * unit, (Number(digits) + 1) * unit - 1];
  const begun = digits.length < 4 ? "…" : "";
  const inRange = postcodes.filter(({ from, to }) => from <= last && to >= first);
  return inRange.map(({ gemeente }) => ({ area: gemeente, text: `${digits}${begun} → ${gemeente.name}` }));
}
