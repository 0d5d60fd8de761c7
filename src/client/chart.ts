import { enhanceBars } from "./barsFigure.ts";
import { enhanceMap } from "./mapFigure.ts";
import { enhancePosition } from "./positionFigure.ts";
import { enhanceTrend } from "./trendFigure.ts";

const enhance: [selector: string, (figure: HTMLElement) => void][] = [
  ['[data-chart="trend"]', enhanceTrend],
  ['[data-chart="position"]', enhancePosition],
  ['[data-chart="map"]', enhanceMap],
  [".survey-chart", enhanceBars],
];

for (const [selector, run] of enhance) {
  for (const figure of document.querySelectorAll<HTMLElement>(`figure.chart${selector}`)) run(figure);
}
