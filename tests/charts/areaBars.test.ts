import fc from "fast-check";
import { expect, test } from "vitest";
import { areaBars, areaBarsHeight } from "../../src/charts/areaBars.ts";
import type { AreaBarsSpec } from "../../src/charts/areaBarsSpec.ts";
import { renderSvg, type SvgNode } from "../../src/charts/svg.ts";

const spec: AreaBarsSpec = {
  title: "Jongeren met jeugdhulp, 2025",
  description: "De gemeenten naast elkaar.",
  bars: [
    { name: "Almere", value: 12.3, text: "12,3%" },
    { name: "Zeewolde", value: null, text: "onbekend of geheim bij de bron" },
  ],
  benchmark: { name: "Nederland", value: 10.8, text: "10,8%" },
  demo: true,
};

function all(node: SvgNode, tag: string): SvgNode[] {
  const children = node.children.filter((child): child is SvgNode => typeof child !== "string");
  return [...children.filter((child) => child.tag === tag), ...children.flatMap((child) => all(child, tag))];
}

test("every area has its name and its figure or the reason why there is none, and no bar without a figure", () => {
  const drawn = areaBars(spec, 340);
  const svg = renderSvg(drawn);
  for (const words of ["Almere", "12,3%", "Zeewolde", "onbekend of geheim", "Nederland 10,8%", "voorbeeldcijfers"]) {
    expect(svg).toContain(words);
  }
  expect(all(drawn, "rect")).toHaveLength(1);
});

test("who does not see it hears what it is, and that figures are invented", () => {
  expect(renderSvg(areaBars(spec, 340))).toContain("De gemeenten naast elkaar. Dit zijn voorbeeldcijfers.");
});

test("bars lie within the drawing, as long as their values, whatever those are", () => {
  const bar = fc.record({
    name: fc.string({ maxLength: 30 }),
    value: fc.option(fc.double({ min: -50, max: 5000, noNaN: true })),
    text: fc.string({ maxLength: 14 }),
  });
  fc.assert(
    fc.property(fc.array(bar, { minLength: 1, maxLength: 20 }), (bars) => {
      const given = { ...spec, bars, benchmark: null };
      const drawn = areaBars(given, 340);
      expect(drawn.attributes.height).toBe(areaBarsHeight(given));
      const boxes = all(drawn, "rect").map(({ attributes: { x, width } }) => ({ x: Number(x), width: Number(width) }));
      for (const { x, width } of boxes) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(340.001);
      }
      const lengths = bars.flatMap(({ value }) => (value === null || value < 0 ? [] : [value]));
      const longest = lengths.indexOf(Math.max(...lengths));
      const widths = boxes.filter((_, i) => bars.filter(({ value }) => value !== null)[i]!.value! >= 0);
      if (longest >= 0) expect(widths[longest]!.width).toBe(Math.max(...widths.map(({ width }) => width)));
    }),
  );
});
