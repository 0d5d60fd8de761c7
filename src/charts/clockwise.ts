import { geoArea } from "d3-geo";
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";

/**
 * The geometry with its rings turned as d3-geo wants them. GeoJSON (RFC 7946) runs exterior rings the other way round,
 * and to d3-geo such a polygon is the whole globe except the area. Publishers send both.
 */
export function clockwise(geometry: Geometry): Geometry {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: polygon(geometry.coordinates) };
  if (geometry.type === "MultiPolygon") return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
  return geometry;
}

function polygon(rings: Polygon["coordinates"]): MultiPolygon["coordinates"][number] {
  return rings.map((ring, index) => (isLarge(ring) === index > 0 ? ring : ring.toReversed()));
}

/** Whether the ring, as an exterior, would enclose more than half the globe. */
function isLarge(ring: Position[]): boolean {
  return geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
}
