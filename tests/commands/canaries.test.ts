import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { gunzipSync, inflateSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { stringify as stringifyCsv } from "csv-stringify/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { exportFile, type Form } from "../../src/demo/survey/exportForms.ts";
import type { Submission } from "../../src/demo/survey/submission.ts";
import { Questionnaire } from "../../src/domain/questionnaire.ts";
import { openWarehouse, query } from "../../src/warehouse/warehouse.ts";

// Somebody who can be told from all others, in an export of every form: whatever of them reaches a file that is kept
// or published, is found here.
const canaries = [
  "Kanarievogel",
  "kanarie.vogel@geheim.example",
  "203.0.113.77",
  "Mijn unieke zin staat hier",
  "kanarie-optie",
];
/** Columns that no questionnaire asks for. */
const foreign = ["Naam van uw school", "E-mailadres", "IPAddress"];
const forms: Form[] = [
  "limesurvey",
  "limesurvey-text",
  "qualtrics",
  "qualtrics-legacy",
  "surveymonkey",
  "google",
  "microsoft",
];

const questionnaire = Questionnaire.parse({
  title: "Vragenlijst voor professionals",
  introduction: "Over de samenwerking.",
  thanks: "Dank u wel.",
  items: [
    {
      ...{ id: "P01", theme: "achtergrond", type: "single", text: "Waar werkt u het meest?" },
      options: ["jeugdhulp", "primair onderwijs", "voortgezet onderwijs", "anders"],
      subgroups: { jeugdhulp: "jeugdhulp", "primair onderwijs": "po", "voortgezet onderwijs": "vo" },
    },
    {
      id: "P04",
      theme: "vormen-van-samenwerking",
      type: "agreement",
      text: "Ik weet wie ik moet bellen.",
      dont_know: "weet ik niet",
    },
    {
      ...{ id: "P03", theme: "vormen-van-samenwerking", type: "multiple", text: "Met wie had u contact?" },
      options: ["wijkteam", "huisarts", "school"],
    },
    {
      id: "P20",
      theme: "oordeel",
      type: "mark",
      text: "Welk cijfer geeft u de samenwerking?",
      dont_know: "weet ik niet",
    },
    { id: "P29", theme: "evalueren-en-leren", type: "open", text: "Wat gaat goed?" },
  ],
});

let project: string;
let said = "";

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "monitor-canaries-"));
  for (const part of ["src", "content", "astro.config.mjs", "tsconfig.json", "package.json", "package-lock.json"]) {
    cpSync(part, join(project, part), { recursive: true });
  }
  cpSync("tests/fixtures/klein-nederland", project, { recursive: true });
  cpSync("reports/print", join(project, "reports/print"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  writeSurvey();
  // Real answers: they lie outside the release, and the release is not a demo.
  const release = join(project, "data/release.yaml");
  const publish = Object.fromEntries(forms.map((form) => [form, [2021]]));
  const text = readFileSync(release, "utf8").replace("demo: true", "demo: false");
  writeFileSync(release, text + stringify({ survey: { answers: "../private", publish } }));
  const command = ["src/commands/build.ts", "--out", "dist", "--work", ".build"];
  said = execFileSync(process.execPath, command, { cwd: project, encoding: "utf8", stdio: "pipe" });
}, 180_000);
afterAll(() => rmSync(project, { recursive: true }));

function writeSurvey(): void {
  const folder = join(project, "data/survey-2021");
  const answers = join(project, "private/survey-2021/answers");
  for (const made of [join(folder, "questionnaire"), join(folder, "regions"), answers])
    mkdirSync(made, { recursive: true });
  writeFileSync(join(folder, "questionnaire/professionals.yaml"), stringify(questionnaire));
  for (const form of forms) {
    const region = {
      name: `Regio ${form}`,
      areas: ["JZ01"],
      exports: [{ group: "professionals", file: `${form}.csv` }],
    };
    writeFileSync(join(folder, `regions/${form}.yaml`), stringify(region));
    writeFileSync(join(answers, `${form}.csv`), planted(form));
  }
}

/** An export of 45 respondents, of whom the last is the canary; with columns that nobody asked for. */
function planted(form: Form): string {
  const round = { region: form, year: 2021, group: "professionals" as const, items: questionnaire.items };
  const file = exportFile(
    form,
    Array.from({ length: 45 }, (_, index) => submission(index)),
    round,
  );
  const delimiter = form === "microsoft" ? ";" : ",";
  const rows: string[][] = parse(file, { delimiter, bom: true, relax_column_count: true });
  const widened = rows.map((row, index) => {
    if (!row.some((cell) => cell.includes(canaries[3]!))) return [...row, ...(index === 0 ? foreign : ["", "", ""])];
    return [...row.map((cell) => (cell === "helemaal oneens" ? canaries[4]! : cell)), ...canaries.slice(0, 3)];
  });
  return `\uFEFF${stringifyCsv(widened, { delimiter })}`;
}

function submission(index: number): Submission {
  const last = index === 44;
  const answers = new Map<string, number | number[] | string>([
    ["P01", last ? 1 : 1 + (index % 3)],
    ["P04", last ? 1 : 2 + (index % 4)],
    ["P03", last ? [1, 2, 3] : [1 + (index % 3)]],
    ["P20", last ? 1 : 6 + (index % 3)],
    ["P29", last ? `${canaries[3]}, groeten van ${canaries[0]}, ${canaries[1]}` : "Het gaat goed."],
  ]);
  return { id: index + 1, person: index, started: 6000 + 60 * index, sent: 6010 + 60 * index, test: false, answers };
}

test("the exports hold what is looked for", () => {
  const files = forms.map((form) => readFileSync(join(project, `private/survey-2021/answers/${form}.csv`), "utf8"));
  expect(files.filter((file) => canaries.slice(0, 4).every((canary) => file.includes(canary)))).toHaveLength(
    forms.length,
  );
  expect(files.filter((file) => file.includes(canaries[4]!)).length).toBeGreaterThan(3);
});

test("every respondent counts", () => {
  expect(said).toContain("klopt");
  expect(readFileSync(join(project, "dist/data/vragenlijst/qualtrics.csv"), "utf8")).toMatch(/;alle;;;deelnemers;45;/);
});

test("nothing of a recognisable respondent is in what the build keeps, publishes or says", () => {
  const found = (bytes: Buffer) => canaries.filter((canary) => bytes.includes(canary) || bytes.includes(utf16(canary)));
  const files = [".build", "dist"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  expect(files.length).toBeGreaterThan(50);
  const leaks = files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return unpacked(bytes)
      .flatMap((part) => found(part))
      .map((canary) => `${entry.name}: ${canary}`);
  });
  expect(leaks).toEqual([]);
  expect(found(Buffer.from(said))).toEqual([]);
});

test("no text in the databases that are kept is of a recognisable respondent", async () => {
  const databases = readdirSync(project, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".duckdb") && !file.startsWith("node_modules"),
  );
  expect(databases.length).toBeGreaterThan(0);
  for (const file of databases) {
    const warehouse = await openWarehouse(join(project, file));
    const tables = await query<{ name: string }>(warehouse, "select table_name as name from duckdb_tables()");
    for (const { name } of tables) {
      const rows = JSON.stringify(await query(warehouse, `from "${name}"`), (_, value) =>
        typeof value === "bigint" ? Number(value) : value,
      );
      expect(
        canaries.filter((canary) => rows.includes(canary)),
        `${file} ${name}`,
      ).toEqual([]);
    }
    warehouse.closeSync();
  }
});

/** The bytes of a file, and what is packed in them: of a search index, or of the streams of a PDF. */
function unpacked(bytes: Buffer): Buffer[] {
  const parts = [bytes];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) parts.push(gunzipSync(bytes));
  if (bytes.subarray(0, 5).toString() === "%PDF-") {
    for (const [, stream] of bytes.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)endstream/g)) {
      try {
        parts.push(inflateSync(Buffer.from(stream!, "latin1")));
      } catch {
        // Not every stream is packed.
      }
    }
  }
  return parts;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}
