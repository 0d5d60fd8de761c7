import type { Problem } from "../domain/problem.ts";
import type { Version } from "./version.ts";

/** What became of a download. */
export interface Outcome {
  file: string;
  state: "nieuw" | "ongewijzigd" | "veranderd" | "vervangen" | "mislukt";
  was: Version | null;
  is: Version | null;
  /** Columns that are no longer in the file, and those that were not. */
  gone: string[];
  added: string[];
  /** Other files of the same download that changed: code lists. */
  others: string[];
  /** Someone changed the file since it came in. */
  byHand: boolean;
  problems: Problem[];
  requests: number;
  received: number;
  milliseconds: number;
}
