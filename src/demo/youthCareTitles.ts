import type { Register } from "../domain/area.ts";
import { nameKey } from "../sources/findArea.ts";
import { listedSince } from "./cbsNames.ts";
import type { YouthCare } from "./youthCare.ts";
import { careRegions } from "./youthCareByArea.ts";

/**
 * The areas of a year by their titles, each with its code: regions of which the code fits, such as Groningen (PV) and
 * Twente (JZ), and the gemeenten of that year in the order of the alphabet.
 */
export function careTitles(
  register: Register,
  year: number,
  care: ReadonlyMap<string, YouthCare>,
  wanted: RegExp,
): [title: string, code: string][] {
  const above = careRegions(register)
    .filter(({ code }) => wanted.test(code))
    .map(({ title, code }): [string, string] => [title, code]);
  const gemeenten = listedSince(register, year)
    .filter(({ code }) => care.has(code))
    .map(({ code, name }): [string, string] => [name, code]);
  return [...above, ...gemeenten.sort(([a], [b]) => (nameKey(a) < nameKey(b) ? -1 : 1))];
}
