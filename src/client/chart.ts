import { enhanceMap } from "./mapFigure.ts";
import { enhanceTrend } from "./trendFigure.ts";

// Each in a task of its own: between two of them the page can answer its reader.
for (const figure of document.querySelectorAll<HTMLElement>('figure.chart[data-chart="trend"]'))
  setTimeout(enhanceTrend, 0, figure);
for (const figure of document.querySelectorAll<HTMLElement>('figure.chart[data-chart="map"]'))
  setTimeout(enhanceMap, 0, figure);
