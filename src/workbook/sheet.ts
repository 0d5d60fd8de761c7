/** What stands in a cell of a table. A text that is empty is written as "n.v.t.": no cell is left without a word. */
export type Cell = string | Numeric | Missing;

/** A number stays a number, whatever the language of the program that opens it. */
export interface Numeric {
  value: number;
  /** How many decimals are shown; the value keeps all of them. */
  decimals: number;
  /** False of a year: 2024, not 2.024. */
  grouped?: boolean;
  /** What a reader must know of this one number: "voorlopig", "schatting". Stands in a last column, Opmerking. */
  status?: string;
}

/** Why there is no number. */
export interface Missing {
  /** As programs and the CSV say it: "protected". */
  absence: string;
  /** As the reader sees it, in the cell: "afgeschermd". */
  words: string;
}

/** One table with what belongs to it. */
export interface Sheet {
  /** On the tab; what a program does not allow there is left out of it. */
  name: string;
  /** What the table is, with place and years: cell A1. */
  title: string;
  /** Lines between title and table, best three at most: they stay in sight with the header row. */
  notes: readonly string[];
  header: readonly string[];
  /** Each as long as the header. */
  rows: readonly (readonly Cell[])[];
}

/** What the first sheet, Toelichting, says of the file. */
export interface About {
  /** Title of the document: "Jeugdhulp in Almere". */
  title: string;
  /** What the file holds, in one or two sentences. */
  description: string;
  /** "CBS, Jeugdhulp in natura (84272NED)", one an item. */
  sources: readonly string[];
  licence: string;
  /** "2026-1" with its title. */
  release: string;
  /** The day of the release, as 2026-01-15; also the date of the document, so that a file can be made twice the same. */
  date: string;
  /** The page it comes from, in full. */
  address: string;
  /** True where the figures are invented: the file then says so in its title and on every sheet. */
  demo: boolean;
  /** What each sign and each word in place of a number means: ["afgeschermd", "Dit cijfer …"]. */
  signs: readonly (readonly [sign: string, meaning: string])[];
}
