/** What the preview picture of a page shows. */
export interface Preview {
  /** Above the title: "Jeugdhulp", "Gemeente". */
  kicker: string;
  /** "Almere" */
  title: string;
  /** Under the title where there are no figures; else empty. */
  lead: string;
  /** Two at most. */
  figures: PreviewFigure[];
  /** "2026-1" */
  release: string;
  demo: boolean;
}

export interface PreviewFigure {
  /** "9,3%", or why there is none. */
  text: string;
  absent: boolean;
  /** "Jongeren met jeugdhulp" */
  title: string;
  /** "van de jongeren tot 23 jaar, 2025 (voorlopig)" */
  unit: string;
  points: PreviewPoint[];
}

/** A year of the small line. */
export interface PreviewPoint {
  period: number;
  /** Null where there is no figure: the line is then broken. */
  value: number | null;
  /** Not counted but foretold. */
  expected: boolean;
  /** The series means something else from here on: no line leads to it. */
  afterBreak: boolean;
}
