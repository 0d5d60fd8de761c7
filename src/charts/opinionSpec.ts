/** How people answered one question, group by group, before any size is known. */
export interface OpinionSpec {
  /** The question, and of whom: "Hulp start op tijd. Professionals in Flevoland, 2021". */
  title: string;
  /** What one sees, for who does not see it. */
  description: string;
  rows: OpinionRow[];
  /** On paper the answers ran from high to low; here they never do. */
  reversed: boolean;
  /** What the sign on a bar stands for: "alle regio's". Null where no bar has one. */
  mark: string | null;
  /** Invented figures: the drawing says so. */
  demo: boolean;
}

/** The answers of one group. */
export interface OpinionRow {
  name: string;
  /** Stands beside the others to compare with: all regions. */
  muted: boolean;
  /** Of how many answers; null where that is not said. */
  n: number | null;
  /** In the order of the scale. Empty where there is an absence. */
  parts: OpinionPart[];
  /** Why there are no parts: "afgeschermd". */
  absence: string | null;
  /** Per cent of all asked that had no opinion; null where that is not said. */
  dontKnow: number | null;
  /** Per cent, where the sign that the spec names stands on this bar. */
  mark?: number;
}

export interface OpinionPart {
  label: string;
  /** From strongly negative to strongly positive; "other" for all answers but the positive; null without sides. */
  tone: -2 | -1 | 0 | 1 | 2 | "other" | null;
  percent: number;
  /** As the table says it: "62%" or "90% of meer". */
  text: string;
  /** Whether the percentage says no more than a bound. */
  bound?: "of meer" | "of minder";
}
