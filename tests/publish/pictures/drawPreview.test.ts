import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderSvg } from "../../../src/charts/svg.ts";
import { drawPreview } from "../../../src/publish/pictures/drawPreview.ts";
import { palettePng } from "../../../src/publish/pictures/palettePng.ts";
import type { Preview, PreviewFigure, PreviewPoint } from "../../../src/publish/pictures/preview.ts";
import { rasterise } from "../../../src/publish/pictures/rasterise.ts";
import { pictureAddress } from "../../../src/views/pictureAddress.ts";

const point = (period: number, value: number | null, more: Partial<PreviewPoint> = {}): PreviewPoint => {
  return { period, value, expected: false, afterBreak: false, ...more };
};
const share: PreviewFigure = {
  text: "9,3%",
  absent: false,
  title: "Jongeren met jeugdhulp",
  unit: "van de jongeren tot 23 jaar, 2025 (voorlopig)",
  points: [
    point(2021, 8),
    point(2022, 9.1, { afterBreak: true }),
    point(2023, null),
    point(2024, 9.2),
    point(2025, 9.3),
  ],
};
const absent: PreviewFigure = {
  text: "onbekend of geheim bij de bron",
  absent: true,
  title: "Jongeren met jeugdhulp met verblijf",
  unit: "2025",
  points: [point(2025, null)],
};
const forecast: PreviewFigure = {
  text: "18.583.500",
  absent: false,
  title: "",
  unit: "inwoners, 1 januari 2035",
  points: [
    point(2020, 17.4),
    point(2025, 18),
    point(2030, 18.3, { expected: true }),
    point(2035, 18.6, { expected: true }),
  ],
};
const preview: Preview = { kicker: "Jeugdhulp", title: "Almere", lead: "", figures: [], release: "2026-1", demo: true };

describe("the preview picture of a page", () => {
  test.each<[string, Preview]>([
    ["two-figures", { ...preview, figures: [share, absent] }],
    [
      "forecast",
      { ...preview, kicker: "Bevolking, heel Nederland", title: "Verwacht aantal inwoners", figures: [forecast] },
    ],
    [
      "long-name",
      {
        ...preview,
        title: "Samenwerkingsverband Groningen, Westerkwartier, Midden-Groningen en omgeving (PO2001)",
        figures: [share, share],
      },
    ],
    [
      "site",
      { ...preview, kicker: "", title: "Monitor Aansluiting Onderwijs Jeugdhulp", lead: "Cijfers van elke gemeente." },
    ],
  ])("%s looks as before", async (name, given) => {
    await expect(renderSvg(drawPreview(given))).toMatchFileSnapshot(`output/${name}.svg`);
  });

  test("says a reason in words where there is no figure, and then draws no line", () => {
    const svg = renderSvg(drawPreview({ ...preview, figures: [absent] }));
    expect(textsOf(svg).join(" ")).toContain("onbekend of geheim bij de bron");
    expect(svg).not.toContain("<path");
  });

  test("says that figures are invented where they are, and only there", () => {
    const words = (demo: boolean) => textsOf(renderSvg(drawPreview({ ...preview, demo })));
    expect(words(true)).toContain("Voorbeeldcijfers");
    expect(words(false)).not.toContain("Voorbeeldcijfers");
  });

  test("writes every name inside its borders", () => {
    const name = fc.array(fc.constantFrom("Súdwest-Fryslân", "Noord-Kennemerland", "en", "Hendrik-Ido-Ambacht"), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(name, (names) => {
        const svg = renderSvg(drawPreview({ ...preview, title: names.join(" "), figures: [share, absent] }));
        for (const [, y] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g)) expect(Number(y)).toBeLessThanOrEqual(396);
        expect(svg).not.toContain("NaN");
      }),
    );
  });

  test("is 640 by 336 pixels and at most 25 kB, and the same every time", () => {
    const svg = renderSvg(drawPreview({ ...preview, figures: [share, forecast] }));
    const png = rasterise(svg);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 336]);
    expect(png.length).toBeLessThan(25_000);
    expect(rasterise(svg).equals(png)).toBe(true);
  });
});

test("a picture of more colours than a palette holds is refused", () => {
  const colour = (i: number) => [(i % 16) * 17, ((i >> 4) % 16) * 17, (i >> 8) * 17, 255];
  const pixels = Uint8Array.from(Array.from({ length: 1024 }, (_, i) => colour(i)).flat());
  expect(() => palettePng(pixels, { width: 32, height: 32 }, "")).toThrow("palette");
});

test("pages about an area, a theme or an indicator have a picture of their own, others that of the site", () => {
  expect(pictureAddress("gemeente/almere/jeugdhulp")).toBe("/beeld/gemeente/almere/jeugdhulp.png");
  expect(pictureAddress("nederland")).toBe("/beeld/nederland.png");
  expect(pictureAddress("thema/onderwijs")).toBe("/beeld/thema/onderwijs.png");
  expect(pictureAddress("gemeente/almere/samenwerking")).toBe("/beeld/gemeente/almere.png");
  for (const other of ["", "over/methode", "thema/samenwerking", "vergelijken", "oogo/po2707", "nederlandse"])
    expect(pictureAddress(other)).toBe("/beeld/monitor.png");
});

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);
}
