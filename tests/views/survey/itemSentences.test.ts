import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Unit } from "../../../src/domain/answerCount.ts";
import type { Verdict } from "../../../src/domain/comparison.ts";
import { Item } from "../../../src/domain/questionnaire.ts";
import type { PublishedSurvey, SurveyResult } from "../../../src/domain/surveyResult.ts";
import { itemSentences } from "../../../src/views/survey/itemSentences.ts";
import { indexSurvey } from "../../../src/views/survey/surveyIndex.ts";

const unit: Unit = { year: 2021, group: "professionals", region: "aa", subgroup: "alle" };
const agree = Item.parse({ id: "P04", theme: "preventie", type: "agreement", text: "Hulp start op tijd." });
const often = Item.parse({ id: "P07", theme: "preventie", type: "frequency", text: "Zit u samen aan tafel?" });
const plan = Item.parse({ id: "P10", theme: "preventie", type: "yes-no", text: "Werkt u met een plan?" });
const mark = Item.parse({ id: "P20", theme: "oordeel", type: "mark", text: "Welk cijfer geeft u?" });

describe("the words for answers", () => {
  test("fit the kind of question", () => {
    expect(say(agree, 74)[0]).toBe(
      "Van de professionals in de regio Flevoland is 74% het eens of helemaal eens met deze stelling.",
    );
    expect(say(often, 46)[0]).toBe("Van de professionals in de regio Flevoland antwoordt 46% ‘vaak’ of ‘altijd’.");
    expect(say(plan, 52)[0]).toBe("Van de professionals in de regio Flevoland antwoordt 52% ‘ja’.");
    expect(say(mark, 6.93)[0]).toBe("Professionals in de regio Flevoland geven gemiddeld een 6,93.");
  });

  test("say a bound as a bound", () => {
    expect(say(agree, 90, { bound: "of meer" })[0]).toContain("is 90% of meer het eens of helemaal eens");
  });

  test("put the figure beside that of all regions and of the year before, each with its word", () => {
    const results = [result(agree, 61, { region: "alle" }), result(agree, 55, { year: 2020 })];
    const differences = [difference(agree, "alle", 13, "hoger"), difference(agree, "2020", 19, "duidelijk-hoger")];
    expect(say(agree, 74, {}, { results, differences }).slice(1)).toEqual([
      "In alle regio's samen is dat 61%.",
      "Het eigen aandeel is hoger.",
      "In 2020 was dat 55%.",
      "Het aandeel is veel hoger geworden.",
    ]);
  });

  test("call a mark that differs by chance about as high", () => {
    const results = [result(mark, 7.02, { region: "alle" }), result(mark, 7.26, { year: 2020 })];
    const differences = [
      difference(mark, "alle", -0.09, "ongeveer-even-hoog"),
      difference(mark, "2020", -0.33, "ongeveer-even-hoog"),
    ];
    expect(say(mark, 6.93, {}, { results, differences }).slice(1)).toEqual([
      "In alle regio's samen is dat een 7,02.",
      "Het eigen cijfer is ongeveer even hoog.",
      "In 2020 was dat een 7,26: ongeveer even hoog.",
    ]);
  });

  test("begin with a small number, and with what many passed over", () => {
    expect(say(agree, 50, { n: 14 })[0]).toBe("Klein aantal: dit komt van 14 mensen. Het is een indicatie.");
    expect(say(agree, 50, { n: 30 })[0]).toMatch(/^Van de/);
    const results = [result(agree, 23, { measure: "unanswered" })];
    expect(say(agree, 50, {}, { results })[0]).toBe("23% vulde hier niets in. Dit cijfer is indicatief.");
  });

  test("begin with those who do not know where they are many, and then no difference has a word", () => {
    const results = [result(agree, 31, { measure: "dont-know" }), result(agree, 61, { region: "alle" })];
    const told = say(agree, 74, {}, { results, differences: [difference(agree, "alle", 13, "hoger")] });
    expect(told[0]).toBe("Let op: 31% weet het niet. Kijk daarom voorzichtig naar de andere percentages.");
    expect(told.at(-1)).toBe("In alle regio's samen is dat 61%.");
  });

  test.each([
    [40, true],
    [29, false],
  ])("with a response of %i per cent a difference has a word: %s", (respondents, judged) => {
    const reach = [{ ...unit, respondents, invited: 100, regions: null, absence: null }];
    const more = {
      results: [result(agree, 61, { region: "alle" })],
      differences: [difference(agree, "alle", 13, "hoger")],
    };
    expect(say(agree, 74, {}, { ...more, reach }).includes("Het eigen aandeel is hoger.")).toBe(judged);
  });

  test("say of what is protected only that it is", () => {
    expect(say(agree, null)).toEqual([
      "Hierover laten wij niets zien, want er zijn te weinig antwoorden om iedereen onherkenbaar te houden.",
    ]);
  });

  test("do not put two years of a changed question beside each other, and name a small change", () => {
    const results = [result(agree, 55, { year: 2020 })];
    const changed = say({ ...agree, wording: { letter: "C", note: "eerst was het ja of nee" } }, 74, {}, { results });
    expect(changed.at(-1)).toBe(
      "De vraag is sinds 2020 veranderd: eerst was het ja of nee. Daarom kunt u 2020 en 2021 niet vergelijken.",
    );
    expect(changed.join(" ")).not.toContain("55%");
    const nearly = say({ ...agree, wording: { letter: "B", note: "een woord viel weg" } }, 74, {}, { results });
    expect(nearly.slice(-2)).toEqual([
      "In 2020 was dat 55%.",
      "De vraag is sinds 2020 iets anders gesteld: een woord viel weg.",
    ]);
  });

  test("of all regions together compare only those that took part in both years", () => {
    const results = [
      result(agree, 62, { region: "alle" }),
      result(agree, 64, { region: "zelfde-2020" }),
      result(agree, 57, { region: "zelfde-2021", year: 2020 }),
    ];
    const differences = [{ ...difference(agree, "2020", 7, "hoger"), region: "zelfde-2020" }];
    expect(say(agree, 74, {}, { results, differences }, "alle")).toEqual([
      "Van de professionals in alle regio's samen is 62% het eens of helemaal eens met deze stelling.",
      "In de regio's die in 2020 en 2021 meededen, was het 57%.",
      "Daar is het nu 64%.",
      "Dat is hoger.",
    ]);
  });
});

const comparing = /hoger|lager|even hoog/;

describe("a word for a difference", () => {
  test("stands only where there is a verdict, and turns when the two change places", () => {
    const verdicts = fc.constantFrom<[Verdict, Verdict]>(
      ["hoger", "lager"],
      ["duidelijk-hoger", "duidelijk-lager"],
      ["ongeveer-even-hoog", "ongeveer-even-hoog"],
      ["te-klein", "te-klein"],
    );
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, verdicts, (own, all, [verdict, turned]) => {
        const results = [result(agree, all, { region: "alle" })];
        expect(say(agree, own, {}, { results }).join(" ")).not.toMatch(comparing);
        const told = (value: number, word: Verdict) =>
          say(agree, own, {}, { results, differences: [difference(agree, "alle", value, word)] }).at(-1)!;
        const [forth, back] = [told(own - all, verdict), told(all - own, turned)];
        expect(comparing.test(forth)).toBe(verdict !== "te-klein");
        expect(swap(forth)).toBe(back);
      }),
    );
  });
});

function swap(text: string): string {
  return text.replace(/hoger|lager/, (word) => (word === "hoger" ? "lager" : "hoger"));
}

function result(item: Item, value: number | null, fields: Partial<SurveyResult> = {}): SurveyResult {
  const mean = item.type === "mark";
  return {
    ...{ ...unit, item: item.id, option: 0, measure: mean ? "mean" : "positive", n: value === null ? null : 79 },
    ...{ value, lower: null, upper: null, decimals: mean ? 2 : 0, bound: null },
    absence: value === null ? "protected" : null,
    ...fields,
  };
}

function difference(item: Item, beside: string, value: number, verdict: Verdict) {
  const measure = item.type === "mark" ? ("mean" as const) : ("positive" as const);
  const bounds = { lower: value - 1, upper: value + 1 };
  return { ...unit, item: item.id, option: 0, measure, beside, wording: "A" as const, value, ...bounds, verdict };
}

/** The sentences about one result, with what else is published. */
function say(
  item: Item,
  value: number | null,
  fields: Partial<SurveyResult> = {},
  more: Partial<PublishedSurvey> = {},
  region = "aa",
): string[] {
  const published: PublishedSurvey = {
    ...{ reach: [], answers: [], differences: [], codes: [], quotes: [] },
    ...more,
    results: [result(item, value, fields), ...(more.results ?? [])],
  };
  const questionnaire = { title: "t", introduction: "i", thanks: "t", items: [item] };
  const flevoland = {
    slug: "aa",
    name: "Flevoland",
    areas: [],
    without: { themes: [], items: [] },
    adds: {},
    exports: [],
  };
  const before = { ...item, wording: undefined };
  const years = [
    { year: 2020, questionnaires: { professionals: { ...questionnaire, items: [before] } }, regions: [flevoland] },
    { year: 2021, questionnaires: { professionals: questionnaire }, regions: [flevoland] },
  ];
  return itemSentences(item, { ...unit, region }, indexSurvey(published, years, { aa: [2020, 2021] }));
}
