import type { Register } from "../domain/area.ts";
import { withLineEnds } from "./dutchText.ts";
import { listedPlaces, observationLines, periodCodes, placeCodes } from "./statlineFiles.ts";
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
  const places = listedPlaces(register, careRegions(register), years[0]!);
  return {
    "Observations.csv": observations(places, careIn, years),
    "MeasureCodes.csv": withLineEnds([
      "Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType",
      ...measures.map(({ code, title }, index) => `${code};;${index + 1};${title};Verzonnen cijfers.;Long;aantal;0;`),
    ]),
    "PeriodenCodes.csv": periodCodes(years, provisional),
    "RegioSCodes.csv": placeCodes(places),
  };
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
  return observationLines(cells);
}

/** The value, no text, and why there is no value: what is a dot elsewhere is confidential here. */
function cell(care: YouthCare | undefined, { count }: (typeof measures)[number]): string {
  if (care === undefined) return ";;Impossible";
  const text = youthCareCell(care[count]);
  return text === "." ? ";;Confidential" : `${text};;None`;
}
