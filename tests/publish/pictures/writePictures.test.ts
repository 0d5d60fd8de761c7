import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writePictures } from "../../../src/publish/pictures/writePictures.ts";
import type { PageArea } from "../../../src/views/areaIndex.ts";
import { indexAreas } from "../../../src/views/areaIndex.ts";
import type { Edition } from "../../../src/views/edition.ts";
import { indexFigures } from "../../../src/views/figureIndex.ts";

const folder = mkdtempSync(join(tmpdir(), "beeld-"));
const [last, fresh] = [join(folder, "work"), join(folder, "work.new")];
afterAll(() => rmSync(folder, { recursive: true }));

const country: PageArea = {
  code: "NL",
  kind: "nederland",
  name: "Nederland",
  slug: "nederland",
  lon: null,
  lat: null,
  since: null,
};
const edition = (id: string) =>
  ({
    release: { id, title: "", date: "2026-11-22", classification: 2025, demo: true, areas: "" },
    areas: indexAreas({ areas: [country], memberships: [] }),
    themes: [],
    indicators: [],
    figures: indexFigures([]),
  }) as unknown as Edition;

test("a picture of the last build is taken over where the drawing is the same, and painted again where it is not", async () => {
  const picture = (work: string) => join(work, "public", "beeld", "nederland.png");
  expect(await writePictures(edition("2026-1"), last)).toBe(2);
  expect(await writePictures(edition("2026-1"), fresh)).toBe(0);
  expect(statSync(picture(fresh)).ino).toBe(statSync(picture(last)).ino);
  rmSync(fresh, { recursive: true });
  expect(await writePictures(edition("2026-2"), fresh)).toBe(2);
  expect(readFileSync(picture(fresh)).equals(readFileSync(picture(last)))).toBe(false);
  rmSync(fresh, { recursive: true });
  writeFileSync(picture(last), "geen plaatje");
  expect(await writePictures(edition("2026-1"), fresh)).toBe(1);
});
