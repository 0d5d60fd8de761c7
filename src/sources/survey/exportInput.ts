import type { Item } from "../../domain/questionnaire.ts";
import type { SurveyExport } from "../../domain/survey.ts";

/** An export as it came in, and what the region says of it. */
export interface ExportInput {
  bytes: Uint8Array;
  /** The path that messages name. */
  file: string;
  year: number;
  region: string;
  export: SurveyExport;
  /** What the region asked this group. */
  items: readonly Item[];
  /** Whether a later export of the same answers takes its place. */
  corrected: boolean;
}
