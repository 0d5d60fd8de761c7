import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../../src/domain/problem.ts";
import { balances } from "../../../src/domain/received.ts";
import { SurveyPublication } from "../../../src/domain/survey.ts";
import { readSurvey } from "../../../src/sources/survey/readSurvey.ts";
import { folderOf } from "../folderOf.ts";

const questionnaire = (items: string) =>
  `title: Voor professionals\nintroduction: Hallo\nthanks: Dank u\nitems:\n${items}`;
const work = `  - id: P01
    theme: achtergrond
    type: single
    text: Waar werkt u?
    options: [jeugdhulp, po, vo, anders]
    subgroups: { jeugdhulp: jeugdhulp, po: po, vo: vo }
`;
const mark = "  - { id: P20, theme: oordeel, type: mark, text: Welk cijfer geeft u?, dont_know: weet ik niet }\n";
const open = "  - { id: P29, theme: oordeel, type: open, text: Wat gaat goed? }\n";
const region =
  "name: Flevoland\nareas: [JZ01]\nexports:\n  - { group: professionals, file: flevoland.csv, invited: 200 }\n";
const answers = `id,submitdate,seed,P01,P20,P29
1,2021-10-05 10:00:00,,1,8,Korte lijnen
2,2021-10-05 11:00:00,,2,7,Ook Voorbeeldnaam helpt goed
3,2021-10-05 12:00:00,,4,6,Van alles
`;
const codes = `region;group;item;respondent;code
flevoland;professionals;P29;1;Korte lijnen
flevoland;professionals;P29;1;Korte lijnen
flevoland;professionals;P29;2;Korte lijnen
flevoland;professionals;P29;2;Lage drempel
flevoland;professionals;P29;3;Korte lijnen
`;
const quotes = `region;group;item;respondent;code;text;by;approved
flevoland;professionals;P29;1;Korte lijnen;Wij weten elkaar te vinden.;professional jeugdhulp;onderzoeker+redacteur
`;
const whole: Record<string, string> = {
  "survey-2021/questionnaire/professionals.yaml": questionnaire(work + mark + open),
  "survey-2021/regions/flevoland.yaml": region,
  "survey-2021/answers/flevoland.csv": answers,
  "survey-2021/codes.csv": codes,
  "survey-2021/quotes.csv": quotes,
};

/** Reads a small survey, of which these files are otherwise. */
async function readWith(files: Record<string, string> = {}, publication: object = {}, demo = true) {
  const data = folderOf({ ...whole, ...files });
  const read = await readSurvey(data, SurveyPublication.parse(publication), { areas: new Set(["JZ01", "JZ02"]), demo });
  const lines = (problems: typeof read.problems) =>
    problems.map((one) => formatProblem(one).replaceAll(`${data}/`, ""));
  return { ...read, data, problems: lines(read.problems), warnings: lines(read.warnings) };
}

describe("A survey", () => {
  test("is read with its questionnaires, regions, answers, codes and quotes", async () => {
    const read = await readWith({}, { publish: { flevoland: [2021] } });
    expect(read.problems).toEqual([]);
    expect(read.years.map(({ year, regions }) => [year, regions[0]!.slug])).toEqual([[2021, "flevoland"]]);
    expect(read.sheets).toMatchObject([{ year: 2021, region: "flevoland", group: "professionals", invited: 200 }]);
    expect(read.sheets[0]!.respondents).toBe(2);
    expect(read.received.every(({ account }) => balances(account))).toBe(true);
    expect(read.received.map(({ source, file }) => `${source}/${file}`)).toEqual([
      "survey-2021/answers/flevoland.csv",
      "survey-2021/codes.csv",
      "survey-2021/quotes.csv",
    ]);
  });

  test("counts a code once a respondent, and not of who does not count", async () => {
    const { codes: mentions, received } = await readWith();
    expect(mentions.map(({ code, mentions: count }) => [code, count])).toEqual([
      ["Korte lijnen", 2],
      ["Lage drempel", 1],
    ]);
    expect(received[1]!.account).toEqual({ rows: 5, used: 4, refused: 0, aside: { "antwoorden tellen niet mee": 1 } });
  });

  test("brings quotes as they are, with who approved them", async () => {
    const { quotes: found } = await readWith();
    expect(found).toMatchObject([
      { respondent: "1", by: "professional jeugdhulp", approved: ["onderzoeker", "redacteur"] },
    ]);
  });

  test("holds no word of an answer, nor do its messages", async () => {
    const wrong = codes.replace("P29;2;Lage", "P29;9;Lage");
    const read = await readWith({
      "survey-2021/codes.csv": wrong,
      "survey-2021/quotes.csv": `${quotes}"Voorbeeldnaam;b`,
    });
    const { quotes: _, ...rest } = read;
    expect(JSON.stringify(rest)).not.toMatch(/Voorbeeldnaam|te vinden/);
    expect(read.problems).toHaveLength(2);
  });

  test("says which sheet a later export corrects, and whose codes are whose", async () => {
    const exports = "  - { group: professionals, file: later.csv, corrects: flevoland.csv }\n";
    const later = answers.split("\n").slice(0, 2).join("\n");
    const read = await readWith({
      "survey-2021/regions/flevoland.yaml": region + exports,
      "survey-2021/answers/later.csv": later,
    });
    expect(read.problems).toEqual([]);
    expect(read.sheets.map(({ file, corrected, respondents }) => [file, corrected, respondents])).toEqual([
      ["flevoland.csv", true, 2],
      ["later.csv", false, 1],
    ]);
    const lines = read.codes.filter(({ code }) => code === "Korte lijnen");
    expect(lines.map(({ corrected, mentions }) => [corrected, mentions])).toEqual([
      [true, 2],
      [false, 1],
    ]);
  });

  test("that is real keeps its answers outside the release, and none of them is read", async () => {
    const inside = await readWith({}, { answers: "antwoorden" }, false);
    expect(inside.problems).toEqual([
      expect.stringContaining("release.yaml survey.answers: echte antwoorden staan buiten de map van de uitgave"),
    ]);
    expect(inside.sheets).toEqual([]);
    const elsewhere = folderOf({ "survey-2021/answers/flevoland.csv": answers });
    const outside = await readWith({}, { answers: elsewhere }, false);
    expect(outside.problems).toEqual([]);
    expect(outside.sheets).toHaveLength(1);
  });
});

describe("A slip of the pen is refused by name", () => {
  const regions = "survey-2021/regions/flevoland.yaml";
  const asked = "survey-2021/questionnaire/professionals.yaml";
  test.each<[string, Record<string, string>, string]>([
    [
      "a key",
      { [regions]: region.replace("exports", "export") },
      `${regions}:3: is een onbekende sleutel ("export"). Tip: bedoelt u exports?`,
    ],
    [
      "an area",
      { [regions]: region.replace("JZ01", "JZ99") },
      `${regions} areas: is geen gebied van deze uitgave ("JZ99")`,
    ],
    [
      "an item left out",
      { [regions]: `${region}without: { items: [P99] }\n` },
      `${regions} without: is geen vraag van dit jaar ("P99")`,
    ],
    [
      "an added item",
      { [regions]: `${region}adds:\n  professionals:\n    - { id: P88, theme: oordeel, type: open, text: Iets }\n` },
      `${regions} P88: is een vraag van de regio; het nummer begint met X`,
    ],
    [
      "a column",
      { [regions]: region.replace("invited: 200", "columns: { a: P21 }") },
      `${regions} columns: is geen vraag die deze regio stelde ("P21")`,
    ],
    [
      "an answer",
      { [regions]: region.replace("invited: 200", "answers: { P01: { '9': thuis } }") },
      `${regions} answers P01: is geen antwoord van deze vraag ("thuis")`,
    ],
    [
      "an export",
      { [regions]: region.replace("flevoland.csv", "flevo.csv") },
      "survey-2021/answers/flevo.csv: het bestand bestaat niet",
    ],
    [
      "a group",
      { "survey-2021/questionnaire/ouders.yaml": questionnaire(mark) },
      'survey-2021/questionnaire/ouders.yaml: heet niet naar een groep die wij vragen ("ouders")',
    ],
    ["an item asked twice", { [asked]: questionnaire(work + mark + open + mark) }, `${asked} P20: staat er twee keer`],
    [
      "a positive answer",
      { [asked]: questionnaire(work + open + mark.replace("dont_know", "positive: [elf], dont_know")) },
      `${asked} P20: positive noemt een antwoord dat niet bestaat ("elf")`,
    ],
    [
      "weet niet among the answers",
      { [asked]: questionnaire(work.replace("anders]", "anders]\n    dont_know: anders") + mark + open) },
      `${asked} P01: staat bij options en bij dont_know of not_applicable ("anders")`,
    ],
    [
      "a region that all are called",
      { "survey-2021/regions/alle.yaml": "name: Alle\nareas: [JZ02]\n" },
      "survey-2021/regions/alle.yaml: heeft een naam die wij voor regio's samen gebruiken",
    ],
    [
      "an unknown respondent",
      { "survey-2021/codes.csv": codes.replace("P29;2;Lage", "P29;8;Lage") },
      "survey-2021/codes.csv:5 respondent: staat niet in een export van deze groep",
    ],
    [
      "a closed question that is coded",
      { "survey-2021/codes.csv": codes.replace("P29;2;Lage", "P20;2;Lage") },
      "survey-2021/codes.csv:5 item: is geen open vraag die deze regio aan deze groep stelde",
    ],
    [
      "a list without a column",
      { "survey-2021/codes.csv": codes.replace(";code", ";kode") },
      "survey-2021/codes.csv:1 code: deze kolom ontbreekt",
    ],
  ])("%s", async (_, files, message) => {
    const { problems } = await readWith(files);
    expect(
      problems.some((problem) => problem.startsWith(message)),
      problems.join("\n"),
    ).toBe(true);
  });

  test("a region or a year to publish", async () => {
    const { problems } = await readWith({}, { publish: { flevolant: [2021], flevoland: [2020, 2021] } });
    expect(problems).toEqual([
      "release.yaml survey.publish.flevolant: is geen regio van een vragenlijst. Tip: lijkt op flevoland",
      'release.yaml survey.publish.flevoland: deze regio deed dat jaar niet mee ("2020")',
    ]);
  });

  test("a file that no region names is told, and not read", async () => {
    const { warnings, sheets } = await readWith({ "survey-2021/answers/vergeten.csv": answers });
    expect(warnings).toEqual([
      "survey-2021/answers/vergeten.csv: staat bij geen enkele regio onder exports en is niet gelezen",
    ]);
    expect(sheets).toHaveLength(1);
  });
});

describe("An item of two years", () => {
  const earlier = (items: string) => ({ "survey-2020/questionnaire/professionals.yaml": questionnaire(items) });
  const now = (items: string) => ({
    "survey-2021/questionnaire/professionals.yaml": questionnaire(work + items + open),
  });
  const worded = (letter: string) => mark.replace("dont_know", `wording: { letter: ${letter} }, dont_know`);
  const old = "Welk rapportcijfer geeft u?";

  test("whose text is other has to say so: both texts are told", async () => {
    const { problems } = await readWith(earlier(mark.replace("Welk cijfer geeft u?", old)));
    expect(problems).toEqual([
      expect.stringContaining(
        `P20: de tekst is anders dan in 2020, maar wording zegt dat niet: toen "${old}", nu "Welk cijfer geeft u?"`,
      ),
    ]);
  });

  test.each(["B", "C", "D"])("whose text is other may be with letter %s", async (letter) => {
    const { problems } = await readWith({
      ...earlier(mark.replace("Welk cijfer geeft u?", old)),
      ...now(worded(letter)),
    });
    expect(problems).toEqual([]);
  });

  test("of another scale is no small change", async () => {
    const scale = mark.replace("type: mark", "type: agreement");
    expect((await readWith({ ...earlier(scale), ...now(worded("B")) })).problems).toEqual([
      expect.stringContaining("P20: heeft andere antwoorden dan in 2020, en wording B is een kleine wijziging"),
    ]);
    expect((await readWith({ ...earlier(scale), ...now(worded("C")) })).problems).toEqual([]);
  });

  test("that a region adds is compared with its own of before", async () => {
    const adds = (text: string) =>
      `${region.split("exports")[0]}adds:\n  professionals:\n    - { id: X01, theme: oordeel, type: yes-no, text: ${text} }\n`;
    const { problems } = await readWith({
      ...earlier(work + mark + open),
      "survey-2020/regions/flevoland.yaml": adds("Toen"),
      "survey-2021/regions/flevoland.yaml": adds("Nu"),
      "survey-2021/codes.csv": "region;group;item;respondent;code\n",
      "survey-2021/quotes.csv": "region;group;item;respondent;code;text;by;approved\n",
    });
    expect(problems).toEqual([
      expect.stringContaining(`${join("regions", "flevoland.yaml")} X01: de tekst is anders dan in 2020`),
    ]);
  });
});
