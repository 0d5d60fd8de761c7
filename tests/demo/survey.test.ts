import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sum } from "d3-array";
import { beforeAll, describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../src/demo/survey/readQuestionnaires.ts";
import { surveyFiles } from "../../src/demo/survey/surveyFiles.ts";
import type { AnswerSheet } from "../../src/domain/answers.ts";
import { balances } from "../../src/domain/received.ts";
import { Release } from "../../src/domain/release.ts";
import type { SurveyPublication } from "../../src/domain/survey.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { readYamlFile } from "../../src/sources/readYamlFile.ts";
import { readSurvey, type SurveyRead } from "../../src/sources/survey/readSurvey.ts";

let files: Map<string, string>;
let read: SurveyRead;
let publication: SurveyPublication;

beforeAll(async () => {
  const { register } = await readRegister("data/areas");
  files = surveyFiles(register, await readQuestionnaires("data"));
  publication = await readPublication();
  const areas = new Set(register.areas.map(({ code }) => code));
  read = await readSurvey("data", publication, { areas, demo: true });
}, 60_000);

async function readPublication(): Promise<SurveyPublication> {
  const read = await readYamlFile("data/release.yaml", Release);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.value.survey!;
}

const [jeugdhulp, po, vo] = [1, 2, 3];

function sheetsOf(year: number, group: string): AnswerSheet[] {
  return read.sheets.filter((sheet) => sheet.year === year && sheet.group === group);
}

function sheetOf(region: string, year: number, group = "professionals"): AnswerSheet {
  return sheetsOf(year, group).find((sheet) => sheet.region === region && !sheet.corrected)!;
}

/** How often each code was given, by those of some workplaces. */
function given(sheet: AnswerSheet, item: string, workplaces = [jeugdhulp, po, vo]): (...codes: number[]) => number {
  const codes = (name: string) => sheet.columns.find((column) => column.item === name)!.codes;
  const works = codes("P01");
  const own = [...codes(item)].filter((_, index) => workplaces.includes(works[index]!));
  return (...wanted) => own.filter((code) => wanted.includes(code)).length;
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function mean(sheet: AnswerSheet, item: string, workplaces?: number[]): number {
  const count = given(sheet, item, workplaces);
  const marks = Array.from({ length: 10 }, (_, index) => index + 1);
  return sum(marks, (mark) => mark * count(mark)) / count(...marks);
}

describe("the files of the demo survey", () => {
  test("stand in data byte for byte", () => {
    for (const [path, text] of files) expect(readFileSync(join("data", path), "utf8") === text, path).toBe(true);
  });

  test("take less than 5 MB", () => {
    expect(sum(files.values(), (text) => Buffer.byteLength(text))).toBeLessThan(5_000_000);
  });

  test("are read without a problem, and every row is used, refused or laid aside", () => {
    expect(read.problems).toEqual([]);
    for (const { file, account } of read.received)
      if (account !== undefined) expect(balances(account), file).toBe(true);
  });

  test("hold every reason to lay an answer aside, and cells that are refused", () => {
    const reasons = new Set(read.received.flatMap(({ account }) => Object.keys(account?.aside ?? {})));
    expect([...reasons].sort()).toEqual(["afgebroken", "dubbel ingevuld", "proefantwoord", "werkt elders"]);
    expect(read.warnings.map(({ value }) => value)).toEqual(expect.arrayContaining(["9", "11"]));
  });

  test("come from five tools in seven forms", () => {
    const starts = [...files].flatMap(([path, text]) => (path.includes("/answers/") ? [text.slice(0, 20)] : []));
    expect(new Set(starts.map((start) => start.replace("\u{FEFF}", "").slice(0, 8)))).toEqual(
      new Set(['"id","su', '"Respons', "StartDat", "V1,V2,V3", "Responde", '"Tijdste', "ID;Begin"]),
    );
  });

  test("name nobody: every address is of voorbeeld.nl, and none stands in a quote", () => {
    const addresses = [...files.values()].flatMap((text) => text.match(/[\w.]+@[\w.]+\w/g) ?? []);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^iemand\d*@voorbeeld\.nl$/.test(address))).toEqual([]);
    expect(read.quotes.filter(({ text }) => /@|\d|Voorbeeldnaam/.test(text))).toEqual([]);
  });
});

describe("the demo survey", () => {
  test.each([
    [2016, 14],
    [2017, 18],
    [2018, 22],
    [2020, 26],
    [2021, 28],
  ])("of %i has %i regions", (year, count) => {
    expect(read.years.find((one) => one.year === year)!.regions).toHaveLength(count);
  });

  test("has thirty regions", () => {
    expect(new Set(read.years.flatMap(({ regions }) => regions.map(({ slug }) => slug))).size).toBe(30);
  });

  test("asked parents and the young in two regions in 2016", () => {
    expect(sheetsOf(2016, "ouders-en-jongeren").map(({ region }) => region)).toEqual(["flevoland", "groningen"]);
  });

  test("has groups under the minimum", () => {
    expect(sheetOf("midden-holland", 2021, "beleid").respondents).toBe(6);
    expect(sheetOf("noord-limburg", 2021, "ouders-en-jongeren").respondents).toBe(7);
    expect(given(sheetOf("twente", 2021), "P01")(vo)).toBe(6);
  });

  test("has an item to which all in a region say yes", () => {
    const count = given(sheetOf("ijsselland", 2021), "P10");
    expect(count(1)).toBeGreaterThan(30);
    expect(count(2)).toBe(0);
  });

  test("has an item that many leave open", () => {
    const sheet = sheetOf("drenthe", 2021);
    expect(given(sheet, "P14")(0) / sheet.respondents).toBeGreaterThan(0.2);
  });

  test("has a correction of one respondent and one of thirty", () => {
    const sizes = (region: string) =>
      sheetsOf(2020, "professionals")
        .filter((sheet) => sheet.region === region)
        .sort((a, b) => Number(b.corrected) - Number(a.corrected))
        .map((sheet) => [jeugdhulp, po, vo].map((place) => given(sheet, "P01")(place!)));
    const [before, after] = sizes("achterhoek");
    expect(after).toEqual([before![0]! - 1, before![1], before![2]]);
    const [early, late] = sizes("food-valley");
    expect(late).toEqual([early![0]! + 30, early![1], early![2]]);
  });

  test("has a region without a theme, and regions with items of their own", () => {
    const regions = read.years.at(-1)!.regions;
    const of = (wanted: string) => regions.find(({ slug }) => slug === wanted)!;
    expect(of("groningen").without.themes).toEqual(["preventie"]);
    expect(of("flevoland").adds.professionals!.map(({ id }) => id)).toEqual(["X01", "X02"]);
    expect(of("haaglanden").adds["ouders-en-jongeren"]!.map(({ id }) => id)).toEqual(["X11"]);
  });

  test("has items that are new, reworded or asked in another way, and marks for cooperation that never changed", () => {
    const items = read.years.flatMap(({ year, questionnaires }) =>
      Object.values(questionnaires).flatMap(({ items }) => items.map((item) => ({ year, ...item }))),
    );
    const letters = (id: string) =>
      items.flatMap((item) => (item.id === id && item.wording ? [item.wording.letter] : []));
    expect([letters("P04"), letters("P07"), letters("P14")]).toEqual([["B"], ["C"], ["D"]]);
    expect(["B20", "P20", "O23"].flatMap(letters)).toEqual([]);
    expect(["B20", "P20", "O23"].map((id) => items.filter((item) => item.id === id).length)).toEqual([5, 5, 5]);
  });

  test("leaves one region out of what is public", () => {
    expect(Object.keys(publication.publish)).not.toContain("rijnmond");
  });
});

describe("Flevoland in 2021", () => {
  const sheet = () => sheetOf("flevoland", 2021);
  const before = () => sheetOf("flevoland", 2020);
  const positive = (of: AnswerSheet, item: string, codes: number[], all: number, places?: number[]): number => {
    const count = given(of, item, places);
    return percent(count(...codes), count(...Array.from({ length: all }, (_, index) => index + 1)));
  };

  test("has 130 professionals and 10 of beleid", () => {
    expect([sheet().respondents, sheetOf("flevoland", 2021, "beleid").respondents]).toEqual([130, 10]);
  });

  test("gives cooperation a 6,93 against a 7,26; beleid a 7,1", () => {
    expect([mean(sheet(), "P20"), mean(before(), "P20")].map((mark) => mark.toFixed(2))).toEqual(["6.93", "7.26"]);
    expect([jeugdhulp, po, vo].map((place) => mean(sheet(), "P20", [place!]).toFixed(2))).toEqual([
      "7.03",
      "6.80",
      "6.87",
    ]);
    const marks = sheetOf("flevoland", 2021, "beleid").columns.find(({ item }) => item === "B20")!.codes;
    expect(sum(marks) / marks.length).toBe(7.1);
  });

  test("sits together often for 46%, before for 64%: VO 0%, PO 74%, jeugdhulp 35%", () => {
    const often = (of: AnswerSheet, ...places: number[]) => positive(of, "P07", [4, 5], 5, places);
    expect(often(sheet(), 1, 2, 3)).toBe(46);
    expect(often(before(), 1, 2, 3)).toBe(64);
    expect([often(sheet(), vo!), often(sheet(), po!), often(sheet(), jeugdhulp!)]).toEqual([0, 74, 35]);
  });

  test("has the young at the table for 4%, jeugdhulp 6%", () => {
    expect(positive(sheet(), "X01", [1], 2)).toBe(4);
    expect([jeugdhulp, po, vo].map((place) => positive(sheet(), "X01", [1], 2, [place!]))).toEqual([6, 0, 0]);
  });

  test("has one route everywhere or mostly for 45%", () => {
    expect(positive(sheet(), "X02", [3, 4], 4)).toBe(45);
    expect(positive(sheet(), "X02", [4], 4, [jeugdhulp!])).toBe(25);
    expect(positive(sheet(), "X02", [4], 4, [po!, vo!])).toBe(12);
    expect(positive(sheet(), "X02", [1], 4, [vo!])).toBe(12);
  });

  test("agrees fully more often than before, and nobody of the VO disagrees", () => {
    expect([positive(sheet(), "P08", [5], 5), positive(before(), "P08", [5], 5)]).toEqual([26, 18]);
    expect(given(sheet(), "P08", [vo!])(1, 2)).toBe(0);
  });

  test("looks back together: VO 88%, PO 49%; trains together: 52% yes, 28% no, 20% weet niet", () => {
    expect([vo, po].map((place) => positive(sheet(), "P25", [1], 2, [place!]))).toEqual([88, 49]);
    const count = given(sheet(), "P27");
    expect([1, 2, 254].map((code) => percent(count(code), 130))).toEqual([52, 28, 20]);
  });

  test("speaks of short lines 11 times, of a low threshold 7, of waiting lists 9 and of communication 7", () => {
    const mentions = (code: string) =>
      read.codes.find(
        (one) => one.year === 2021 && one.region === "flevoland" && one.group === "professionals" && one.code === code,
      )?.mentions;
    const codes = ["Korte lijnen", "Lage drempel", "Kortere wachtlijsten", "Betere communicatie"];
    expect(codes.map(mentions)).toEqual([11, 7, 9, 7]);
  });
});
