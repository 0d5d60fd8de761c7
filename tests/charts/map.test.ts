import fc from "fast-check";
import type { FeatureCollection, Polygon } from "geojson";
import { expect, test } from "vitest";
import { cartogram } from "../../src/charts/cartogram.ts";
import { choropleth } from "../../src/charts/choropleth.ts";
import type { MapArea, MapSpec } from "../../src/charts/mapSpec.ts";
import { packCircles } from "../../src/charts/packCircles.ts";
import { renderSvg } from "../../src/charts/svg.ts";

const places: [name: string, lon: number, lat: number, value: number | null, size: number][] = [
  ["Almere", 5.2, 52.35, 2.3, 60_000],
  ["Dronten", 5.7, 52.5, 1.2, 10_000],
  ["Lelystad", 5.5, 52.5, 3.1, 20_000],
  ["Noordoostpolder", 5.75, 52.75, 1.7, 12_000],
  ["Urk", 5.6, 52.66, null, 9_000],
  ["Zeewolde", 5.5, 52.33, 2, 6_000],
];

const spec: MapSpec = {
  title: "Leerlingen in het sbo per gemeente",
  description: "Het aandeel loopt van 1,2% in Dronten tot 3,1% in Lelystad.",
  thresholds: [1.5, 2, 2.5],
  classes: ["minder dan 1,5%", "1,5 tot 2,0%", "2,0 tot 2,5%", "2,5% en meer"],
  areas: places.map(([name, lon, lat, value, size], i) => ({
    code: `GM000${i}`,
    name,
    href: `/gemeente/${name.toLowerCase()}/`,
    value,
    text: value === null ? "onbekend" : `${value.toLocaleString("nl-NL", { minimumFractionDigits: 1 })}%`,
    size,
    lon,
    lat,
  })),
  demo: false,
};

const boundaries = squares(spec.areas, (ring) => ring);

for (const width of [320, 640]) {
  const size = { width, height: width };
  test(`draws boundaries at ${width} px as before`, async () => {
    await expect(lines(choroplethSvg({ ...spec, demo: true }, size))).toMatchFileSnapshot(
      `output/choropleth-${width}.svg`,
    );
  });
  test(`draws circles at ${width} px as before`, async () => {
    const svg = renderSvg(cartogram({ ...spec, demo: true }, size));
    await expect(lines(svg)).toMatchFileSnapshot(`output/cartogram-${width}.svg`);
  });
}

test("each area is a link with its name and figure, in the order of names", () => {
  const svg = choroplethSvg({ ...spec, areas: spec.areas.toReversed() });
  const links = [...svg.matchAll(/<a href="([^"]*)" tabindex="-1"><title>([^<]*)/g)].map(([, href, title]) => [
    href,
    title,
  ]);
  expect(links).toHaveLength(6);
  expect(links[0]).toEqual(["/gemeente/almere/", "Almere: 2,3%"]);
  expect(links[4]).toEqual(["/gemeente/urk/", "Urk: onbekend"]);
});

test("a value on a threshold belongs to the class above", () => {
  expect(choroplethSvg(spec)).toMatch(/Zeewolde: 2,0%<\/title><path class="map-class-2"/);
});

test("an area without a value is hatched, and the legend says why", () => {
  expect(choroplethSvg(spec)).toContain('class="map-missing" fill="url(#map-choropleth-hatch)"');
  expect(choroplethSvg(spec)).toContain("geen cijfer");
  expect(choroplethSvg({ ...spec, areas: spec.areas.filter(({ value }) => value !== null) })).not.toContain(
    "geen cijfer",
  );
});

test("only a map of invented figures says so", () => {
  expect(choroplethSvg(spec)).not.toContain("voorbeeldcijfers");
  expect(renderSvg(cartogram({ ...spec, demo: true }, { width: 320, height: 320 }))).toContain("voorbeeldcijfers");
});

test("the direction of rings does not matter", () => {
  const turned = squares(spec.areas, (ring) => ring.toReversed());
  expect(
    choroplethSvg(spec, undefined, turned)
      .match(/[\d.]+(?=[,LZ])/g)
      ?.sort(),
  ).toEqual(
    choroplethSvg(spec)
      .match(/[\d.]+(?=[,LZ])/g)
      ?.sort(),
  );
});

test("an area without a boundary is left out of the map", () => {
  const some = { ...boundaries, features: boundaries.features.slice(1) };
  expect(choroplethSvg(spec, undefined, some)).not.toContain("Almere");
});

test("circles lie in the picture, apart from one another, and can be seen, wherever the areas are", () => {
  const area = fc.record({
    size: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200_000, noNaN: true })),
    lon: fc.double({ min: 3.4, max: 7.2, noNaN: true }),
    lat: fc.double({ min: 50.8, max: 53.5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 60 }), (areas) => {
      const circles = packCircles(areas, { width: 400, height: 480 });
      circles.forEach((a, i) => {
        expect(a.r).toBeGreaterThan(1.5);
        expect(a.x - a.r > -0.1 && a.x + a.r < 400.1 && a.y - a.r > -0.1 && a.y + a.r < 480.1).toBe(true);
        for (const b of circles.slice(i + 1)) expect(a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(1);
      });
      expect(packCircles(areas, { width: 400, height: 480 })).toEqual(circles);
    }),
    { numRuns: 25 },
  );
});

test("the surface of a circle is the size of its area", () => {
  const [large, small] = packCircles(
    [
      { size: 400, lon: 5, lat: 52 },
      { size: 100, lon: 6, lat: 53 },
    ],
    { width: 300, height: 300 },
  );
  expect(large!.r / small!.r).toBeCloseTo(2, 5);
});

test("a map without areas is still a picture", () => {
  const empty = { ...spec, areas: [] };
  for (const svg of [choroplethSvg(empty), renderSvg(cartogram(empty, { width: 320, height: 320 }))]) {
    expect(svg).toContain("<title>Leerlingen in het sbo per gemeente</title>");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  }
});

function choroplethSvg(
  shown: MapSpec,
  size = { width: 640, height: 640 },
  shapes: FeatureCollection = boundaries,
): string {
  return renderSvg(choropleth(shown, shapes, size));
}

function lines(svg: string): string {
  return svg.replaceAll("><", ">\n<");
}

function squares(areas: MapArea[], turn: (ring: number[][]) => number[][]): FeatureCollection<Polygon> {
  return {
    type: "FeatureCollection",
    features: areas.map(({ code, lon, lat }) => ({
      type: "Feature",
      properties: { statcode: code },
      geometry: { type: "Polygon", coordinates: [turn(square(lon, lat, 0.08))] },
    })),
  };
}

function square(lon: number, lat: number, half: number): number[][] {
  return [
    [lon - half, lat - half],
    [lon - half, lat + half],
    [lon + half, lat + half],
    [lon + half, lat - half],
    [lon - half, lat - half],
  ];
}
