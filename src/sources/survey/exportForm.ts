/**
 * What a column is for. Only of answers something is kept; `number`, `time`, `status` and `person` are looked at while
 * reading, to recognise tests and double answers, and then forgotten; of `aside` nothing is looked at.
 */
export type ColumnRole = "answer" | "number" | "time" | "status" | "person" | "aside";

export interface ExportColumn {
  /** As the file has it, for the editor. */
  header: string;
  role: ColumnRole;
  /** What the question may be called: its code, its text. */
  names: string[];
  /** The code or text of an option or sub-question; null where the column is a question of its own. */
  part: string | null;
}

/** What stands above the answers, in one shape whatever tool wrote it. */
export interface ExportHead {
  tool: string;
  /** How many rows stand above the answers. */
  rows: number;
  columns: ExportColumn[];
  /** What the tool writes where it asked nothing. */
  blanks: readonly string[];
  /** The statuses of answers given while trying out the survey. */
  trials: readonly string[];
}

/** Recognises the header rows of one tool; null: another tool wrote them. */
export type FormReader = (head: readonly string[][]) => ExportHead | null;

/** A column that the tool added itself. */
export function ownColumn(header: string, role: ColumnRole): ExportColumn {
  return { header, role, names: [], part: null };
}

/** The answers to a question, or to a part of it. */
export function answerColumn(header: string, names: string[], part: string | null = null): ExportColumn {
  return { header, role: "answer", names, part };
}
