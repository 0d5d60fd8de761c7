/** Where an area stands among all areas of its kind, before any size is known. Drawn once, at build time. */
export interface PositionSpec {
  /** What is measured, and among which areas: "Jongeren met jeugdhulp, alle gemeenten, 2023". */
  title: string;
  /** What one sees, for who does not see it, with the values of the area and its benchmarks. */
  description: string;
  /** Stands at the last tick alone: "%" or "". */
  unit: string;
  decimals: number;
  /** Of the other areas; the area itself is not among them. */
  values: number[];
  own: PositionValue & {
    /** Bounds, where the value is not exact. */
    lower?: number;
    upper?: number;
  };
  /** At most three, the most important first. */
  benchmarks: PositionValue[];
  /** The plural of what a dot is: "gemeenten". */
  noun: string;
  /** Invented figures: the drawing says so. */
  demo: boolean;
}

export interface PositionValue {
  name: string;
  value: number;
  /** As the table says it: "2,3%". */
  text: string;
}
