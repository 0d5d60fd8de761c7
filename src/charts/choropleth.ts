import { geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { clockwise } from "./clockwise.ts";
import { areaFill, areaLink, byName } from "./mapArea.ts";
import { mapPicture } from "./mapPicture.ts";
import type { MapSpec } from "./mapSpec.ts";
import { el, type Size, type SvgNode } from "./svg.ts";

/** Areas in their boundaries, filled by class. Features are found by properties.statcode; an area without one is left out. */
export function choropleth(spec: MapSpec, boundaries: FeatureCollection, size: Size): SvgNode {
  const features = boundaries.features.map((feature) => ({ ...feature, geometry: clockwise(feature.geometry) }));
  const byCode = new Map(features.map((feature) => [statcode(feature), feature]));
  return mapPicture(spec, { size, name: "map-choropleth" }, ({ width, height }, hatch) => {
    const projection = geoMercator().fitExtent(inset(width, height), { type: "FeatureCollection", features });
    const path = geoPath(projection).digits(1);
    return byName(spec.areas).flatMap((area) => {
      const feature = byCode.get(area.code);
      const d = feature && path(feature);
      return d ? [areaLink(area, el("path", { ...areaFill(area, spec, hatch), d }))] : [];
    });
  });
}

function inset(width: number, height: number): [[number, number], [number, number]] {
  return [
    [1, 1],
    [width - 1, height - 1],
  ];
}

function statcode(feature: Feature<Geometry>): string {
  return String(feature.properties?.statcode);
}
