import fc from "fast-check";
import { expect, test } from "vitest";
import { markBars } from "../../src/charts/markBars.ts";
import type { MarkRow, MarkSpec } from "../../src/charts/markSpec.ts";
import { renderSvg, type SvgNode } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/textWidth.ts";
import { markCases } from "./markCases.ts";

for (const width of [320, 640]) {
  test.each(Object.entries(markCases))(`draws %s at ${width} px as before`, async (name, spec) => {
    await expect(draw(spec, width).replaceAll("><", ">\n<")).toMatchFileSnapshot(`output/marks-${name}-${width}.svg`);
  });
}

test("names the picture and describes it, and says that figures are invented where they are", () => {
  expect(draw(markCases.plain!)).toContain(
    "<title>Rapportcijfer voor de samenwerking. Professionals in Flevoland, 2021",
  );
  expect(draw(markCases.plain!)).not.toContain("voorbeeldcijfers");
  expect(draw(markCases.protected!)).toMatch(/Dit zijn voorbeeldcijfers\.<\/desc>.*>voorbeeldcijfers<\/text>/);
});

test("a group that is protected has the word in place of bars and of a mean", () => {
  const rows = find(markBars(markCases.protected!, 320), "chart-row");
  expect(find(rows[1]!, "chart-mark-bar")).toHaveLength(0);
  expect(find(rows[1]!, "chart-mean")).toHaveLength(0);
  expect(renderSvg(rows[1]!)).toContain(">afgeschermd</text>");
});

test("the area of a bar is its share, also where marks are shown together", () => {
  const rows = find(markBars(markCases.plain!, 640), "chart-row");
  const areas = rows.flatMap((row, index) =>
    find(row, "chart-mark-bar").map(({ attributes: { width, height } }, at) => {
      return ((Number(width) + 1) * Number(height)) / markCases.plain!.rows[index]!.parts[at]!.percent;
    }),
  );
  for (const area of areas) expect(area).toBeCloseTo(areas[0]!, 6);
});

test("nothing is undefined or outside the picture, and no words meet, whatever the marks", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 300, max: 900 }), (spec, width) => {
      const svg = markBars(spec, width);
      expect(renderSvg(svg)).not.toMatch(/NaN|undefined|Infinity/);
      const height = Number(svg.attributes.height);
      for (const { attributes } of find(svg, "chart-mark-bar")) {
        const { x, y, ...size } = attributes as Record<"x" | "y" | "width" | "height", number>;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + size.width).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + size.height).toBeLessThanOrEqual(height);
      }
      const texts = textBoxes(svg);
      for (const [index, one] of texts.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(-0.1);
        expect(one.right).toBeLessThanOrEqual(width + 0.1);
        for (const other of texts.slice(index + 1)) {
          const apart = one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= 11;
          expect(apart, `${one.text} and ${other.text}`).toBe(true);
        }
      }
    }),
  );
});

function draw(spec: MarkSpec, width = 640): string {
  return renderSvg(markBars(spec, width));
}

/** Every element of a class. */
function find(node: SvgNode | string, name: string): SvgNode[] {
  if (typeof node === "string") return [];
  const own = String(node.attributes.class ?? "")
    .split(" ")
    .includes(name);
  return [...(own ? [node] : []), ...node.children.flatMap((child) => find(child, name))];
}

interface TextBox {
  text: string;
  left: number;
  right: number;
  y: number;
}

function textBoxes(node: SvgNode | string, anchor = "start"): TextBox[] {
  if (typeof node === "string") return [];
  const own = String(node.attributes["text-anchor"] ?? anchor);
  if (node.tag !== "text") return node.children.flatMap((child) => textBoxes(child, own));
  const text = String(node.children[0]);
  const bold = node.attributes["font-weight"] === 600;
  const width = textWidth(text, Number(node.attributes["font-size"] ?? 12.5), bold) - 0.01;
  const left = Number(node.attributes.x) - { start: 0, middle: width / 2, end: width }[own]!;
  // Of words y is the middle, of the numbers of the scale it is the foot.
  const y = Number(node.attributes.y) - (node.attributes.dy === undefined ? 4.5 : 0);
  return [{ text, left, right: left + width, y }];
}

function specs(): fc.Arbitrary<MarkSpec> {
  return fc.record({
    title: fc.constant("t"),
    description: fc.constant("d"),
    rows: fc.array(rows(), { minLength: 1, maxLength: 6 }),
    demo: fc.boolean(),
  });
}

function rows(): fc.Arbitrary<MarkRow> {
  return fc
    .record({
      name: fc.constantFrom("Jeugdhulp", "Alle professionals samen, in het onderwijs en in de jeugdhulp"),
      muted: fc.boolean(),
      n: fc.option(fc.integer({ min: 10, max: 30_000 })),
      cuts: fc.option(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })),
      mean: fc.option(fc.double({ min: 1, max: 10, noNaN: true })),
      bounded: fc.boolean(),
    })
    .map(({ cuts, mean, bounded, ...row }) => ({
      ...{ ...row, parts: cuts === null ? [] : partsOf(cuts), absence: cuts === null ? "afgeschermd" : null },
      mean: mean === null ? null : { value: mean, text: mean.toFixed(2).replace(".", ","), ...boundsOf(mean, bounded) },
    }));
}

function boundsOf(mean: number, bounded: boolean) {
  return bounded ? { lower: Math.max(1, mean - 0.4), upper: Math.min(10, mean + 0.4) } : { lower: null, upper: null };
}

function partsOf(cuts: readonly number[]): MarkRow["parts"] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 100];
  const ends = [1, 6, 7, 8, 9, 11];
  return edges.slice(1).map((edge, index) => {
    const percent = edge - edges[index]!;
    return { from: ends[index]!, to: ends[index + 1]! - 1, percent, text: `${percent}%` };
  });
}
