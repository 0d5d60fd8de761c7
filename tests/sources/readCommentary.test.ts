import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatProblem } from "../../src/domain/problem.ts";
import { parseComment, readCommentary } from "../../src/sources/readCommentary.ts";

const area = (code: string, kind: "gemeente" | "samenwerkingsverband", slug: string) => ({
  ...{ code, kind, slug, name: slug },
  ...{ lon: null, lat: null, since: null },
});
const subjects = {
  areas: [area("GM0034", "gemeente", "almere"), area("PO2401", "samenwerkingsverband", "po2401")],
  indicators: [{ slug: "aandeel-sbo" }, { slug: "jeugdhulp" }],
  release: { id: "2026-1", date: "2026-11-22" },
};

const good = "---\nvan: gemeente Almere\ndatum: 2026-10-03\n---\nWij herkennen dit.\n";

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "commentaar-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function read(files: Record<string, string>) {
  const folder = folderOf(files);
  const { commentary, problems } = await readCommentary(folder, subjects);
  return { commentary, problems: problems.map((one) => formatProblem(one).replaceAll(`${folder}/`, "")) };
}

test("a comment is of an area, on a figure, from someone and dated", async () => {
  const { commentary, problems } = await read({ "gemeente-almere/aandeel-sbo.md": good });
  expect(problems).toEqual([]);
  expect(commentary).toEqual([
    {
      ...{ area: "GM0034", indicator: "aandeel-sbo", from: "gemeente Almere", date: "2026-10-03", words: 3 },
      text: [{ kind: "paragraph", spans: [{ style: "plain", text: "Wij herkennen dit." }] }],
    },
  ]);
});

test("a comment on another release, or past its last day, is not shown and is no problem", async () => {
  const dated = (line: string) => good.replace("datum", `${line}\ndatum`);
  for (const line of ["uitgave: 2025-1", "tot: 2026-11-21"]) {
    expect(await read({ "samenwerkingsverband-po2401/jeugdhulp.md": dated(line) })).toEqual({
      commentary: [],
      problems: [],
    });
  }
  for (const line of ["uitgave: 2026-1", "tot: 2026-11-22"]) {
    expect((await read({ "samenwerkingsverband-po2401/jeugdhulp.md": dated(line) })).commentary).toHaveLength(1);
  }
});

test("where a release has no comments, or the folder is not there, there are none", async () => {
  expect(await readCommentary(null, subjects)).toEqual({ commentary: [], problems: [] });
  expect(await readCommentary("nergens", subjects)).toEqual({ commentary: [], problems: [] });
});

const name = "gemeente-almere/aandeel-sbo.md";
test.each([
  ["an unknown area", { "gemeente-almeer/aandeel-sbo.md": good }, "gemeente-almeer: is geen gebied dat wij kennen"],
  ["an unknown figure", { "gemeente-almere/sbo.md": good }, "sbo.md: is geen cijfer van deze uitgave"],
  ["a file outside an area", { "los.md": good }, "los.md: staat niet in de map van een gebied"],
  ["another kind of file", { "gemeente-almere/brief.docx": good }, "brief.docx: wordt niet gelezen"],
  ["no date", { [name]: good.replace("datum: 2026-10-03\n", "") }, `${name}:2 datum: ontbreekt`],
  ["no such date", { [name]: good.replace("10-03", "13-03") }, `${name}:3 datum: `],
  ["a misspelt key", { [name]: good.replace("datum", "datm") }, `${name}:3: is een onbekende sleutel ("datm")`],
  ["no head", { [name]: "Wij herkennen dit." }, `${name}:1: begint niet met ---`],
  ["no text", { [name]: good.replace("Wij herkennen dit.", "") }, `${name}:5: heeft geen tekst`],
  ["a picture", { [name]: `${good}\n![wijk](https://a.nl/b.png)\n` }, `${name}:7: heeft een plaatje`],
  ["raw HTML", { [name]: `${good}<b>vet</b>\n` }, `${name}:6: heeft HTML`],
  ["a heading", { [name]: `${good}\n# Kop\n` }, `${name}:7: heeft een kop`],
  ["a link without address", { [name]: `${good}\n[hier](/plan)\n` }, `${name}:7: heeft vierkante haken`],
  ["too many words", { [name]: good + "woord ".repeat(148) }, `${name}:5: heeft 151 woorden, en het mogen er 150 zijn`],
])("is told of %s by file and line", async (_, files, expected) => {
  const { commentary, problems } = await read(files);
  expect(commentary).toEqual([]);
  expect(problems.join("\n")).toContain(expected);
});

test("any text is a comment or a problem with a line that the file has", () => {
  const line = fc.oneof(
    fc.constantFrom("---", "van: x", "datum: 2026-10-03", "tot: gisteren", "", "- een", "# k", "<p>", "![a](b)", "[a]"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const parsed = parseComment(lines.join("\n"), "x.md");
      if (!("problems" in parsed)) {
        expect(parsed.text.length).toBeGreaterThan(0);
        expect(parsed.words).toBeLessThanOrEqual(150);
        return;
      }
      expect(parsed.problems.length).toBeGreaterThan(0);
      const length = lines.join("\n").split("\n").length;
      for (const one of parsed.problems) {
        expect(one.line).toBeGreaterThanOrEqual(1);
        expect(one.line).toBeLessThanOrEqual(length + 1);
      }
    }),
  );
});
