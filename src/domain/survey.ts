import { z } from "zod";
import { Item, type Questionnaire, questionThemes, type SurveyGroup, surveyGroups } from "./questionnaire.ts";

/** One export of a survey tool: what a group in a region answered. */
export const SurveyExport = z.strictObject({
  group: z.enum(surveyGroups),
  /** In the folder survey-<year>/answers of the answers. */
  file: z.string(),
  /** How many were invited; unknown where a link went round. */
  invited: z.int().positive().optional(),
  /** Whether everyone who could be asked was invited: the margin then knows how many there were. */
  everyone: z.boolean().default(false),
  /** Header of a column → item, where the header is neither the item's name nor its text. */
  columns: z.record(z.string(), z.string()).optional(),
  /** Item → answer as the file writes it → option of the item, where the file writes neither the option nor its number. */
  answers: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Years or days in which answers count; others are tests. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /**
   * An earlier export of the same answers that was published: the corrected one takes its place only where as many
   * respondents or at least the minimum more or fewer stand in each of its groups.
   */
  corrects: z.string().optional(),
});
export type SurveyExport = z.infer<typeof SurveyExport>;

/** data/survey-<year>/regions/<slug>.yaml: a region's own version of the questionnaires, and its answers. */
export const SurveyRegion = z.strictObject({
  name: z.string(),
  /** Codes of the jeugdregio and samenwerkingsverbanden that it is; their gemeenten take part with them. */
  areas: z.array(z.string()).min(1),
  without: z
    .strictObject({
      themes: z.array(z.enum(Object.keys(questionThemes) as [string, ...string[]])).default([]),
      items: z.array(z.string()).default([]),
    })
    .default({ themes: [], items: [] }),
  /** Items asked in this region alone, by group. */
  adds: z.partialRecord(z.enum(surveyGroups), z.array(Item)).default({}),
  exports: z.array(SurveyExport).default([]),
  /** Schools and providers here: no quote may name them. Places are known from the register. */
  names: z.array(z.string().min(3)).optional(),
});
export type SurveyRegion = z.infer<typeof SurveyRegion> & { slug: string };

/** All that one year asked, of whom. */
export interface SurveyYear {
  year: number;
  questionnaires: Partial<Record<SurveyGroup, Questionnaire>>;
  regions: SurveyRegion[];
}

/** What a region asked a group: the model, less what it left out, with what it added. */
export function regionItems(
  { questionnaires }: SurveyYear,
  { without, adds }: SurveyRegion,
  group: SurveyGroup,
): Item[] {
  const model = questionnaires[group]?.items ?? [];
  const kept = model.filter(({ id, theme }) => !without.items.includes(id) && !without.themes.includes(theme));
  return [...kept, ...(adds[group] ?? [])];
}

/** Fewer persons than this are shown only where someone decided so. */
const usualMinimum = 10;

/** Under `survey` in release.yaml. */
export const SurveyPublication = z
  .strictObject({
    /** Where the answers are, seen from release.yaml: real ones outside what is kept of a release. */
    answers: z.string().default("."),
    /** Results of fewer persons are never shown. */
    minimum: z.int().min(5, "is minder dan 5: zo weinig mensen zijn altijd herkenbaar").default(usualMinimum),
    /** Who decided on a lower minimum: a role, not a name. */
    decision: z.strictObject({ by: z.string(), date: z.iso.date(), reason: z.string() }).optional(),
    /** The regions whose results are public, with the years. Others are in totals alone. */
    publish: z.record(z.string(), z.array(z.int())).default({}),
  })
  .refine(({ minimum, decision }) => minimum >= usualMinimum || decision !== undefined, {
    path: ["decision"],
    message: "ontbreekt: een minimum onder 10 vraagt een besluit (by, date, reason)",
  });
export type SurveyPublication = z.infer<typeof SurveyPublication>;
