import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyMarker, fillMarker } from "../../../src/store/marker.ts";
import { areaPage } from "../../../src/views/areaPage.ts";
import { areaThemePage } from "../../../src/views/areaThemePage.ts";
import { frozenArea } from "../../../src/views/frozen/frozenArea.ts";
import { frozenReport } from "../../../src/views/frozen/frozenReport.ts";
import { releaseNote } from "../../../src/views/frozen/releaseNote.ts";
import { inventedEdition } from "../inventedEdition.ts";

const theme = {
  ...{ slug: "thema", title: "Thema", summary: "Waar gaat het over?", place: 1, order: [] },
  region: "samenwerkingsverband" as const,
};
const edition = await inventedEdition(1, 0.2, theme);
const reports = edition.areas.areas.map((area) => areaThemePage(area, theme, edition));

describe("what stays of a report", () => {
  test("has every figure of it under the same id, with the same sentences and the same table", () => {
    for (const report of reports) {
      const frozen = frozenReport(report);
      expect(frozen.sections.map(({ id }) => id)).toEqual(report.sections.map(({ id }) => id));
      for (const [index, { sentences, table }] of frozen.sections.entries()) {
        expect(sentences).toEqual(report.sections[index]!.sentences);
        expect(table).toEqual(report.sections[index]!.table);
      }
    }
  });

  test("names each source once, and in each figure those of the report", () => {
    for (const report of reports) {
      const { sections, sources } = frozenReport(report);
      expect(new Set(sources).size).toBe(sources.length);
      for (const [index, section] of sections.entries()) {
        const files = report.sections[index]!.sources.map(({ file }) => `bestand ${file}`);
        expect(section.sources.map((place) => sources[place - 1]!.split(", ").at(-1))).toEqual(files);
      }
    }
  });

  test("names its release in its address and nowhere else, and leads on within the release", () => {
    const { id, date } = edition.release;
    for (const report of reports) {
      const { address, plain, ...said } = frozenReport(report);
      expect(address).toBe(`release/${id}/${report.address}`);
      expect(plain).toBe(`/${report.address}/`);
      for (const name of [id, date]) expect(JSON.stringify(said)).not.toContain(name);
      for (const { href } of said.trail) expect(href).toMatch(/^(\.\.\/)+(nederland\/)?$/);
    }
  });

  test("is found from the page of its area, and every area from the page of the country", () => {
    for (const area of edition.areas.areas) {
      const own = reports.filter((report) => report.area.code === area.code);
      const frozen = frozenArea(areaPage(area, edition), own);
      const ids = own.flatMap(({ sections }) => sections.map(({ id }) => `thema/#${id}`));
      expect(frozen.themes.flatMap(({ figures }) => figures.map(({ href }) => href))).toEqual(ids);
      const others = frozen.areas.flatMap(({ links }) => links.map(({ href }) => href));
      expect(others.length).toBe(area.kind === "nederland" ? edition.areas.areas.length - 1 : 0);
      for (const href of others) expect(href).toMatch(/^\.\.\/[a-z]+\/[^/]+\/$/);
    }
  });
});

describe("the note above what stays", () => {
  const release = { id: "2026-1", date: "2026-03-01", demo: false };
  const has = (address: string) => ["gemeente/almere", "gemeente/almere/onderwijs"].includes(address);
  const note = (address: string, id = "2026-2") => releaseNote(release, address, { id, has });

  test("says which release it is, and of an older one that it is not the newest", () => {
    expect(note("gemeente/almere").sentences).toEqual([
      "Uitgave 2026-1 van 1 maart 2026.",
      "Dit is niet de nieuwste uitgave.",
    ]);
    expect(note("gemeente/almere", "2026-1").sentences[1]).toBe("Dit is de nieuwste uitgave.");
    expect(releaseNote({ ...release, demo: true }, "", { id: "2026-2", has }).sentences[2]).toContain(
      "Voorbeeldcijfers",
    );
  });

  test.each([
    ["gemeente/almere/onderwijs", "../../../../../gemeente/almere/onderwijs/"],
    ["gemeente/almere/verdwenen", "../../../../../gemeente/almere/"],
    ["gemeente/winsum/onderwijs", "../../../../../"],
    ["nederland", "../../../"],
    ["verantwoording", "../../../release/"],
    ["", "../../release/"],
  ])("leads from %j to the same page with the newest figures, or the one above it", (address, href) => {
    expect(note(address).link.href).toBe(href);
  });

  test("can be filled in time and again, and emptied to what was printed", () => {
    const link = fc.record({ text: fc.string(), href: fc.string() });
    const notes = fc.record({ sentences: fc.array(fc.string()), link });
    const printed = "<header><!--uitgave--><!--/uitgave--></header><p>$&</p>";
    fc.assert(
      fc.property(notes, notes, (one, other) => {
        const filled = fillMarker(fillMarker(printed, one), other);
        expect(filled).toBe(fillMarker(printed, other));
        expect(emptyMarker(filled)).toBe(printed);
      }),
    );
  });
});
