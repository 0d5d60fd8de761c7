import type { Figure } from "../domain/figure.ts";

/** How a figure differs from the last release, in the order in which readers are told. */
export const changeKinds = [
  /** The editor says that it was wrong. */
  "gecorrigeerd",
  /** It means something else now: a break in the series, or other gemeenten in the area. */
  "niet-vergelijkbaar",
  /** The source holds it back, or gives it less precisely than before. */
  "afgeschermd",
  "herzien",
  /** It is there no more. */
  "vervallen",
  /** It was missing and is there now, or more precisely. */
  "alsnog",
  /** It was provisional; the number is the same. */
  "definitief",
  /** A year, indicator or area that was not there. */
  "nieuw",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What brought a change about, as far as it can be known from what was received and what editors wrote. */
export type Why =
  /** A year that the area did not have of this indicator, or has no more. */
  | { because: "period" }
  | { because: "indicator" }
  /** An area that is new, made of these old gemeenten (codes), or gone. */
  | { because: "area"; from: readonly string[] }
  | { because: "correction"; reason: string }
  | { because: "break"; period: number; reason: string }
  /** Other gemeenten: these old ones (codes) merged or went to another region. */
  | { because: "herindeling"; from: readonly string[] }
  /** Files of these sources (slugs) are others than before. */
  | { because: "source"; sources: readonly string[] }
  /** The files are the same: what we say of the figure changed. */
  | { because: "definition" }
  /** Nothing else is known to have changed than the program or the register of areas. */
  | { because: "reckoning" };

/** A figure that is not as it was in the last release. */
export interface Change {
  indicator: string;
  area: string;
  period: number;
  kind: ChangeKind;
  /** Null of what is new. */
  old: Figure | null;
  /** Null of what is gone. */
  now: Figure | null;
  why: Why;
}
