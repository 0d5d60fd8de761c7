/** Two figures of each area, one across and one up. */
export interface ScatterSpec {
  title: string;
  /** What one sees, in words. */
  description: string;
  x: ScatterAxis;
  y: ScatterAxis;
  points: ScatterPoint[];
  /** The areas in the plural: "gemeenten". */
  noun: string;
  demo: boolean;
}

export interface ScatterAxis {
  name: string;
  /** "%", or nothing. */
  unit: string;
  decimals: number;
}

export interface ScatterPoint {
  name: string;
  x: number;
  y: number;
  /** Drawn in ink, with its name. */
  chosen: boolean;
}
