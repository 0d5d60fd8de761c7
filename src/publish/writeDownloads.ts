import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Figure } from "../domain/figure.ts";
import type { Edition } from "../views/edition.ts";
import { searchEntries } from "../views/searchEntries.ts";

/** Writes what is served as it is: the list behind the search box, and one CSV file an indicator. */
export async function writeDownloads(edition: Edition, figures: readonly Figure[], folder: string): Promise<void> {
  const data = join(folder, "public", "data");
  await mkdir(data, { recursive: true });
  await writeFile(join(data, "gebieden.json"), JSON.stringify(searchEntries(edition)));
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator);
  for (const { slug } of edition.indicators) {
    await writeFile(join(data, `${slug}.csv`), indicatorCsv(byIndicator.get(slug) ?? [], edition));
  }
}

const columns = [
  "gebiedscode",
  "gebied",
  "soort_gebied",
  "jaar",
  "waarde",
  "ondergrens",
  "bovengrens",
  "reden_ontbreekt",
  "voorlopig",
  "methode",
  "gemeenten",
  "gemeenten_met_cijfer",
  "uitgave",
  "voorbeeldcijfers",
];

/** One row an area and year, a point as decimal mark: a file for programs. */
function indicatorCsv(figures: readonly Figure[], { areas, groups, release }: Edition): string {
  // Of the groups those that many gemeenten share; whom one gemeente is like stands on its page.
  const rows = figures
    .filter(({ area }) => groups.get(area)?.kind !== "vergelijkbaar")
    .map((figure) => {
      const { code, name, kind } = groups.get(figure.area) ?? areas.get(figure.area);
      const { value, low, high, absence, provisional, method, members, present } = figure;
      const bounds = low === high ? ["", ""] : [low, high];
      const yes = (is: boolean) => (is ? "ja" : "nee");
      return [
        code,
        name,
        kind,
        figure.period,
        value,
        ...bounds,
        absence,
        yes(provisional),
        method,
        members,
        present,
        release.id,
        yes(release.demo),
      ];
    });
  return stringify([columns, ...rows], { delimiter: ";", bom: true });
}
