import type { Block } from "../../domain/proseBlocks.ts";
import type { Release } from "../../domain/release.ts";
import { type AdministratorsReport, administratorsReport } from "../../views/survey/print/administratorsReport.ts";
import {
  type PrintedItem,
  type ProfessionalsReport,
  professionalsReport,
} from "../../views/survey/print/professionalsReport.ts";
import type { SurveyIndex } from "../../views/survey/surveyIndex.ts";
import { regionName } from "../../views/survey/surveyNames.ts";
import { conclusions } from "./conclusions.ts";
import { drawMarks, drawOpinion, drawTrend, type Picture } from "./drawChart.ts";
import { sheet } from "./sheet.ts";
import type { Sheet } from "./typesetter.ts";

/** What the template bestuurders prints. */
export interface AdministratorsSheet extends Sheet, Omit<AdministratorsReport, "chart" | "trend" | "title"> {
  pictures: Picture[];
  conclusions: Block[];
}

/** What the template professionals prints. */
export interface ProfessionalsSheet extends Sheet, Omit<ProfessionalsReport, "themes" | "title"> {
  themes: { title: string; conclusions: Block[]; items: DrawnItem[] }[];
}

type DrawnItem = Omit<PrintedItem, "opinion" | "marks" | "trend"> & { pictures: Picture[] };

export function administratorsSheet(
  region: string,
  year: number,
  survey: SurveyIndex,
  release: Release,
): AdministratorsSheet {
  const { chart, trend, ...report } = administratorsReport({ region, year, demo: release.demo }, survey);
  const about = aboutRegion(region, year, survey);
  return {
    ...report,
    ...sheet(report.title, about, release),
    ...{ pictures: drawn(drawMarks(chart), drawTrend(trend)), conclusions: conclusions(region, year, "samenvatting") },
    mostPages: 4,
  };
}

export function professionalsSheet(
  region: string,
  year: number,
  survey: SurveyIndex,
  release: Release,
): ProfessionalsSheet {
  const report = professionalsReport({ region, year, demo: release.demo }, survey);
  const themes = report.themes.map(({ slug, title, items }) => ({
    ...{ title, conclusions: conclusions(region, year, slug), items: items.map(drawItem) },
  }));
  return { ...report, ...sheet(report.title, aboutRegion(region, year, survey), release), themes };
}

function drawItem({ opinion, marks, trend, ...section }: PrintedItem): DrawnItem {
  return { ...section, pictures: drawn(drawOpinion(opinion), drawMarks(marks), drawTrend(trend)) };
}

function drawn(...pictures: (Picture | null)[]): Picture[] {
  return pictures.filter((picture) => picture !== null);
}

function aboutRegion(region: string, year: number, survey: SurveyIndex): string[] {
  return [regionName(region, survey), `vragenlijst ${year}`];
}
