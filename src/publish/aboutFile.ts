import type { Absence } from "../domain/absence.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { absenceMeaning } from "../views/absenceMeaning.ts";
import type { Edition } from "../views/edition.ts";
import { explainAbsence } from "../views/formatFigure.ts";
import type { About } from "../workbook/sheet.ts";
import { siteAddress } from "./siteAddress.ts";
import { sourceTexts } from "./sourceTexts.ts";

/** What a file of figures says of itself. `address`: of its page, /gemeente/almere/. */
export function aboutFile(
  what: Pick<About, "title" | "description"> & { address: string },
  indicators: readonly NamedIndicator[],
  { sources, release }: Pick<Edition, "sources" | "release">,
): About {
  const lines = indicators.flatMap((indicator) => sourceTexts(indicator, sources));
  return {
    ...what,
    address: `${siteAddress()}${what.address}`,
    sources: [...new Set(lines.map(({ text, licence }) => `${text}. Licentie: ${licence}.`))],
    licence: "U mag de cijfers gebruiken als u de bron noemt. De licentie van elke bron staat bij de bron.",
    release: `${release.id}, ${release.title}`,
    date: release.date,
    demo: release.demo,
    signs: signs(),
  };
}

/** Every word that may stand in place of a number or beside one. */
function signs(): [string, string][] {
  const absences = Object.entries(absenceMeaning) as [Absence, string][];
  return [
    ...absences.map(([absence, meaning]): [string, string] => [signOf(absence), meaning]),
    ["voorlopig", "De bron kan dit cijfer nog veranderen."],
    ["schatting", "Een gemeente ligt in meer regio's. Haar cijfer is naar leerlingen verdeeld."],
    ["afgerond", "De bron rondt af. Het echte cijfer ligt hier vlakbij."],
    ["1 tot en met 4", "Het cijfer ligt tussen deze grenzen. Preciezer is het niet bekend."],
  ];
}

function signOf(absence: Absence): string {
  if (absence === "incomplete") return "cijfer van … van de … gemeenten";
  return explainAbsence({ absence, members: 0, present: 0 });
}
