import type { Register } from "../domain/area.ts";
import { quoted, withMark } from "./dutchText.ts";
import { provisional, type YouthCare } from "./youthCare.ts";
import { youthCareCell } from "./youthCareCell.ts";
import { careTitles } from "./youthCareTitles.ts";

const ages = [
  ["Leeftijd: 4 tot 12 jaar", "jeugdzorg-4-11"],
  ["Leeftijd: 12 tot 18 jaar", "jeugdzorg-12-17"],
] as const;

/**
 * Young persons with youth care by age, as a table that was turned on StatLine's website: ages above the columns, the
 * unit in a second row of names. Each year has the gemeenten of that year alone.
 */
export function youthCareAges(register: Register, careIn: Map<number, Map<string, YouthCare>>): string {
  const rows = [...careIn].flatMap(([year, care]) => {
    const period = year === provisional ? `${year}*` : String(year);
    return careTitles(register, year, care, /^(NL|PV|JZ)/).map(([title, code]) =>
      [quoted([period, title]), ...ages.map(([, count]) => youthCareCell(care.get(code)![count]))].join(";"),
    );
  });
  return withMark([
    quoted(["", "", ...ages.map(([age]) => age)]),
    quoted(["Perioden", "Regio's", ...ages.map(() => "aantal")]),
    ...rows,
    quoted(["Bron: CBS"]),
  ]);
}
