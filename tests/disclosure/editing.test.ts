import { expect, test } from "vitest";
import { showCodes } from "../../src/disclosure/codedAnswers.ts";
import { type Quote, type QuoteContext, quoteProblems } from "../../src/disclosure/quoteProblems.ts";
import { mayReplace } from "../../src/disclosure/replacement.ts";
import type { AnswerCount } from "../../src/domain/answerCount.ts";

function counts(subgroup: string, answers: number[], unanswered = 0): AnswerCount {
  const of = { year: 2021, group: "professionals", region: "flevoland", subgroup, item: "P20", option: 0 } as const;
  return { ...of, counts: answers, dontKnow: 0, notApplicable: 0, unanswered };
}

test.each([
  ["as many answers", [counts("po", [10, 13])], [counts("po", [11, 12])], true],
  ["one respondent fewer", [counts("po", [10, 13])], [counts("po", [10, 12])], false],
  ["ten more", [counts("po", [10, 13])], [counts("po", [15, 18])], true],
  ["as many persons, one answer fewer", [counts("po", [10, 13])], [counts("po", [10, 12], 1)], false],
  [
    "groups that change by ten, together by none",
    [counts("po", [30]), counts("vo", [20])],
    [counts("po", [20]), counts("vo", [30])],
    true,
  ],
  [
    "groups that change by ten and eleven, together by one",
    [counts("po", [30]), counts("vo", [20])],
    [counts("po", [20]), counts("vo", [31])],
    false,
  ],
])("a corrected version with %s: replaces the earlier one or not", (_, earlier, corrected, expected) => {
  expect(mayReplace(earlier as AnswerCount[], corrected as AnswerCount[], 10)).toBe(expected);
});

const code = (name: string, mentions: number) => ({ code: name, mentions });

test.each([
  [
    "three or more are shown, the rest together",
    [code("korte lijnen", 11), code("tijd", 2), code("geld", 1)],
    [code("korte lijnen", 11), code("Overig", 3)],
  ],
  [
    "what would be left of one or two takes the least mentioned along",
    [code("korte lijnen", 11), code("tijd", 4), code("geld", 1)],
    [code("korte lijnen", 11), code("Overig", 5)],
  ],
  ["nothing is left", [code("korte lijnen", 11), code("tijd", 4)], [code("korte lijnen", 11), code("tijd", 4)]],
  ["two mentions are nothing to show", [code("tijd", 2)], null],
])("codes: %s", (_, mentions, expected) => {
  expect(showCodes(mentions as [], 12, 10)).toEqual(expected);
});

test("codes of fewer than ten answers are not shown", () => expect(showCodes([code("tijd", 9)], 9, 10)).toBe(null));

const quote: Quote = {
  group: "professionals",
  respondent: "17",
  text: "We weten elkaar te vinden. Dat scheelt.",
  approved: "redacteur+onderzoeker",
};
const context: QuoteContext = {
  respondents: 40,
  answers: 25,
  others: [],
  names: ["De Zonnebloem", "Lelystad"],
  minimum: 10,
};

test("a quote without anything of a person may be published", () => expect(quoteProblems(quote, context)).toEqual([]));

test.each([
  ["Mail jan@school.nl maar.", 'er staat een e-mailadres in: "jan@school.nl"'],
  ["Bel 06-12345678 voor hulp.", 'er staat een telefoonnummer in: "06-12345678"'],
  ["Mijn nummer is 111222333.", 'er staat een burgerservicenummer in: "111222333"'],
  ["Een kind van 9 jaar wacht lang.", 'er staat een leeftijd in: "9 jaar"'],
  ["Sinds 3 maart is het beter.", 'er staat een datum in: "3 maart"'],
  ["In groep 7 gaat het goed.", 'er staat een klas of groep in: "groep 7"'],
  ["Op de zonnebloem gaat het goed.", 'er staat een naam in van een school, aanbieder of plaats: "De Zonnebloem"'],
  ["Dat zegt Fatima ook.", 'er staat een hoofdletter midden in een zin, misschien een naam in: "t F"'],
])("%s", (text, problem) => expect(quoteProblems({ ...quote, text }, context)).toEqual([problem]));

test.each([
  [
    { approved: "redacteur+redacteur" },
    {},
    'goedkeuring van twee rollen ontbreekt: schrijf bijvoorbeeld "redacteur+onderzoeker"',
  ],
  [{}, { others: [{ respondent: "17" }] }, "van deze deelnemer is er al een citaat"],
  [{}, { respondents: 9 }, "de groep is te klein: 9 deelnemers, nodig zijn er 10"],
  [
    { group: "ouders-en-jongeren" as const },
    { respondents: 19 },
    "de groep is te klein: 19 deelnemers, nodig zijn er 20",
  ],
  [{}, { answers: 9 }, "te weinig antwoorden op deze vraag: 9, nodig zijn er 10"],
])("a quote is refused by who gave and who approved it", (change, around, problem) => {
  expect(quoteProblems({ ...quote, ...change }, { ...context, ...around })).toEqual([problem]);
});

test("a number that fails the eleven-test is no burgerservicenummer", () => {
  expect(quoteProblems({ ...quote, text: "Het dossier heet 111222334." }, context)).toEqual([]);
});
