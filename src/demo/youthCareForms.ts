import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { withLineEnds } from "./dutchText.ts";
import { provisional, type YouthCare } from "./youthCare.ts";
import { careRegions } from "./youthCareByArea.ts";
import { youthCareCell } from "./youthCareCell.ts";

const measures = [
  { code: "A050301_1", title: "Totaal jongeren met jeugdzorg", count: "jeugdzorg" },
  { code: "A050303_1", title: "Meer dan één vorm van jeugdzorg", count: "meer-vormen" },
] as const;

/** Young persons with one or more forms of youth care, as a download of StatLine's newer open data. */
export function youthCareForms(
  register: Register,
  careIn: Map<number, Map<string, YouthCare>>,
  years: readonly number[],
): Record<string, string> {
  const places = listed(register, years[0]!);
  return {
    "Observations.csv": observations(places, careIn, years),
    "MeasureCodes.csv": withLineEnds([
      "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
      ...measures.map(({ code, title }, index) => `${code};;${index + 1};${title};Verzonnen cijfers.;Long;aantal;0;`),
    ]),
    "PeriodenCodes.csv": withLineEnds([
      "Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status",
      ...years.map((year, index) => {
        const status = year === provisional ? "Voorlopige cijfers;Voorlopig" : ";Definitief";
        return `${year}JJ00;0;Perioden;${index + 1};${year};${status}`;
      }),
    ]),
    "RegioSCodes.csv": withLineEnds([
      "Identifier;DimensionGroupId;DimensionId;Index;Title;Description",
      ...places.map(({ code, title }, index) => `${code};${code.slice(0, 2)};RegioS;${index + 1};${title};`),
    ]),
  };
}

function listed(register: Register, since: number): { code: string; title: string }[] {
  const gemeenten = listedSince(register, since).map(({ code, name }) => ({ code, title: name }));
  return [...careRegions(register), ...gemeenten.sort((a, b) => (a.code < b.code ? -1 : 1))];
}

function observations(
  places: readonly { code: string }[],
  careIn: Map<number, Map<string, YouthCare>>,
  years: readonly number[],
): string {
  const cells = places.flatMap(({ code }) =>
    years.flatMap((year) =>
      measures.map((measure) => `${measure.code};${code};${year}JJ00;${cell(careIn.get(year)!.get(code), measure)}`),
    ),
  );
  const lines = cells.map((line, id) => `${id};${line}`);
  return withLineEnds(["Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute", ...lines]);
}

/** The value, no text, and why there is no value: what is a dot elsewhere is confidential here. */
function cell(care: YouthCare | undefined, { count }: (typeof measures)[number]): string {
  if (care === undefined) return ";;Impossible";
  const text = youthCareCell(care[count]);
  return text === "." ? ";;Confidential" : `${text};;None`;
}
