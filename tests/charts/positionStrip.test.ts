import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { positionLayout } from "../../src/charts/positionLayout.ts";
import type { PositionSpec } from "../../src/charts/positionSpec.ts";
import { positionStrip } from "../../src/charts/positionStrip.ts";
import { renderSvg } from "../../src/charts/svg.ts";
import { positionCases } from "./positionCases.ts";

for (const width of [320, 640]) {
  test.each(Object.entries(positionCases))(`draws %s at ${width} px as before`, async (name, spec) => {
    await expect(draw(spec, width).replaceAll("><", ">\n<")).toMatchFileSnapshot(
      `output/position-${name}-${width}.svg`,
    );
  });
}

test("names the picture and describes it", () => {
  expect(draw(positionCases.plain!)).toContain('role="img"><title>Jongeren met jeugdhulp, alle gemeenten</title>');
  expect(draw(positionCases.demo!)).toContain("Nederland: 11,2%. Dit zijn voorbeeldcijfers.</desc>");
});

test("only a strip of invented figures says so in the picture", () => {
  expect(draw(positionCases.demo!)).toContain(">voorbeeldcijfers</text>");
  expect(draw(positionCases.plain!)).not.toContain("voorbeeldcijfers");
});

test("says what the dots are and how many there are", () => {
  expect(draw(positionCases.plain!)).toContain(">andere gemeenten (341)</text>");
  expect(draw(positionCases.alone!)).not.toContain("andere gemeenten");
});

test("puts the unit at the last number alone", () => {
  expect(draw(positionCases.plain!).match(/>\d+%</g)).toEqual([">20%<"]);
  expect(draw(positionCases["long-unit"]!).match(/>euro per jongere</g)).toHaveLength(1);
});

test("the area itself is the last that is drawn before the notes, with a bar where its value is not exact", () => {
  expect(draw(positionCases.demo!)).toMatch(
    /chart-flag(?!.*chart-flag).*"chart-range".*"chart-own-dot".*chart-note-demo/,
  );
  expect(draw(positionCases.plain!)).not.toContain("chart-range");
});

test("a name that is too long is shortened, its value never", () => {
  expect(draw(positionCases.few!)).toMatch(/>Samenwerk[^<]*… 10,4%</);
  expect(draw(positionCases.few!)).toContain("<title>Samenwerkingsverband Passend Onderwijs Noord-Kennemerland<");
});

test("all 342 gemeenten weigh less than 1.5 kB", () => {
  for (const spec of Object.values(positionCases)) {
    const svg = draw(spec);
    expect(svg).not.toContain("style=");
    expect(gzipSync(svg).length).toBeLessThan(1500);
  }
});

test("every other area is one dot of one path, near its value, and all stays in the picture, for any values", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 300, max: 700 }), (spec, width) => {
      const svg = draw(spec, width);
      const { axis, crowd, own, size, flags } = positionLayout(spec, width);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const crowds = [...svg.matchAll(/<path class="chart-crowd" d="([^"]*)"/g)].map(([, d]) => d!);
      expect(crowds).toHaveLength(Math.min(1, spec.values.length));
      expect(crowds.join("").match(/h0/g) ?? []).toHaveLength(spec.values.length);
      expect(crowd.columns.every(({ x }) => x >= axis.left - 3 && x <= axis.right + 3)).toBe(true);
      expect(own.x - own.r >= 0 && own.x + own.r <= width).toBe(true);
      expect(flags[0]).toMatchObject({ name: spec.own.name, pole: { x: own.x } });
      expect(flags.every(({ y }) => y > 0 && y < size.height)).toBe(true);
    }),
  );
});

function specs(): fc.Arbitrary<PositionSpec> {
  const value = fc.double({ min: -50, max: 250_000, noNaN: true });
  const named = fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), value, text: fc.constant("12,4%") });
  return fc.record({
    title: fc.string(),
    description: fc.string(),
    unit: fc.constantFrom("%", "", "leerlingen"),
    decimals: fc.integer({ min: 0, max: 2 }),
    values: fc.array(value, { maxLength: 400 }),
    own: named,
    benchmarks: fc.array(named, { maxLength: 3 }),
    noun: fc.constant("plaatsen"),
    demo: fc.boolean(),
  });
}

function draw(spec: PositionSpec, width = 320): string {
  return renderSvg(positionStrip(spec, width));
}
