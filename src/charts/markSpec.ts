/** The marks that people gave, group by group, before any size is known. */
export interface MarkSpec {
  title: string;
  /** What one sees, for who does not see it. */
  description: string;
  rows: MarkRow[];
  /** Invented figures: the drawing says so. */
  demo: boolean;
}

/** The marks of one group. */
export interface MarkRow {
  name: string;
  /** Stands beside the others to compare with: all regions. */
  muted: boolean;
  /** Of how many marks; null where that is not said. */
  n: number | null;
  /** With the bounds between which it lies with 95% certainty. */
  mean: { value: number; text: string; lower: number | null; upper: number | null } | null;
  /** From low to high: 6 to 7 in one where they are shown together. */
  parts: { from: number; to: number; percent: number; text: string }[];
  /** Why there are no parts: "afgeschermd". */
  absence: string | null;
}
