import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { areaAddress } from "../domain/area.ts";
import type { PageArea } from "../views/areaIndex.ts";
import { areaInSentence, areaLabel } from "../views/areaLabel.ts";
import { type Edition, gets } from "../views/edition.ts";
import { aboutFile } from "./aboutFile.ts";
import { areaCsv } from "./areaCsv.ts";
import { areaSheets } from "./areaSheets.ts";
import { indicatorSheets } from "./indicatorSheets.ts";
import { inThreads } from "./inThreads.ts";
import type { WorkbookJob } from "./workbookJob.ts";

/**
 * Writes all figures of each area as CSV, XLSX and ODS, public/data/gebied/gemeente/almere.csv, and those of each
 * indicator as XLSX and ODS beside its CSV, public/data/jeugdhulp.xlsx. Returns how many spreadsheets were made, twice.
 */
export function writeAreaFiles(edition: Edition, folder: string): Promise<number> {
  const data = join(folder, "public", "data");
  return inThreads(new URL("workbookWriter.ts", import.meta.url), workbooks(edition, data));
}

function* workbooks(edition: Edition, data: string): Generator<WorkbookJob> {
  for (const area of edition.areas.areas) yield areaJob(area, edition, join(data, "gebied", areaAddress(area)));
  for (const indicator of edition.indicators) {
    const about = aboutFile(
      {
        title: indicator.title,
        description: `${indicator.definition} Per soort gebied een blad, met een rij per gebied en een kolom per jaar.`,
        address: `/indicator/${indicator.slug}/`,
      },
      [indicator],
      edition,
    );
    yield { sheets: indicatorSheets(indicator, edition), about, file: join(data, indicator.slug) };
  }
}

/** Its CSV is written at once: putting it together costs less than handing its rows to a thread. */
function areaJob(area: PageArea, edition: Edition, address: string): WorkbookJob {
  const file = address.replace(/\/$/, "");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.csv`, areaCsv(area, edition));
  const about = aboutFile(
    {
      title: `Alle cijfers over ${areaInSentence(area)}`,
      description: `${areaLabel(area)}: per thema een blad, met een rij per cijfer en een kolom per jaar.`,
      address: areaAddress(area),
    },
    edition.indicators.filter((indicator) => gets(indicator, area)),
    edition,
  );
  return { sheets: areaSheets(area, edition), about, file };
}
