import fc from "fast-check";
import { expect, test } from "vitest";
import { fontSize } from "../../src/charts/fontSize.ts";
import { scatterLayout } from "../../src/charts/scatterLayout.ts";
import { scatterPlot } from "../../src/charts/scatterPlot.ts";
import type { ScatterSpec } from "../../src/charts/scatterSpec.ts";
import { renderSvg } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/textWidth.ts";

const spec: ScatterSpec = {
  title: "Jeugdhulp en sbo, 2023",
  description: "Elk punt is een gemeente.",
  x: { name: "Jongeren met jeugdhulp", unit: "%", decimals: 1 },
  y: { name: "Aandeel sbo", unit: "%", decimals: 1 },
  points: [],
  noun: "gemeenten",
  demo: true,
};
const value = fc.double({ min: -50, max: 500, noNaN: true });
const points = fc.array(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 20 }), x: value, y: value, chosen: fc.boolean() }),
  { maxLength: 40 },
);
const width = fc.integer({ min: 280, max: 900 });

test("every point lies in the plot, whatever the figures and the width", () => {
  fc.assert(
    fc.property(points, width, (of, wide) => {
      const { dots, plot } = scatterLayout({ ...spec, points: of }, wide);
      expect(dots).toHaveLength(of.length);
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
    }),
  );
});

test("names never overlap each other, and only chosen areas have one", () => {
  fc.assert(
    fc.property(points, width, (of, wide) => {
      const { labels } = scatterLayout({ ...spec, points: of }, wide);
      const chosen = of.filter((point) => point.chosen).map(({ name }) => name);
      for (const { text } of labels) expect(chosen).toContain(text);
      const boxes = labels.map(({ text, x, y, anchor }) => {
        const long = textWidth(text, fontSize.label, true);
        const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
        return { left, right: left + long, top: y - 8, bottom: y + 8 };
      });
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }),
  );
});

test("a drawing says that its figures are invented, and that an axis does not begin at zero", () => {
  const far = [
    { name: "Almere", x: 90, y: 80, chosen: true },
    { name: "Urk", x: 100, y: 81, chosen: false },
  ];
  const drawn = renderSvg(scatterPlot({ ...spec, points: far }, 640));
  expect(drawn).toContain("voorbeeldcijfers");
  expect(drawn).toContain("niet elke as begint bij 0");
  expect(drawn).toContain(">Almere<");
  expect(drawn).not.toContain(">Urk<");
});
