/** The words about an indicator that are printed beside its figure, from content/indicators. */
export interface Explanation {
  /** What the figure is, and what it is not: plain text of a paragraph each. */
  meaning: string;
  not: string;
  /** What the people of a region may ask each other. */
  questions: string[];
}
