/** What the cells of a column are; a list: one of these words. */
export type CellKind = "text" | "number" | "count" | "year" | "date" | "yes" | "release" | readonly string[];

/** A column of a file for programs. */
export interface Column {
  name: string;
  /** What people call it: "Waarom er geen cijfer is". */
  means: string;
  kind: CellKind;
  /** False where a cell may be empty. */
  required: boolean;
}

/** A kind of file for programs: all files of the kind have these columns, in this order. */
export interface DataFile {
  /** Its address under /data/, with what differs from file to file in braces: "{indicator}.csv". */
  address: string;
  /** What a row is. */
  means: string;
  columns: readonly Column[];
  /** The columns that tell a row from all others. */
  key: readonly string[];
}

/** The first line of such a file. */
export function headerOf({ columns }: Pick<DataFile, "columns">): string[] {
  return columns.map(({ name }) => name);
}
