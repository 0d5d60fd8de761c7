import type { About, Sheet } from "../workbook/sheet.ts";

/** Tables that are to be written as `<file>.xlsx` and `<file>.ods`. */
export interface WorkbookJob {
  sheets: Sheet[];
  about: About;
  /** Without what says the format. */
  file: string;
}
