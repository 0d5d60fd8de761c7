import type { MapArea, MapSpec } from "../charts/mapSpec.ts";
import { areaAddress } from "../domain/area.ts";
import type { PageArea } from "./areaIndex.ts";
import type { Edition } from "./edition.ts";
import { formatFigure } from "./formatFigure.ts";

/** The indicator that gives circles their size: all children and young people. */
const sizeIndicator = "jongeren";

/** A map to choose a gemeente on: all of one colour, for it compares nothing. */
export function gemeenteMap(edition: Edition): MapSpec {
  const gemeenten = edition.areas.ofKind("gemeente");
  return {
    title: "Kies een gemeente op de kaart",
    description: `Kaart van ${gemeenten.length} gemeenten. Dezelfde gemeenten staan in de lijst.`,
    thresholds: [],
    classes: [],
    areas: gemeenten.map((area) => mapArea(area, edition)),
    demo: edition.release.demo,
  };
}

function mapArea(area: PageArea, { figures, indicators }: Edition): MapArea {
  const { code, name, lon, lat } = area;
  const indicator = indicators.find(({ slug }) => slug === sizeIndicator);
  const latest = figures.series(sizeIndicator, code).findLast(({ absence }) => absence === null);
  const known = indicator !== undefined && latest !== undefined;
  return {
    ...{ code, name, href: areaAddress(area), lon: lon ?? 0, lat: lat ?? 0 },
    value: 0,
    size: latest?.value ?? 0,
    text: known ? `${formatFigure(latest, indicator).text} ${indicator.unit} in ${latest.period}` : "naar de cijfers",
  };
}
