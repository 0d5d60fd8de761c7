import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Item, optionsOf, Questionnaire } from "../src/domain/questionnaire.ts";
import { readSurvey } from "../src/sources/survey/readSurvey.ts";
import { countAnswers } from "../src/survey/countAnswers.ts";

/**
 * node tests/benchSurvey.ts [respondents]: seconds and memory to read and count a survey of 90 items as LimeSurvey exports it,
 * in codes. The answers are drawn by a rule, and the file is thrown away afterwards.
 */
const respondents = Number(process.argv[2] ?? 200_000);
const items = Array.from({ length: 90 }, (_, index) => itemOf(index));
const folder = mkdtempSync(join(tmpdir(), "vragenlijst-"));
const file = join(folder, "survey-2021/answers/export.csv");

await writeYears();
await timed("writing", writeExport);
console.log(`${respondents} respondents × ${items.length} items, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
const start = performance.now();
const read = await timed("reading", () =>
  readSurvey(folder, { answers: ".", minimum: 10, publish: {} }, { areas: new Set(["JZ01"]), demo: true }),
);
if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const counted = await timed("counting", () => countAnswers(read.sheets, read.years));
console.log(`reading and counting     ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
console.log(`${counted.counts.length} counts of ${read.sheets[0]!.respondents} respondents`);
rmSync(folder, { recursive: true });

/** Of ten items one divides the group or has several answers, one is open and the others have five. */
function itemOf(index: number): Item {
  const id = `P${String(index + 1).padStart(2, "0")}`;
  const more =
    index === 0
      ? {
          type: "single",
          options: ["jeugdhulp", "po", "vo"],
          subgroups: { jeugdhulp: "jeugdhulp", po: "po", vo: "vo" },
        }
      : index % 15 === 0
        ? { type: "multiple", options: ["a", "b", "c", "d", "e", "f", "g"] }
        : { type: index % 30 === 1 ? "open" : index % 10 === 2 ? "mark" : "agreement" };
  const rest = more.type === "open" ? {} : { dont_know: "weet ik niet" };
  return Item.parse({ id, theme: index === 0 ? "achtergrond" : "oordeel", text: `Vraag ${id}`, ...more, ...rest });
}

async function writeYears(): Promise<void> {
  const questionnaire = Questionnaire.parse({ title: "t", introduction: "i", thanks: "b", items });
  const region = { name: "Regio", areas: ["JZ01"], exports: [{ group: "professionals", file: "export.csv" }] };
  await mkdir(join(folder, "survey-2021/questionnaire"), { recursive: true });
  await mkdir(join(folder, "survey-2021/regions"));
  await mkdir(join(folder, "survey-2021/answers"));
  await writeFile(join(folder, "survey-2021/questionnaire/professionals.yaml"), JSON.stringify(questionnaire));
  await writeFile(join(folder, "survey-2021/regions/regio.yaml"), JSON.stringify(region));
}

async function writeExport(): Promise<void> {
  const stream = createWriteStream(file);
  const own = ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "ipaddr"];
  stream.write(`${[...own, ...items.flatMap(headersOf)].map((header) => `"${header}"`).join(",")}\n`);
  let lines: string[] = [];
  for (let row = 1; row <= respondents; row++) {
    const time = new Date(Date.UTC(2021, 9, 4, 8) + row * 1000).toISOString().slice(0, 19).replace("T", " ");
    const cells = [row, time, 9, "nl", row * 7919, `t${row * 31}`, "192.0.2.1", ...items.flatMap(cellsOf(row))];
    lines.push(cells.map((cell) => `"${cell}"`).join(","));
    if (lines.length === 2000 || row === respondents) {
      if (!stream.write(`${lines.join("\n")}\n`)) await new Promise((done) => stream.once("drain", () => done(null)));
      lines = [];
    }
  }
  await new Promise((done) => stream.end(() => done(null)));
}

function headersOf(item: Item): string[] {
  if (item.type !== "multiple") return [item.id];
  return [...optionsOf(item).keys(), optionsOf(item).length].map((index) => `${item.id}[SQ00${index + 1}]`);
}

/** The same each time, and different for each respondent. */
function cellsOf(row: number): (item: Item, index: number) => (number | string)[] {
  return (item, index) => {
    const draw = (row * 2_654_435_761 + index * 40_503) >>> 0;
    if (item.type === "open")
      return [draw % 3 === 0 ? `Korte lijnen, "goed" overleg ${row}`.replaceAll('"', '""') : ""];
    if (item.type === "multiple") return headersOf(item).map((_, option) => ((draw >> option) % 2 ? "Y" : ""));
    const options = optionsOf(item).length;
    const code = 1 + (draw % (options + (index === 0 ? 0 : 1)));
    return [code > options ? "WN" : code];
  };
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await run();
  const memory = process.resourceUsage().maxRSS / 1e3;
  const seconds = (performance.now() - from) / 1000;
  console.log(
    `${what.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${memory.toFixed(0).padStart(5)} MB at most until then`,
  );
  return result;
}
