import { enhanceMap } from "./mapFigure.ts";
import { enhanceTrend } from "./trendFigure.ts";

for (const figure of document.querySelectorAll<HTMLElement>('figure.chart[data-chart="trend"]')) enhanceTrend(figure);
for (const figure of document.querySelectorAll<HTMLElement>('figure.chart[data-chart="map"]')) enhanceMap(figure);
