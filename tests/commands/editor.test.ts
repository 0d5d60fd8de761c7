import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatSummary } from "../../src/commands/summary.ts";
import { formatProblem, InputError } from "../../src/domain/problem.ts";
import { buildData } from "../../src/pipeline.ts";
import type { AreaThemePage } from "../../src/views/areaThemePage.ts";

const quietly = <T>(_: string, run: () => Promise<T>) => run();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "monitor-"));
  cpSync("tests/fixtures/klein-nederland", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const build = () =>
  buildData(join(folder, "data"), join(folder, "reports"), join(folder, "store"), join(folder, "work"), quietly);

async function problemsOf(run: () => Promise<unknown>): Promise<string[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(formatProblem).map((line) => line.replaceAll(`${folder}/`, ""));
    throw error;
  }
  return [];
}

function view(address: string): AreaThemePage {
  return JSON.parse(readFileSync(join(folder, "work/views", `${address}.json`), "utf8")) as AreaThemePage;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

describe("an editor", () => {
  test("sees a page a view, and the account of every row", async () => {
    const summary = await build();
    expect(formatSummary(summary, "1,0 s")).toBe(
      [
        "",
        "Voorbeelduitgave: alle cijfers zijn verzonnen.",
        "Bestanden: 2. Regels gelezen: 21",
        "= 17 gebruikt + 4 terzijde + 0 geweigerd (klopt).",
        "Terzijde: 1 voettekst, 2 gemeente bestond niet, 1 ander gebiedsniveau.",
        "Cijfers: 78. Pagina's: 141. Tijd: 1,0 s.",
        "Geen waarschuwingen.",
      ].join("\n"),
    );
  });

  test("adds an indicator with one YAML file", async () => {
    writeFileSync(
      join(folder, "reports/onderwijs/leerlingen-sbo.yaml"),
      [
        "kind: count",
        "title: Leerlingen sbo",
        "definition: Leerlingen op scholen voor sbo.",
        "unit: leerlingen",
        "sentence: In {jaar} gingen {waarde} leerlingen in {gebied} naar het sbo.",
        "counted: leerlingen",
        "numerator: [duo-leerlingen.sbo]",
      ].join("\n"),
    );
    await build();
    expect(view("gemeente/groningen/onderwijs").sections.find(({ id }) => id === "leerlingen-sbo")!.sentences[0]).toBe(
      "In 2025 gingen 25 leerlingen in Groningen naar het sbo.",
    );
    expect(existsSync(join(folder, "work/public/data/leerlingen-sbo.csv"))).toBe(true);
  });

  test("adds an extract with one folder", async () => {
    mkdirSync(join(folder, "data/cbs-gezinnen"));
    writeFileSync(
      join(folder, "data/cbs-gezinnen/gezinnen.csv"),
      "Regio's;Perioden;Gezinnen (aantal)\nAlmere;2025*;1000\nGroningen (gemeente);2025*;2000\n",
    );
    writeFileSync(
      join(folder, "data/cbs-gezinnen/manifest.yaml"),
      [
        "title: Gezinnen",
        "publisher: CBS",
        "url: https://opendata.cbs.nl/",
        "licence: CC BY 4.0",
        "extracts:",
        "  - file: gezinnen.csv",
        "    date: 2026-01-01",
        "    area: { column: Regio's }",
        "    period: { column: Perioden }",
        "    measures: { gezinnen: { column: Gezinnen } }",
      ].join("\n"),
    );
    edit("reports/bevolking/jong.yaml", "cbs-bevolking.jong", "cbs-gezinnen.gezinnen");
    await build();
    const [section] = view("gemeente/almere/bevolking").sections;
    expect(section!.figure).toEqual({ text: "1.000", value: 1000, provisional: true });
    expect(view("provincie/groningen/bevolking").sections[0]!.figure).toEqual({
      text: "cijfer van 1 van de 3 gemeenten",
      absence: "incomplete",
    });
  });

  test("is told of a misspelt key by its name, wherever it stands", async () => {
    edit("reports/bevolking/jong.yaml", "definition:", "defintion:");
    edit("data/cbs-bevolking/manifest.yaml", "provisional:", "provisionl:");
    expect(await problemsOf(build)).toEqual([
      "reports/bevolking/jong.yaml:1 definition: ontbreekt",
      'reports/bevolking/jong.yaml:3: is een onbekende sleutel ("defintion"). Tip: bedoelt u definition?',
      'data/cbs-bevolking/manifest.yaml:11 extracts.0: is een onbekende sleutel ("provisionl"). Tip: bedoelt u provisional?',
    ]);
  });

  test("is told of an indicator that asks for what no manifest gives", async () => {
    edit("reports/bevolking/jong.yaml", "cbs-bevolking.jong", "cbs-bevolking.jongeren");
    expect(await problemsOf(build)).toEqual([
      'reports/bevolking/jong.yaml: vraagt een maat die in geen manifest staat ("cbs-bevolking.jongeren"). Tip: lijkt op cbs-bevolking.jong, cbs-bevolking.inwoners, duo-leerlingen.bo',
    ]);
  });

  test("gets every mistake of every file in one go, and the last good build stays whole", async () => {
    const command = [
      "src/commands/build.ts",
      "--data",
      join(folder, "data"),
      "--reports",
      join(folder, "reports"),
      "--out",
      join(folder, "dist"),
      "--work",
      join(folder, "work"),
    ];
    await build();
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/index.html"), "the last good one");
    const before = readFileSync(join(folder, "work/views/gemeente/almere/bevolking.json"), "utf8");
    edit("data/cbs-bevolking/bevolking.csv", "  10000", "1e4");
    edit("data/duo-leerlingen/leerlingen.csv", "A;BO;14;200", "A;BO;41;-1");
    let output = "";
    try {
      execFileSync(process.execPath, command, { encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      output = (error as { stderr: string }).stderr.replaceAll(`${folder}/`, "");
    }
    expect(output).toContain('data/cbs-bevolking/bevolking.csv:3 Totaal_1: is geen getal ("1e4")');
    expect(output).toContain('data/duo-leerlingen/leerlingen.csv:2 LEERLINGEN_2024: is negatief ("-1")');
    expect(output).toContain("2 fouten. Er is niets gebouwd");
    expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe("the last good one");
    expect(readFileSync(join(folder, "work/views/gemeente/almere/bevolking.json"), "utf8")).toBe(before);
  });

  test("cannot lose a folder that is no earlier build, and gets a build back that was cut off", async () => {
    const run = (out: string) => {
      const options = [
        "--data",
        join(folder, "data"),
        "--reports",
        join(folder, "reports"),
        "--out",
        out,
        "--work",
        join(folder, "work"),
      ];
      try {
        return execFileSync(process.execPath, ["src/commands/build.ts", ...options], {
          encoding: "utf8",
          stdio: "pipe",
        });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    expect(run(join(folder, "data"))).toContain("bevat iets anders dan een eerdere bouw en zou verloren gaan");
    expect(existsSync(join(folder, "data/release.yaml"))).toBe(true);
    mkdirSync(join(folder, "dist.old"));
    writeFileSync(join(folder, "dist.old/index.html"), "the last good one");
    edit("data/cbs-bevolking/bevolking.csv", "  10000", "1e4");
    expect(run(join(folder, "dist/"))).toContain("is geen getal");
    expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toBe("the last good one");
  });

  test("is told what the command does not know", () => {
    const run = () =>
      execFileSync(process.execPath, ["src/commands/validate.ts", "--dta", "x"], { encoding: "utf8", stdio: "pipe" });
    expect(run).toThrow(
      'opdracht: is niet te begrijpen ("--dta x"). Tip: dit kan: --data MAP --reports MAP --out MAP --work MAP',
    );
  });

  test("is warned of an indicator that can hardly be meant", async () => {
    edit(
      "reports/bevolking/aandeel-jong.yaml",
      "numerator: [cbs-bevolking.jong]",
      "numerator: [cbs-bevolking.inwoners]",
    );
    edit(
      "reports/bevolking/aandeel-jong.yaml",
      "denominator: [cbs-bevolking.inwoners]",
      "denominator: [cbs-bevolking.jong]",
    );
    edit("reports/onderwijs/aandeel-sbo.yaml", "out_of:", "from: 2030\nout_of:");
    const { warnings } = await build();
    expect(warnings.map(formatProblem).map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
      "reports/bevolking/aandeel-jong.yaml: is ergens meer dan 100%. Tip: is de teller wel een deel van de noemer?",
      "reports/onderwijs/aandeel-sbo.yaml: krijgt voor geen enkel gebied en jaar een cijfer",
    ]);
  });

  test.each([
    [
      "areas/mergers.csv",
      "GM0056;GM1969;2019-01-01;1\n",
      "",
      "mergers.csv: Zuidhorn leidt niet naar een gemeente van nu",
    ],
    [
      "areas/mergers.csv",
      "GM0056;GM1969",
      "GM0056;GM0056",
      "mergers.csv: Zuidhorn leidt niet naar een gemeente van nu",
    ],
    ["areas/memberships.csv", "NL;GM0034;1;nee;2015\n", "", "memberships.csv: Almere heeft geen nederland"],
    ["areas/memberships.csv", "PV20;GM1966", "PV20;GM0005", "memberships.csv: is geen gemeente van nu in een regio"],
    ["areas/areas.csv", "Almere;almere", "Almere;groningen", "areas.csv: is het adres van twee gebieden"],
    ["areas/memberships.csv", "NL;GM0014", "NL;GM0041", "memberships.csv: verwijst naar een onbekend gebied"],
  ])("is told what does not hang together in %s (%s → %s)", async (file, from, to, problem) => {
    edit(`data/${file}`, from, to);
    expect((await problemsOf(build)).join("\n")).toContain(`data/areas/${problem}`);
  });
});
