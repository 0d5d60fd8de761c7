/** A forecast is dashed and lighter than what was counted. */
export const forecastLine = { "stroke-dasharray": "5 3.5", "stroke-opacity": 0.75 };

/** A light band with edges that are still seen on paper and by every eye. */
export const forecastBand = { "fill-opacity": 0.12, "stroke-opacity": 0.5, "stroke-width": 0.75 };
