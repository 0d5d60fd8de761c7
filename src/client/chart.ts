import { enhanceBars } from "./barsFigure.ts";
import { layOutInTurn } from "./layOutInTurn.ts";
import { enhanceMap } from "./mapFigure.ts";
import { enhancePosition } from "./positionFigure.ts";
import { enhanceTrend } from "./trendFigure.ts";

const enhance: [selector: string, (figure: HTMLElement) => void][] = [
  ['[data-chart="trend"]', enhanceTrend],
  ['[data-chart="position"]', enhancePosition],
  ['[data-chart="map"]', enhanceMap],
  [".survey-chart", enhanceBars],
];

// Each in a task of its own: between two of them the page can answer its reader.
for (const [selector, run] of enhance) {
  for (const figure of document.querySelectorAll<HTMLElement>(`figure.chart${selector}`)) setTimeout(run, 0, figure);
}

void layOutInTurn(document.querySelectorAll(".column > .figure-section, .survey-group"));
