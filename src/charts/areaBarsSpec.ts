/** One figure of some areas beside each other, before any size is known. */
export interface AreaBarsSpec {
  /** What is measured, where and when: "Jongeren met jeugdhulp per gemeente, 2024". */
  title: string;
  /** What one sees, for who does not see it. */
  description: string;
  /** In the order in which they are drawn; without a value the text says why. */
  bars: { name: string; value: number | null; text: string }[];
  /** A line over all bars. */
  benchmark: { name: string; value: number; text: string } | null;
  /** Invented figures: the drawing says so. */
  demo: boolean;
}
