import { join } from "node:path";
import type { Release } from "../../domain/release.ts";
import type { PublishedRegion, SurveyIndex } from "../../views/survey/surveyIndex.ts";
import { type Letter, letterSheet, readLetters } from "./letters.ts";
import { type PrintJob, printAll } from "./printAll.ts";
import { administratorsSheet, professionalsSheet } from "./reportSheet.ts";

/**
 * Writes what can be handed out of a survey, and returns how many documents that are: for each region that is public the
 * letters, and of each of its years a report for administrators and one for professionals. They are served as they are:
 * /vragenlijst/flevoland/2021/bestuurders.pdf, /vragenlijst/flevoland/documenten/uitnodiging-beleid.pdf.
 */
export async function writeReports(survey: SurveyIndex, release: Release, folder: string): Promise<number> {
  const letters = await readLetters();
  return printAll(documents(survey, release, letters, join(folder, "public", "vragenlijst")));
}

function* documents(
  survey: SurveyIndex,
  release: Release,
  letters: readonly Letter[],
  folder: string,
): Generator<PrintJob> {
  for (const region of survey.regions) {
    for (const year of region.years) {
      const at = join(folder, region.slug, String(year));
      const about = [region.slug, year, survey, release] as const;
      yield { template: "professionals", given: professionalsSheet(...about), file: join(at, "professionals.pdf") };
      yield { template: "bestuurders", given: administratorsSheet(...about), file: join(at, "bestuurders.pdf") };
    }
    yield* letterJobs(region, survey, release, letters, join(folder, region.slug, "documenten"));
  }
}

/** With what the region asked last. */
function letterJobs(
  { slug, years }: PublishedRegion,
  survey: SurveyIndex,
  release: Release,
  letters: readonly Letter[],
  folder: string,
): PrintJob[] {
  const latest = survey.years.find(({ year }) => year === years.at(-1))!;
  const region = latest.regions.find((one) => one.slug === slug)!;
  return letters.map((letter) => ({
    template: "document",
    given: letterSheet(letter, region, latest, release),
    file: join(folder, `${letter.slug}.pdf`),
  }));
}
