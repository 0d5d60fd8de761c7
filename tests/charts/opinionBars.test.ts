import fc from "fast-check";
import { expect, test } from "vitest";
import { chartText } from "../../src/charts/chartText.ts";
import { opinionBars } from "../../src/charts/opinionBars.ts";
import { opinionLayout } from "../../src/charts/opinionLayout.ts";
import type { OpinionPart, OpinionRow, OpinionSpec } from "../../src/charts/opinionSpec.ts";
import type { Box } from "../../src/charts/stripes.ts";
import { renderSvg } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/textWidth.ts";
import { opinionCases } from "./opinionCases.ts";

for (const width of [320, 640]) {
  test.each(Object.entries(opinionCases))(`draws %s at ${width} px as before`, async (name, spec) => {
    await expect(draw(spec, width).replaceAll("><", ">\n<")).toMatchFileSnapshot(`output/opinion-${name}-${width}.svg`);
  });
}

test("names the picture and describes it", () => {
  const svg = draw(opinionCases["reversed-demo"]!);
  expect(svg).toContain('role="img"><title>Hulp start op tijd. Professionals in Flevoland, 2021</title>');
  expect(svg).toContain("Op de vragenlijst stond de schaal andersom. Dit zijn voorbeeldcijfers.</desc>");
});

test("says in the picture that figures are invented, and that a scale was turned round, only where it is so", () => {
  expect(draw(opinionCases["reversed-demo"]!)).toMatch(
    />voorbeeldcijfers<.*>op de vragenlijst stond de schaal andersom</,
  );
  expect(draw(opinionCases.plain!)).not.toMatch(/voorbeeldcijfers|andersom/);
});

test("a group that is protected has a striped bar with the word, and no part", () => {
  const [, hidden] = opinionLayout(opinionCases.protected!, 320).rows;
  expect(hidden).toMatchObject({ parts: [], absent: { text: "afgeschermd" }, dontKnow: null });
  expect(draw(opinionCases.protected!)).toContain(">afgeschermd</text>");
});

test("answers of five and of three classes share a middle, and the answers taken together have a colour of their own", () => {
  const { rows, centre } = opinionLayout(opinionCases.plain!, 640);
  for (const { parts } of rows) {
    const neutral = parts[Math.floor(parts.length / 2)]!;
    expect(neutral.x + neutral.width / 2).toBeCloseTo(centre!.x, 6);
  }
  const fills = (index: number) => rows[index]!.parts.map(({ style }) => style.fill);
  expect(fills(2).filter((fill) => fills(0).includes(fill))).toHaveLength(1);
});

test("of a bound alone the rest is left open, and no bar is longer than a hundred per cent", () => {
  const [bound] = opinionLayout(opinionCases.bound!, 640).rows;
  expect(bound!.parts).toHaveLength(1);
  expect(bound!.open!.width / bound!.parts[0]!.width).toBeCloseTo(10 / 90, 6);
});

test("nothing is undefined, outside the picture or over something else, whatever was answered", () => {
  fc.assert(
    fc.property(specs(), fc.integer({ min: 300, max: 900 }), (spec, width) => {
      const layout = opinionLayout(spec, width);
      expect(draw(spec, width)).not.toMatch(/NaN|undefined|Infinity/);
      const boxes = layout.rows.flatMap(boxesOf);
      const texts = textBoxes(spec, width);
      for (const box of [...boxes, ...texts]) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
        expect(box.y).toBeGreaterThanOrEqual(-4);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.size.height + 1);
      }
      for (const [index, one] of texts.entries()) {
        for (const other of texts.slice(index + 1))
          expect(overlap(one, other), JSON.stringify([one, other])).toBe(false);
      }
    }),
  );
});

test("parts of one bar follow each other, and bars of one chart have one scale", () => {
  fc.assert(
    fc.property(specs(), (spec) => {
      for (const [index, { parts }] of opinionLayout(spec, 640).rows.entries()) {
        for (const [at, one] of parts.slice(1).entries()) {
          expect(one.x).toBeCloseTo(parts[at]!.x + parts[at]!.width, 6);
        }
        const drawn = spec.rows[index]!.parts.filter(
          ({ percent, bound }, _, all) => all.length === 1 || (percent > 0 && bound !== "of minder"),
        );
        expect(parts).toHaveLength(drawn.length);
      }
    }),
  );
});

function draw(spec: OpinionSpec, width = 640): string {
  return renderSvg(opinionBars(spec, width));
}

type PlacedRow = ReturnType<typeof opinionLayout>["rows"][number];

function boxesOf({ parts, open, absent, dontKnow, mark }: PlacedRow): Box[] {
  return [...parts, open, absent?.box, dontKnow?.box, mark].filter((box): box is Box => box != null);
}

/** Every text of the chart as the box that it takes. */
function textBoxes(spec: OpinionSpec, width: number): (Box & { text: string })[] {
  const { rows, key, notes, heading } = opinionLayout(spec, width);
  const at = (text: string, x: number, y: number, size: number, bold = false) => {
    return { text, x, y: y - size / 2, width: textWidth(text, size, bold) - 0.01, height: size };
  };
  return [
    ...rows.flatMap(({ text, x, y, muted, parts, dontKnow }) => [
      at(text, x, y, chartText.label, !muted),
      ...parts.flatMap(({ label, y: top, height }) => {
        if (label === null) return [];
        const size = textWidth(label.text, chartText.value, true);
        const middle = top + height / 2;
        return [at(label.text, label.after ? label.x : label.x - size / 2, middle, chartText.value, true)];
      }),
      ...(dontKnow === null
        ? []
        : [at(dontKnow.text, right(dontKnow.box) + 5, middleOf(dontKnow.box), chartText.value)]),
    ]),
    ...key.map(({ label, x, y }) => at(label, x + 18, y, chartText.note)),
    ...notes.map(({ kind, text, x, y }) =>
      at(text, x + (kind === "mark" ? 18 : 0), y, chartText.note, kind === "demo"),
    ),
    ...(heading === null ? [] : [at("weet niet", heading.x - textWidth("weet niet", chartText.note), heading.y, 12.5)]),
  ];
}

function right({ x, width }: Box): number {
  return x + width;
}

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}

function overlap(one: Box, other: Box): boolean {
  return one.x < right(other) && other.x < right(one) && one.y < other.y + other.height && other.y < one.y + one.height;
}

function specs(): fc.Arbitrary<OpinionSpec> {
  const kind = fc.constantFrom("scale", "plain", "options");
  return kind.chain((chosen) =>
    fc.record({
      title: fc.constant("t"),
      description: fc.constant("d"),
      rows: fc.array(rowOf(chosen), { minLength: 1, maxLength: 7 }),
      reversed: fc.boolean(),
      mark: fc.constant(chosen === "options" ? "alle regio's" : null),
      demo: fc.boolean(),
    }),
  );
}

const labels = [
  "ja",
  "niet eens, niet oneens",
  "oneens of helemaal oneens",
  "een heel lang antwoord dat nergens past, nee",
];

function rowOf(kind: "scale" | "plain" | "options"): fc.Arbitrary<OpinionRow> {
  const parts = kind === "scale" ? scaleParts() : kind === "plain" ? plainParts() : singlePart();
  return fc
    .record({
      name: fc.constantFrom("Jeugdhulp", "Alle professionals", "intern begeleider of coördinator van de ondersteuning"),
      muted: fc.boolean(),
      n: fc.option(fc.integer({ min: 10, max: 30_000 })),
      parts: fc.option(parts),
      dontKnow: kind === "options" ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: 100 })),
      mark: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ mark, parts: some, ...row }) => ({
      ...{ ...row, parts: some ?? [], absence: some === null ? "afgeschermd" : null },
      ...(kind === "options" && some !== null ? { mark } : {}),
    }));
}

/** Whole percentages that add up to a hundred, in the classes of one of the ways to show a scale. */
function scaleParts(): fc.Arbitrary<OpinionPart[]> {
  const tones = fc.constantFrom<OpinionPart["tone"][]>([-2, -1, 0, 1, 2], [-1, 0, 1], [-1, 1], ["other", 1]);
  return tones.chain((some) => hundred(some));
}

function plainParts(): fc.Arbitrary<OpinionPart[]> {
  return fc.integer({ min: 2, max: 6 }).chain((count) => hundred(Array<null>(count).fill(null)));
}

function singlePart(): fc.Arbitrary<OpinionPart[]> {
  return fc
    .integer({ min: 0, max: 100 })
    .map((percent) => [{ label: "genoemd", tone: null, percent, text: `${percent}%` }]);
}

function hundred(tones: OpinionPart["tone"][]): fc.Arbitrary<OpinionPart[]> {
  const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: tones.length - 1, maxLength: tones.length - 1 });
  return cuts.map((some) => {
    const edges = [0, ...some.toSorted((a, b) => a - b), 100];
    return tones.map((tone, index) => {
      const percent = edges[index + 1]! - edges[index]!;
      return { label: labels[index % labels.length]!, tone, percent, text: `${percent}%` };
    });
  });
}
