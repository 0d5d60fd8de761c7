import { max, min, sum } from "d3-array";
import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { geoMercator } from "d3-geo";
import type { MapArea } from "./mapSpec.ts";
import type { Size } from "./svg.ts";

export interface Circle {
  x: number;
  y: number;
  r: number;
}

interface Body extends Circle {
  homeX: number;
  homeY: number;
}

/** The part of the picture that circles cover together. */
const cover = 0.42;
const leastRadius = 2.5;
const gap = 0.4;
// Fixed counts and a generator with a fixed seed (of d3-force itself) give the same map everywhere.
const ticks = 240;
const settleRounds = 20;

type Place = Pick<MapArea, "size" | "lon" | "lat">;

/** The maps of a site have the same circles in other colours: packing takes half a second, so it is done once. */
const packed = new Map<string, Circle[]>();

/** Circles of which the surface is the size of the area, near their places on the map and apart from one another. */
export function packCircles(areas: Place[], room: Size): Circle[] {
  const key = JSON.stringify([areas.map(({ size, lon, lat }) => [size, lon, lat]), room]);
  const circles = packed.get(key) ?? pack(areas, room);
  packed.set(key, circles);
  return circles;
}

function pack(areas: Place[], room: Size): Circle[] {
  if (areas.length === 0) return [];
  const bodies = homes(areas, room);
  const forces = forceSimulation(bodies)
    .force("x", forceX<Body>((body) => body.homeX).strength(0.12))
    .force("y", forceY<Body>((body) => body.homeY).strength(0.12))
    .force("apart", forceCollide<Body>((body) => body.r + gap).iterations(3))
    .stop();
  forces.tick(ticks);
  // The pull home presses circles into one another: in the end only the pushing counts.
  forces.force("x", null).force("y", null);
  for (let i = 0; i < settleRounds && overlap(bodies) > 0; i++) forces.alpha(0.5).tick(20);
  return fit(bodies, room);
}

function homes(areas: Place[], { width, height }: Size): Body[] {
  const points = areas.map(({ lon, lat }): [number, number] => [lon, lat]);
  const projection = geoMercator().fitSize([width, height], { type: "MultiPoint", coordinates: points });
  const total = sum(areas, ({ size }) => Math.max(0, size)) || 1;
  const surface = (cover * width * height) / Math.PI;
  return areas.map(({ size }, i) => {
    const [x, y] = projection(points[i]!) ?? [width / 2, height / 2];
    const home = Number.isFinite(x) && Number.isFinite(y) ? { x, y } : { x: width / 2, y: height / 2 };
    const r = Math.max(leastRadius, Math.sqrt((Math.max(0, size) / total) * surface));
    return { ...home, r, homeX: home.x, homeY: home.y };
  });
}

/** How far the worst pair lies over each other. */
function overlap(circles: Circle[]): number {
  let worst = 0;
  circles.forEach((a, i) => {
    for (const b of circles.slice(i + 1)) worst = Math.max(worst, a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y));
  });
  return worst;
}

/** Moves and scales the whole to the room it has, proportions untouched. */
function fit(circles: Circle[], { width, height }: Size): Circle[] {
  const left = min(circles, ({ x, r }) => x - r) ?? 0;
  const right = max(circles, ({ x, r }) => x + r) ?? 0;
  const top = min(circles, ({ y, r }) => y - r) ?? 0;
  const bottom = max(circles, ({ y, r }) => y + r) ?? 0;
  const k = Math.min((width - 2) / (right - left), (height - 2) / (bottom - top));
  const dx = (width - k * (left + right)) / 2;
  const dy = (height - k * (top + bottom)) / 2;
  return circles.map(({ x, y, r }) => ({ x: dx + k * x, y: dy + k * y, r: k * r }));
}
