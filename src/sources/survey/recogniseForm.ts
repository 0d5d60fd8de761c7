import type { ExportHead, FormReader } from "./exportForm.ts";
import { googleForms } from "./googleForms.ts";
import { limeSurvey } from "./limeSurvey.ts";
import { microsoftForms } from "./microsoftForms.ts";
import { qualtrics } from "./qualtrics.ts";
import { surveyMonkey } from "./surveyMonkey.ts";

/** Each recognises its own header rows and no others. */
const readers: readonly FormReader[] = [qualtrics, surveyMonkey, microsoftForms, googleForms, limeSurvey];

export const knownTools = "LimeSurvey, Qualtrics, SurveyMonkey, Google Forms en Microsoft Forms";

/** Which tool wrote an export, from its first three rows. */
export function recogniseForm(head: readonly string[][]): ExportHead | null {
  for (const read of readers) {
    const found = read(head);
    if (found !== null) return found;
  }
  return null;
}
