import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { withLineEnds } from "./dutchText.ts";

/** A place as a code list of StatLine has it. */
export interface ListedPlace {
  code: string;
  title: string;
}

/** Regions, and after them the gemeenten that existed in a year or later, by code. */
export function listedPlaces(register: Register, regions: readonly ListedPlace[], since: number): ListedPlace[] {
  const gemeenten = listedSince(register, since).map(({ code, name }) => ({ code, title: name }));
  return [...regions, ...gemeenten.sort((a, b) => (a.code < b.code ? -1 : 1))];
}

/** PeriodenCodes.csv of StatLine's newer open data. */
export function periodCodes(years: readonly number[], provisional: number): string {
  return withLineEnds([
    "Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status",
    ...years.map((year, index) => {
      const status = year === provisional ? "Voorlopige cijfers;Voorlopig" : ";Definitief";
      return `${year}JJ00;0;Perioden;${index + 1};${year};${status}`;
    }),
  ]);
}

/** RegioSCodes.csv of the same. */
export function placeCodes(places: readonly ListedPlace[]): string {
  return withLineEnds([
    "Identifier;DimensionGroupId;DimensionId;Index;Title;Description",
    ...places.map(({ code, title }, index) => `${code};${code.slice(0, 2)};RegioS;${index + 1};${title};`),
  ]);
}

/** Observations.csv of the same. `cells`: "measure;place;period;value;text;attribute", after the measure `others`. */
export function observationLines(cells: readonly string[], ...others: readonly string[]): string {
  const columns = ["Id", "Measure", ...others, "RegioS", "Perioden", "Value", "StringValue", "ValueAttribute"];
  return withLineEnds([columns.join(";"), ...cells.map((line, id) => `${id};${line}`)]);
}
