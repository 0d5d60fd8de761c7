import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { quoted, withMark } from "./dutchText.ts";
import type { YouthCare } from "./youthCare.ts";
import { careRegions } from "./youthCareByArea.ts";
import { youthCareCell } from "./youthCareCell.ts";

/** The last number is the column's place in the whole table. */
const columns: readonly (readonly [name: string, count: keyof YouthCare])[] = [
  ["TotaalJeugdzorg_1", "jeugdzorg"],
  ["TotaalJeugdhulp_2", "jeugdhulp"],
  ["TotaalJeugdhulpZonderVerblijf_3", "zonder-verblijf"],
  ["UitgevoerdDoorWijkOfBuurtteam_4", "wijkteam"],
  ["TotaalJeugdhulpMetVerblijf_8", "met-verblijf"],
  ["TotaalJeugdbescherming_13", "jeugdbescherming"],
  ["TotaalJeugdreclassering_17", "jeugdreclassering"],
];

/** StatLine's code for all persons. */
const everybody = "T009002";

/** A gemeente that existed and of which the file has no figures in a year, though its regions have. */
const missing = { code: "GM0717", year: 2018 };

/**
 * Young persons with youth care by form, as an untyped data set of StatLine: keys for names, everything quoted and
 * padded, an empty row for every gemeente in the years in which it did not exist. Each year is in its own indeling.
 */
export function youthCareUntyped(register: Register, careIn: Map<number, Map<string, YouthCare>>): string {
  const years = [...careIn.keys()];
  const gemeenten = listedSince(register, years[0]!).sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = [...careRegions(register), ...gemeenten].flatMap(({ code }, place) =>
    years.map((year, index) => {
      const care = code === missing.code && year === missing.year ? undefined : careIn.get(year)!.get(code);
      const cells = columns.map(([, count]) => (care === undefined ? "" : youthCareCell(care[count]).padStart(8)));
      return quoted([place * years.length + index, everybody, code.padEnd(6), `${year}JJ00`, ...cells]);
    }),
  );
  return withMark([
    quoted(["ID", "Persoonskenmerken", "RegioS", "Perioden", ...columns.map(([name]) => name)]),
    ...rows,
  ]);
}
