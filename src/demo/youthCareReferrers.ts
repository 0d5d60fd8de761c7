import { sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { quoted, withMark } from "./dutchText.ts";
import { provisional, type YouthCare } from "./youthCare.ts";
import { youthCareCell } from "./youthCareCell.ts";
import { careTitles } from "./youthCareTitles.ts";

const referrers: readonly (readonly [title: string, count: keyof YouthCare])[] = [
  ["Gemeentelijke toegang", "via-gemeente"],
  ["Huisarts", "via-huisarts"],
  ["Jeugdarts of medisch specialist", "via-arts"],
  ["Gecertificeerde instelling", "via-instelling"],
  ["Geen verwijzer", "zonder-verwijzer"],
  ["Verwijzer onbekend", "verwijzer-onbekend"],
];

/** Trajecten of jeugdhulp by who referred: an export with titles, of the country and the gemeenten of each year alone. */
export function youthCareReferrers(register: Register, careIn: Map<number, Map<string, YouthCare>>): string {
  const topic = "Jeugdhulptrajecten";
  const header = [
    "Perioden",
    "Regio's",
    `${topic}/Totaal jeugdhulptrajecten (aantal)`,
    ...referrers.map(([title]) => `${topic}/Verwijzer/${title} (aantal)`),
  ];
  const rows = [...careIn].flatMap(([year, care]) => {
    const period = year === provisional ? `${year}*` : String(year);
    return careTitles(register, year, care, /^NL/).map(([title, code]) =>
      [quoted([period, title]), ...numbers(care.get(code)!)].join(";"),
    );
  });
  return withMark([quoted(header), ...rows, quoted(["Bron: CBS"])]);
}

function numbers(care: YouthCare): string[] {
  const counts = referrers.map(([, count]) => care[count]);
  return [sum(counts), ...counts].map(youthCareCell);
}
