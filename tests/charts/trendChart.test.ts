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
  expect(draw(trendCases.provisional!)).toMatch(/chart-provisional"[^>]*fill="#fff"/);
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

test("no line crosses the start of a break or a year without a value", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 300, max: 900 }), (spec, width) => {
      const layout = trendLayout(spec, { width, height: trendHeight(width) });
      const walls = layout.breaks.map(({ x }) => x);
      for (const path of find(trendChart(spec, { width }), "path")) {
        if (path.attributes.class !== "chart-line" && path.attributes.class !== "chart-bridge") continue;
        const xs = [...String(path.attributes.d).matchAll(/[ML]([\d.-]+)/g)].map(([, x]) => Number(x));
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
      const dots = find(tree, "circle").filter((node) => String(node.attributes.class).includes("chart-point"));
      const values = spec.series.flatMap((one) => one.points.filter((p) => p.value !== null || p.low !== undefined));
      expect(dots).toHaveLength(values.length);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(renderSvg(trendChart(spec, { width }))).toBe(svg);
    }),
  );
});

test("labels never overlap or leave the picture, and the own area always has one", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 280, max: 1000 }), (spec, width) => {
      const { series, key, size } = trendLayout(spec, { width, height: trendHeight(width) });
      const labels = series.flatMap(({ label }) => (label ? [label] : []));
      const heights = labels.map(({ y }) => y).sort((a, b) => a - b);
      for (const [i, y] of heights.slice(1).entries()) expect(y - heights[i]!).toBeGreaterThan(15);
      for (const { y } of labels) expect(y > 0 && y < size.height).toBe(true);
      for (const a of key) for (const b of key) expect(a === b || apart(a, b)).toBe(true);
      if (width >= 480) expect(series[0]!.label).not.toBeNull();
      else expect(key).toHaveLength(spec.series.length);
    }),
  );
});

function apart(a: { text: string; x: number; y: number }, b: { text: string; x: number; y: number }): boolean {
  const [first, second] = a.x < b.x ? [a, b] : [b, a];
  return Math.abs(a.y - b.y) > 15 || first.x + 26 + textWidth(first.text, 13) <= second.x;
}

function specs(): fc.Arbitrary<TrendSpec> {
  const value = fc.double({ min: -50, max: 250_000, noNaN: true });
  const point = fc.record({
    period: fc.integer({ min: 2005, max: 2025 }),
    value: fc.option(value),
    provisional: fc.boolean(),
    bounds: fc.option(fc.tuple(value, value)),
  });
  const points = fc
    .uniqueArray(point, { minLength: 1, maxLength: 21, selector: (p) => p.period })
    .map((list) =>
      list.map(({ bounds, ...p }) => ({ ...p, text: "x", ...(bounds ? { low: bounds[0], high: bounds[1] } : {}) })),
    );
  const series = (role: "own" | "benchmark") =>
    fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), role: fc.constant(role), points });
  return fc.record({
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
  });
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

function find(node: SvgNode | string, tag: string): SvgNode[] {
  if (typeof node === "string") return [];
  return [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => find(child, tag))];
}
