import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { parse as parseHtml } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { dontKnow, notApplicable } from "../../src/domain/answers.ts";
import { Item, optionsOf, surveyGroups } from "../../src/domain/questionnaire.ts";
import { regionItems, SurveyExport } from "../../src/domain/survey.ts";
import { answerCodes, answerWords } from "../../src/domain/toolCode.ts";
import { readExport } from "../../src/sources/survey/readExport.ts";
import { readSurveyYear } from "../../src/sources/survey/readSurveyYear.ts";
import { questionnaireHtml } from "../../src/survey/questionnaireHtml.ts";
import type { QuestionnaireSheet } from "../../src/survey/questionnaireSections.ts";
import { questionnaireTsv } from "../../src/survey/questionnaireTsv.ts";

/** All that Flevoland and the model hand out in 2021. */
const sheets: QuestionnaireSheet[] = [];
beforeAll(async () => {
  const { year } = await readSurveyYear("data/survey-2021", 2021, new Set());
  const flevoland = year.regions.find(({ slug }) => slug === "flevoland")!;
  for (const group of surveyGroups) {
    const model = { ...year.questionnaires[group]!, year: 2021 };
    sheets.push(
      { ...model, region: null },
      { ...model, region: "Flevoland", items: regionItems(year, flevoland, group) },
    );
  }
});

describe("a questionnaire for LimeSurvey", () => {
  test("has every item once, with its words, its theme above it and all its answers", () => {
    for (const sheet of sheets) expect(readBack(questionnaireTsv(sheet))).toEqual(expected(sheet.items));
  });

  test("asks in its reader's own names: an export in codes needs no mapping, whatever was answered", () => {
    for (const sheet of sheets) {
      fc.assert(
        fc.property(fc.array(answersTo(sheet.items), { minLength: 1, maxLength: 5 }), (respondents) => {
          const { sheet: read, problems, warnings } = readExport(exported(questionnaireTsv(sheet), respondents, sheet));
          expect([problems, warnings]).toEqual([[], []]);
          const kept = new Map(read!.columns.map(({ item, option, codes }) => [`${item}/${option}`, [...codes]]));
          for (const item of sheet.items) {
            for (const option of item.type === "multiple" ? optionsOf(item).map((_, index) => index + 1) : [0]) {
              const given = respondents.map((answers) => keptCode(item, option, answers[item.id]!));
              expect(kept.get(`${item.id}/${option}`), item.id).toEqual(given);
            }
          }
        }),
        { numRuns: 10 },
      );
    }
  });

  test("speaks to the young in their own words once they said who they are", () => {
    const texts = rowsOf(questionnaireTsv(sheets.at(-1)!)).filter((row) => row.class === "Q");
    expect(texts.find(({ name }) => name === "O02")!.text).toBe(
      '{if(O01.NAOK == "2", "Naar welke school ga jij?", "Naar welke school gaat uw kind?")}',
    );
    expect(texts.find(({ name }) => name === "O01")!.text).toBe("Wie bent u?");
  });

  test("prints a reversed item from high to low, with the same codes", () => {
    const rows = rowsOf(
      questionnaireTsv({ ...sheets[0]!, items: [item({ reversed: true, dont_know: "weet ik niet" })] }),
    );
    expect(rows.filter((row) => row.class === "A").map(({ name }) => name)).toEqual(["5", "4", "3", "2", "1", "WN"]);
  });

  test("makes nothing mandatory and asks for no address", () => {
    const rows = sheets.flatMap((sheet) => rowsOf(questionnaireTsv(sheet)));
    expect(new Set(rows.flatMap((row) => (row.class === "Q" ? [row.mandatory] : [])))).toEqual(new Set(["N"]));
    const settings = new Map(rows.flatMap((row) => (row.class === "S" ? [[row.name, row.text]] : [])));
    expect([settings.get("anonymized"), settings.get("ipaddr"), settings.get("refurl")]).toEqual(["Y", "N", "N"]);
  });

  test("keeps a text with tabs, quotes and markup in its own cell", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tsv = questionnaireTsv({ ...sheets[0]!, items: [item({ text: `Vraag ${text}` })] });
        const question = rowsOf(tsv).find((row) => row.class === "Q")!;
        expect(parseHtml(question.text!).textContent).toBe(`Vraag ${text}`.replaceAll("\r\n", "\n"));
      }),
    );
  });
});

describe("a questionnaire on paper", () => {
  test("is a valid page that needs no other file", async () => {
    const validator = new HtmlValidate();
    for (const sheet of sheets) {
      const html = questionnaireHtml(sheet);
      const report = await validator.validateString(html);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(html).not.toMatch(/ (src|href)=|url\(|@import/);
    }
  });

  test("says everything that is asked, in the order of the themes", () => {
    for (const sheet of sheets) {
      const page = parseHtml(questionnaireHtml(sheet));
      const answers = page.querySelectorAll(".question").map((question) => ({
        text: question.querySelector("h3")!.textContent,
        answers: question.querySelectorAll("li").map(({ textContent }) => textContent),
      }));
      expect(answers).toEqual(
        expected(sheet.items).map(({ id, answers }) => {
          const asked = sheet.items.find((one) => one.id === id)!;
          return {
            text: `${id} ${asked.text}`,
            answers: asked.type === "open" ? [] : answers.map(([, words]) => words),
          };
        }),
      );
    }
  });
});

function item(own: Partial<Item>): Item {
  return Item.parse({ id: "P04", theme: "preventie", type: "agreement", text: "Hulp start op tijd.", ...own });
}

function rowsOf(tsv: string): Record<string, string>[] {
  return parse(tsv, { delimiter: "\t", columns: true, bom: true });
}

interface ReadItem {
  id: string;
  theme: string;
  /** Name or code, and words. */
  answers: [string, string][];
}

/** What LimeSurvey makes of the file: rows belong to the group or question above them. */
function readBack(tsv: string): ReadItem[] {
  const items: ReadItem[] = [];
  let theme = "";
  for (const row of rowsOf(tsv)) {
    if (row.class === "G") theme = row.name!;
    if (row.class === "Q") items.push({ id: row.name!, theme, answers: [] });
    if (row.class === "A" || row.class === "SQ") items.at(-1)!.answers.push([row.name!, row.text!]);
  }
  return items;
}

const titles = {
  achtergrond: "Achtergrond",
  "vormen-van-samenwerking": "Vormen van samenwerking",
  "organisatie-van-de-zorg": "Organisatie van de zorg",
  preventie: "Preventie",
  oordeel: "Oordeel",
  "evalueren-en-leren": "Evalueren, leren en ontwikkelen",
};

/** The same from the questionnaire itself; option 3 is 3, or SQ003 where several may be chosen. */
function expected(items: readonly Item[]): ReadItem[] {
  const places = Object.keys(titles);
  const byTheme = items.toSorted((a, b) => places.indexOf(a.theme) - places.indexOf(b.theme));
  return byTheme.map((asked) => {
    const options = optionsOf(asked).map((words, index): [string, string] => [String(index + 1), words]);
    const printed = asked.reversed ? options.toReversed() : options;
    const rest: [string, string][] = [
      ...(asked.dont_know === undefined ? [] : [["WN", asked.dont_know] as [string, string]]),
      ...(asked.not_applicable === undefined ? [] : [["NVT", asked.not_applicable] as [string, string]]),
    ];
    const named = [...printed, ...rest].map(([code, words], index): [string, string] =>
      asked.type === "multiple" ? [`SQ00${index + 1}`, words] : [code, words],
    );
    return { id: asked.id, theme: titles[asked.theme], answers: named };
  });
}

/** Codes that one respondent gives, by item: of several options those that are chosen; of an open item whether it is filled in. */
type Given = Record<string, number[]>;

function answersTo(items: readonly Item[]): fc.Arbitrary<Given> {
  return fc.record(
    Object.fromEntries(
      items.map((asked) => {
        if (asked.type === "open") return [asked.id, fc.constantFrom([0], [1])];
        const codes = answerCodes(asked);
        if (asked.type !== "multiple") return [asked.id, fc.constantFrom([0], ...codes.map((code) => [code]))];
        const alone = codes.slice(optionsOf(asked).length).map((code) => [code]);
        const several = fc.subarray(codes.slice(0, optionsOf(asked).length));
        return [asked.id, alone.length === 0 ? several : fc.oneof(several, fc.constantFrom(...alone))];
      }),
    ),
  );
}

/** What the reader keeps of an option: 1 chosen, 2 not chosen, or the answer that took its place. */
function keptCode({ type }: Item, option: number, given: number[]): number {
  if (type !== "multiple") return given[0]!;
  if (given.length === 0) return 0;
  if (given.includes(option)) return 1;
  return given[0] === dontKnow || given[0] === notApplicable ? given[0] : 2;
}

/**
 * The export in codes that LimeSurvey makes of the questionnaire it was given: columns and codes as they stand in that
 * file, found by the words of the answers. Everyone works where the first answer says, so that nobody is laid aside.
 */
function exported(tsv: string, respondents: Given[], { items }: QuestionnaireSheet): Parameters<typeof readExport>[0] {
  const asked = readBack(tsv);
  const byId = new Map(items.map((one) => [one.id, one]));
  const columns = asked.flatMap(({ id, answers }) =>
    byId.get(id)!.type === "multiple" ? answers.map(([name]) => `${id}[${name}]`) : [id],
  );
  const rows = respondents.map((given, index) => {
    keepsRespondent(given, items);
    const cells = asked.flatMap(({ id, answers }) => cellsOf(byId.get(id)!, answers, given[id]!));
    return [index + 1, `2021-10-${10 + index} 10:00:00`, 6, "nl", 7, ...cells];
  });
  const csv = stringify([["id", "submitdate", "lastpage", "startlanguage", "seed", ...columns], ...rows], {
    quoted: true,
  });
  const from = SurveyExport.parse({ group: "professionals", file: "export.csv" });
  const bytes = new TextEncoder().encode(csv);
  return { bytes, file: "export.csv", year: 2021, region: "flevoland", export: from, items, corrected: false };
}

/** Who answers nothing of substance, or works elsewhere, would be laid aside for good reason. */
function keepsRespondent(given: Given, items: readonly Item[]): void {
  if ("P01" in given) given.P01 = [1];
  given[items.find(({ type }) => type === "mark")!.id] = [7];
}

function cellsOf(asked: Item, answers: [string, string][], given: number[]): string[] {
  if (asked.type === "open") return [given[0] === 1 ? "Zoals hierboven." : ""];
  const words = given.filter((code) => code !== 0).map((code) => answerWords(asked, code));
  if (asked.type === "multiple") return answers.map(([, text]) => (words.includes(text) ? "Y" : ""));
  return [answers.find(([, text]) => text === words[0])?.[0] ?? ""];
}
