import { Absence } from "../domain/absence.ts";
import type { StatusCodes } from "../domain/statusCodes.ts";
import { absenceMeaning } from "../views/absenceMeaning.ts";
import { csvField } from "../workbook/csvField.ts";
import { csvFile } from "../workbook/csvFile.ts";

/** What one thing in a delivery means: a column, a code, or what is not in it. */
export interface Entry {
  part: "kolom" | "status" | "gebiedsniveau" | "maat" | "niet geleverd";
  code: string;
  /** Dutch, one or two sentences. */
  meaning: string;
}

/** The codes of statuses: first those of figures that are there, then the reasons why there is none. */
export function statusEntries({ absent, final, provisional, expected }: StatusCodes): Entry[] {
  const present: [string, string][] = [
    [final, "Een cijfer dat vaststaat."],
    [provisional, "Voorlopig: de bron kan dit cijfer nog veranderen."],
    [
      expected,
      "Een prognose: verwacht en niet geteld. Is de prognose ook voorlopig, dan staat dat in de kolom voorlopig.",
    ],
  ];
  const reasons = Absence.options.map((reason): [string, string] => [
    absent[reason],
    `Geen cijfer. ${absenceMeaning[reason]}`,
  ]);
  return [...present, ...reasons].map(([code, meaning]) => ({ part: "status", code, meaning }));
}

/** The dictionary as a file. */
export function dictionaryCsv(entries: readonly Entry[]): string {
  const rows = entries.map(({ part, code, meaning }) => [part, code, meaning].map(csvField).join(";"));
  return csvFile(["onderdeel", "code", "betekenis"], rows);
}
