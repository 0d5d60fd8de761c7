import { inThreads } from "../inThreads.ts";
import type { Sheet, Template } from "./typesetter.ts";

/** A document to be set, and the file that it is written to. */
export interface PrintJob {
  template: Template;
  given: Sheet;
  file: string;
}

/** Sets documents side by side, and returns how many. */
export function printAll(jobs: Iterable<PrintJob>): Promise<number> {
  return inThreads(new URL("printer.ts", import.meta.url), jobs);
}
