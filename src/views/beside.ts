import type { Comparison } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { Named } from "./areaLabel.ts";
import type { ComparisonIndex } from "./comparisonIndex.ts";
import type { FigureIndex } from "./figureIndex.ts";

/** What is published of figures, and of how they stand to one another. */
export interface Known {
  figures: FigureIndex;
  comparisons: ComparisonIndex;
}

/** A figure of another area in the same year, and how the own one stands to it where that was reckoned. */
export interface Beside {
  area: Named;
  figure: Figure | undefined;
  comparison: Comparison | undefined;
}

/** What another area has to put beside a figure. */
export function beside({ indicator, area: own, period }: Figure, area: Named, { figures, comparisons }: Known): Beside {
  return {
    area,
    figure: figures.get(indicator, area.code, period),
    comparison: comparisons.get(indicator, own, area.code),
  };
}
