import fc from "fast-check";
import { expect, test } from "vitest";
import { renderSvg, type SvgNode } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/textWidth.ts";
import { trendChart } from "../../src/charts/trendChart.ts";
import { trendHeight, trendLayout } from "../../src/charts/trendLayout.ts";
import type { TrendSpec } from "../../src/charts/trendSpec.ts";
import { trendCases } from "./trendCases.ts";

for (const width of [320, 640]) {
  test.each(Object.entries(trendCases))(`draws %s at ${width} px as before`, async (name, spec) => {
    await expect(lines(draw(spec, width))).toMatchFileSnapshot(`output/trend-${name}-${width}.svg`);
  });
}

test("names the picture and describes it, breaks included", () => {
  const svg = draw(trendCases.break!);
  expect(svg).toContain('role="img"');
  expect(svg).toContain("<title>Leerlingen in het sbo in Almere</title>");
  expect(svg).toContain("Reeksbreuk in 2020: Vanaf 2020 anders geteld.</desc>");
});

test("needs no style attribute", () => {
  for (const spec of Object.values(trendCases)) expect(draw(spec)).not.toContain("style=");
});

test("leaves a gap and a mark with the reason where a year has no value", () => {
  const svg = draw(trendCases.gap!);
  expect(svg).toContain("<title>2019, Almere: onbekend</title>");
  expect(own(svg).match(/class="chart-line"/g)).toHaveLength(2);
});

test("bridges years of which the release says nothing with a thin dashed line", () => {
  expect(own(draw(trendCases.bridge!)).match(/class="chart-bridge"/g)).toHaveLength(2);
});

test("goes on with dashes to a year in which the question was worded a little otherwise, and says so", () => {
  const svg = own(draw(trendCases.reworded!));
  expect(svg.match(/class="chart-reworded"/g)).toHaveLength(1);
  expect(svg.match(/class="chart-line"/g)).toHaveLength(3);
  expect(draw(trendCases.reworded!)).toMatch(/>niet elk jaar gevraagd<.*>vraag iets anders gesteld</);
  expect(draw(trendCases.plain!)).not.toContain("anders gesteld");
});

test("says it when the axis does not start at zero", () => {
  expect(draw(trendCases["demo-off-zero"]!)).toContain("as begint niet bij 0");
  expect(draw(trendCases.interval!)).not.toContain("as begint niet bij 0");
});

test("says in the picture that figures are invented", () => {
  expect(draw(trendCases["demo-off-zero"]!)).toContain("voorbeeldcijfers");
  expect(draw(trendCases["no-value"]!)).toContain("voorbeeldcijfers");
  expect(draw(trendCases.plain!)).not.toContain("voorbeeldcijfers");
});

test("says so when there are no figures at all", () => {
  expect(draw(trendCases["no-value"]!)).toContain("geen cijfers");
  expect(draw({ ...trendCases.plain!, series: [] })).toContain("geen cijfers");
});

test("draws a provisional value as an open circle", () => {
  expect(draw(trendCases.provisional!)).toMatch(/chart-provisional"[^>]*stroke="#fff"/);
});

test("shortens a name that is too long and keeps the whole in a title", () => {
  const svg = draw(trendCases["long-names"]!);
  expect(svg).toMatch(/Samenwerkingsverb[^<]*…/);
  expect(svg).toContain("<title>Samenwerkingsverband Passend Onderwijs Noord-Kennemerland (VO)</title>");
});

test("puts the unit on the top tick alone", () => {
  expect(draw(trendCases.plain!).match(/>%</g)).toHaveLength(1);
  expect(draw(trendCases["long-unit"]!).match(/>leerlingen</g)).toHaveLength(1);
});

test("writes numbers the Dutch way", () => {
  expect(draw(trendCases.plain!)).toContain(">2,4<");
  expect(draw(trendCases["demo-off-zero"]!)).toContain(">44.000<");
});

test("a forecast starts at the last counted value, dashed, and says when it was made", () => {
  const [counted, forecast] = ["chart-line", "chart-forecast"].map((name) =>
    path(own(draw(trendCases.forecast!)), name),
  );
  expect(forecast).toContain("stroke-dasharray");
  expect(counted).not.toContain("stroke-dasharray");
  expect(vertices(forecast!)[0]).toEqual(vertices(counted!).at(-1));
  expect(draw(trendCases.forecast!)).toContain(">prognose uit 2024</text>");
  expect(draw(trendCases.forecast!)).toContain("De cijfers na 2023 zijn een prognose uit 2024.</desc>");
});

test.each([280, 320, 400, 640, 900])("at %i px the year of a forecast stands in the picture once", (width) => {
  for (const spec of Object.values(trendCases).filter(({ forecast }) => forecast)) {
    expect(draw(spec, width).match(/>prognose uit 202\d[^<]*<\/text>/g)).toHaveLength(1);
  }
});

test("the band of a forecast opens at the last counted value and has its chance in words", () => {
  const svg = draw(trendCases.forecast!);
  const edge = vertices(path(svg, "chart-band chart-own chart-own-0"));
  expect(edge[0]).toEqual(edge.at(-1));
  expect(edge).toHaveLength(2 * 28);
  expect(svg).toContain("met 67% kans in deze band");
  expect(svg.indexOf("chart-band")).toBeLessThan(svg.indexOf("chart-series"));
});

test("a forecast of which no margin is known says so and has no band", () => {
  expect(draw(trendCases["forecast-without-margin"]!)).toContain("prognose zonder marge");
  expect(draw(trendCases["forecast-without-margin"]!)).not.toContain("chart-band");
});

test("forty years have ticks that can be read on a phone, with the year of the last count", () => {
  expect(trendLayout(trendCases.forecast!, { width: 320, height: 300 }).years).toEqual([2010, 2023, 2030, 2040, 2050]);
});

test("the line of the norm is on the axis, with its label at the right or on a phone on the line", () => {
  for (const width of [320, 640]) {
    const { norm, axis, plot } = trendLayout(trendCases.norm!, { width, height: 300 });
    expect(axis.domain[1]).toBeGreaterThanOrEqual(3);
    expect(norm!.y).toBeGreaterThanOrEqual(plot.top);
    expect((norm!.label ?? norm!.inside)!.text).toBe("norm: 3%");
    expect(draw(trendCases.norm!, width).match(/>norm: 3%</g)).toHaveLength(1);
  }
  expect(draw(trendCases.norm!)).toContain("Een rechte lijn geeft aan: norm: 3%.</desc>");
});

test("no line crosses the start of a break or a year without a value", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 300, max: 900 }), (spec, width) => {
      const layout = trendLayout(spec, { width, height: trendHeight(width) });
      const walls = layout.breaks.map(({ x }) => x);
      for (const path of find(trendChart(spec, { width }), "path")) {
        if (!/^chart-(line|bridge|reworded|forecast|band)\b/.test(String(path.attributes.class))) continue;
        const xs = vertices(String(path.attributes.d)).map(([x]) => x);
        for (const wall of walls) expect(xs.every((x) => x < wall + 0.1) || xs.every((x) => x > wall - 0.1)).toBe(true);
      }
    }),
  );
});

test("draws every value once and every number as a number, the same each time, for any spec", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 280, max: 1000 }), (spec, width) => {
      const tree = trendChart(spec, { width });
      const svg = renderSvg(tree);
      const values = spec.series.flatMap((one) => one.points.filter((p) => p.value !== null));
      expect(dots(tree) + foretold(tree, spec, width)).toBe(values.length);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(renderSvg(trendChart(spec, { width }))).toBe(svg);
    }),
  );
});

test("labels never overlap or leave the picture, and the own area always has one", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 280, max: 1000 }), (spec, width) => {
      const { series, norm, key, size, plot } = trendLayout(spec, { width, height: trendHeight(width) });
      const labels = [...series, ...(norm ? [norm] : [])].flatMap(({ label }) => (label ? [label] : []));
      const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
      for (const [i, y] of heights.slice(1).entries()) expect(y - heights[i]!).toBeGreaterThan(15);
      for (const { y } of labels) expect(y > 0 && y < size.height).toBe(true);
      for (const a of key) for (const b of key) expect(a === b || apart(a, b)).toBe(true);
      if (spec.norm) expect((width >= 480 ? norm!.label : norm!.inside) ?? null).not.toBeNull();
      if (norm?.inside) expect(norm.inside.y > plot.top - 8 && norm.inside.y < plot.bottom).toBe(true);
      if (width >= 480) expect(series[0]!.label).not.toBeNull();
      else expect(key).toHaveLength(spec.series.length);
    }),
  );
});

function apart(a: { text: string; x: number; y: number }, b: { text: string; x: number; y: number }): boolean {
  const [first, second] = a.x < b.x ? [a, b] : [b, a];
  return Math.abs(a.y - b.y) > 15 || first.x + 26 + textWidth(first.text, 13) <= second.x;
}

/** Strokes of no length with round ends: what a path of dots holds. The open inside of a provisional one is not counted. */
function dots(tree: SvgNode): number {
  const paths = find(tree, "path").map(({ attributes }) => [String(attributes.class), String(attributes.d)] as const);
  const count = (d: string) => d.split("h0").length - 1;
  const ofKind = (kind: string) =>
    paths.filter(([name]) => name === `chart-point ${kind}`).reduce((sum, [, d]) => sum + count(d), 0);
  return ofKind("chart-value");
}

/** How many values have no dot, but lie on the line of a forecast; it is written in tenths of a pixel. */
function foretold(tree: SvgNode, spec: TrendSpec, width: number): number {
  if (!spec.forecast) return 0;
  const start = trendLayout(spec, { width, height: trendHeight(width) }).x(spec.forecast.from);
  const lines = find(tree, "path").filter((node) => node.attributes.class === "chart-forecast");
  return lines.flatMap((node) => vertices(String(node.attributes.d))).filter(([x]) => x > start + 0.06).length;
}

function specs(): fc.Arbitrary<TrendSpec> {
  const value = fc.double({ min: -50, max: 250_000, noNaN: true });
  const point = fc.record({
    period: fc.integer({ min: 2005, max: 2025 }),
    value: fc.option(value),
    provisional: fc.boolean(),
    bounds: fc.option(fc.tuple(value, value)),
    margin: fc.option(fc.tuple(value, value)),
  });
  const points = fc.uniqueArray(point, { minLength: 1, maxLength: 21, selector: (p) => p.period }).map((list) =>
    list.map(({ bounds, margin, ...p }) => ({
      ...p,
      text: "x",
      ...(bounds ? { low: bounds[0], high: bounds[1] } : {}),
      ...(margin ? { margin: { lower: margin[0], upper: margin[1] } } : {}),
    })),
  );
  const series = (role: "own" | "benchmark") =>
    fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), role: fc.constant(role), points });
  const made = fc.record({
    from: fc.integer({ min: 2003, max: 2026 }),
    made: fc.integer({ min: 2003, max: 2026 }),
    chance: fc.option(fc.constant(67)),
  });
  const spec = fc.record({
    title: fc.string(),
    description: fc.string(),
    unit: fc.constantFrom("%", "", "leerlingen"),
    decimals: fc.integer({ min: 0, max: 2 }),
    series: fc
      .tuple(series("own"), fc.array(series("benchmark"), { maxLength: 6 }))
      .map(([first, rest]) => [first, ...rest]),
    breaks: fc.array(fc.record({ period: fc.integer({ min: 2003, max: 2026 }), reason: fc.string() }), {
      maxLength: 4,
    }),
    demo: fc.boolean(),
    forecast: fc.option(made, { nil: undefined }),
    norm: fc.option(fc.record({ value, text: fc.string({ minLength: 1, maxLength: 40 }) }), { nil: undefined }),
  });
  return spec.map(withForecasts);
}

type Drawn = Omit<TrendSpec, "forecast" | "norm"> & { [Part in "forecast" | "norm"]: TrendSpec[Part] | undefined };

/** All points after the last counted year are forecasts. */
function withForecasts({ forecast, norm, ...spec }: Drawn): TrendSpec {
  const series = spec.series.map((one) => ({
    ...one,
    points: one.points.map((p) => (forecast && p.period > forecast.from ? { ...p, forecast: true } : p)),
  }));
  return { ...spec, series, ...(forecast ? { forecast } : {}), ...(norm ? { norm } : {}) };
}

function draw(spec: TrendSpec, width = 640): string {
  return renderSvg(trendChart(spec, { width }));
}

/** An element a line: a change then shows as a line. */
function lines(svg: string): string {
  return svg.replaceAll("><", ">\n<");
}

function own(svg: string): string {
  return svg.match(/<g class="chart-series chart-own.*?<\/g>/)?.[0] ?? "";
}

function path(svg: string, name: string): string {
  return svg.match(new RegExp(`<path class="${name}"[^>]*>`))?.[0] ?? "";
}

function vertices(path: string): [number, number][] {
  return [...path.matchAll(/[ML]([\d.-]+)[ ,]([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function find(node: SvgNode | string, tag: string): SvgNode[] {
  if (typeof node === "string") return [];
  return [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => find(child, tag))];
}

test("of a sparse chart what the area is compared with has dots only where no line runs, the area has all", () => {
  const count = (svg: string) =>
    [...svg.matchAll(/<path class="chart-point[^>]*d="([^"]*)"/g)].join("").split("h0").length;
  const [all, sparse] = [false, true].map((few) =>
    renderSvg(trendChart(trendCases.break!, { width: 320, sparse: few })),
  );
  expect(own(sparse!)).toBe(own(all!));
  expect(count(sparse!)).toBeLessThan(count(all!));
  expect(sparse!.match(/class="chart-line"/g)).toEqual(all!.match(/class="chart-line"/g));
});
