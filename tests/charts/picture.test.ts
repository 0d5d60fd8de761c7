import fc from "fast-check";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { cartogram } from "../../src/charts/cartogram.ts";
import type { MapSpec } from "../../src/charts/mapSpec.ts";
import { type PictureWords, picture } from "../../src/charts/picture.ts";
import { positionStrip } from "../../src/charts/positionStrip.ts";
import { renderSvg, type SvgNode } from "../../src/charts/svg.ts";
import { textWidth } from "../../src/charts/textWidth.ts";
import { trendChart } from "../../src/charts/trendChart.ts";
import { positionCases } from "./positionCases.ts";
import { trendCases } from "./trendCases.ts";

const words: PictureWords = {
  title: "Jongeren met jeugdhulp in Almere",
  sentence: "In 2025 had 9,3% van de jongeren jeugdhulp.",
  source: "Bron: CBS, Jeugdhulp (85100NED)",
  release: "Monitor Aansluiting Onderwijs Jeugdhulp, uitgave 2026-1 (22 november 2026)",
  address: "https://monitor-aoj.example/gemeente/almere/jeugdhulp/#jeugdhulp",
  demo: true,
};

const map: MapSpec = {
  title: "Leerlingen in het sbo",
  description: "Twee gemeenten.",
  thresholds: [2],
  classes: ["minder dan 2%", "2% en meer"],
  areas: [
    { code: "GM0034", name: "Almere", href: "/a/", text: "2,3%", value: 2.3, size: 10, lon: 5.2, lat: 52.3 },
    { code: "GM0184", name: "Urk", href: "/u/", text: "onbekend", value: null, size: 4, lon: 5.6, lat: 52.7 },
  ],
  demo: true,
};

const charts = {
  trend: trendChart(trendCases.plain!, { width: 720 }),
  position: positionStrip(positionCases.demo!, 320),
  map: cartogram(map, { width: 400, height: 530 }),
};

test.each(Object.entries(charts))("a picture of a %s says what it shows, its source, date and address", (_, chart) => {
  const said = parse(renderSvg(picture(chart, words))).text;
  for (const text of [
    "Jongeren met jeugdhulp in Almere",
    "22 november 2026",
    "85100NED",
    "deze cijfers zijn verzonnen",
  ])
    expect(said).toContain(text);
  expect(said.replaceAll(" ", "")).toContain(words.address);
});

test("a picture of real figures does not say that they are invented", () => {
  expect(renderSvg(picture(charts.trend, { ...words, demo: false }))).not.toContain("verzonnen");
});

test.each(Object.entries(charts))(
  "a picture of a %s leans on no page: no classes, links, variables or colours of it",
  (_, chart) => {
    expect(renderSvg(picture(chart, words))).not.toMatch(/class=|href=|var\(|currentColor|<a |style=|aria-|tabindex/);
  },
);

test.each(Object.entries(charts))("a picture of a %s holds every shape and word of the chart", (_, chart) => {
  const count = (node: SvgNode, tag: string) => renderSvg(node).split(`<${tag}`).length;
  for (const tag of ["path", "circle", "pattern"]) expect(count(picture(chart, words), tag)).toBe(count(chart, tag));
});

test("whatever the words, they stand within the picture and under each other", () => {
  const text = fc.array(fc.stringMatching(/^[A-Za-z0-9éë<&"']{1,14}$/), { minLength: 1, maxLength: 30 });
  const sentence = text.map((all) => all.join(" "));
  fc.assert(
    fc.property(sentence, sentence, sentence, fc.boolean(), (title, said, source, demo) => {
      const made = picture(charts.position, { ...words, title, sentence: said, source, demo });
      const lines = made.children.filter(
        (child): child is SvgNode => typeof child === "object" && child.tag === "text",
      );
      const tops = lines.map(({ attributes }) => Number(attributes.y));
      expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
      expect(tops.at(-1)!).toBeLessThan(Number(made.attributes.height));
      for (const { attributes, children } of lines) {
        const width = textWidth(
          String(children[0]),
          Number(attributes["font-size"]),
          attributes["font-weight"] !== undefined,
        );
        expect(Number(attributes.x)).toBeGreaterThanOrEqual(24);
        expect(Number(attributes.x) + width).toBeLessThanOrEqual(Number(made.attributes.width));
      }
      expect(parse(renderSvg(made)).querySelectorAll("text").length).toBeGreaterThanOrEqual(lines.length);
    }),
    { numRuns: 60 },
  );
});
