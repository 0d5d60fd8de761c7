import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockedBy } from "../../src/disclosure/blockList.ts";
import { mayReplace } from "../../src/disclosure/mayReplace.ts";
import { publishedCodes } from "../../src/disclosure/publishedCodes.ts";
import { publishedQuotes } from "../../src/disclosure/publishedQuotes.ts";
import type { AnswerCount, ReachCount } from "../../src/domain/answerCount.ts";
import type { CodeMentions, ProposedQuote } from "../../src/domain/openAnswers.ts";

const of = { year: 2021, group: "professionals", region: "almere" } as const;
const count = (subgroup: string, item: string, counts: number[]): AnswerCount => ({
  ...{ ...of, subgroup, item, option: 0, counts, dontKnow: 0, notApplicable: 0, unanswered: 0 },
});
const reach = (subgroup: string, respondents: number): ReachCount => ({
  ...{ ...of, subgroup, respondents, invited: null, everyone: false },
});
const rules = { minimum: 10, publish: { almere: [2021] } };

describe("a corrected version", () => {
  const version = (jeugdhulp: number, po: number, answered = jeugdhulp) => ({
    reach: [reach("jeugdhulp", jeugdhulp), reach("po", po)],
    counts: [count("jeugdhulp", "P04", [answered, 0]), count("po", "P04", [po, 0])],
  });

  test.each([
    ["the same number", version(40, 30), true],
    ["one less", version(39, 30), false],
    ["nine more", version(49, 30), false],
    ["ten more", version(50, 30), true],
    ["as many together, by two subgroups that each changed a little", version(41, 29), false],
    ["as many that took part, of whom one answers an item no longer", version(40, 30, 39), false],
    ["a subgroup that is gone", version(40, 0), true],
  ])("of %s may be published: %s", (_, corrected, expected) => {
    expect(mayReplace(version(40, 30), corrected, 10)).toBe(expected);
  });

  test("never differs from the earlier one by the answer of one person, for any numbers", () => {
    const size = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(size, size, size, size, (a, b, c, d) => {
        const allowed = mayReplace(version(a, b), version(c, d), 10);
        const changes = [a - c, b - d, a + b - c - d].map(Math.abs);
        expect(allowed).toBe(changes.every((change) => change === 0 || change >= 10));
      }),
    );
  });
});

describe("codes of open answers", () => {
  const mentioned = (code: string, mentions: number): CodeMentions => ({
    ...{ ...of, item: "P29", code, mentions, corrected: false },
  });
  const shown = (n: number, ...codes: CodeMentions[]) =>
    publishedCodes(codes, [count("jeugdhulp", "P29", [n - 5]), count("po", "P29", [5])], rules).map(
      ({ code, mentions, n, absence }) => absence ?? `${code}: ${mentions} van ${n}`,
    );

  test("are shown from three mentions, the others together as Overig, the most often first", () => {
    const codes = [mentioned("Vast gezicht", 2), mentioned("Lage drempel", 7), mentioned("Korte lijnen", 11)];
    expect(shown(40, ...codes)).toEqual(["Korte lijnen: 11 van 40", "Lage drempel: 7 van 40"]);
    expect(shown(40, ...codes, mentioned("Duidelijk", 1))).toEqual([
      "Korte lijnen: 11 van 40",
      "Lage drempel: 7 van 40",
      "Overig: 3 van 40",
    ]);
  });

  test("are not shown where fewer than the minimum wrote something, or the region is not public", () => {
    expect(shown(9, mentioned("Korte lijnen", 8))).toEqual(["protected"]);
    expect(publishedCodes([{ ...mentioned("Korte lijnen", 8), region: "twente" }], [], rules)).toEqual([]);
    expect(publishedCodes([{ ...mentioned("Korte lijnen", 8), year: 2020 }], [], rules)).toEqual([]);
  });

  test("never tell one or two mentions, for any codebook", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (mentions) => {
        const codes = mentions.map((times, index) => mentioned(`Code ${index}`, times));
        for (const { mentions } of publishedCodes(codes, [count("po", "P29", [40])], rules))
          expect(mentions).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe("the block list", () => {
  test.each([
    ["Mail mij op jan@school.nl gerust.", "een e-mailadres"],
    ["Bel 06-12345678 maar.", "een telefoonnummer"],
    ["Bel 0201234567 maar.", "een telefoonnummer"],
    ["Het gaat om 123456782.", "een burgerservicenummer"],
    ["Zij woont op 1234 AB.", "een postcode"],
    ["Een meisje van 7 jaar wacht.", "een leeftijd"],
    ["Een 14-jarige jongen wacht.", "een leeftijd"],
    ["In groep 4 ging het mis.", "een groep of klas"],
    ["Sinds 3 maart wachten wij.", "een datum"],
    ["Sinds 03-03-2021 wachten wij.", "een datum"],
    ["Het gaat goed met Voorbeeldnaam op school.", "een naam (hoofdletter midden in een zin)"],
    ["Alles loopt. 'Vraag het aan Voorbeeldnaam', zeggen zij.", "een naam (hoofdletter midden in een zin)"],
    ["De regenboog doet het goed.", "de naam van een school, aanbieder of plaats"],
  ])("stops %s", (text, expected) => {
    expect(blockedBy(text, ["De Regenboog"])).toBe(expected);
  });

  test.each([
    "Wij bellen elkaar gewoon even. Dat werkt goed.",
    "Het OOGO helpt ons: wij zien elkaar vaker.",
    "“Korte lijnen” is wat ik zeg! Ouders stappen zo binnen.",
    "Hulp binnen 3 weken in plaats van 30.",
    "Van de 100 ouders is dat de helft.",
  ])("lets %s through", (text) => {
    expect(blockedBy(text, ["De Regenboog"])).toBeNull();
  });
});

describe("quotes", () => {
  const quote = (more: Partial<ProposedQuote> = {}): ProposedQuote => ({
    ...{ ...of, item: "P29", respondent: "7", code: null, text: "Wij bellen elkaar.", by: "professional onderwijs" },
    ...{ approved: ["onderzoeker", "redacteur"], file: "quotes.csv", line: 2, ...more },
  });
  const judge = (quotes: ProposedQuote[], respondents = 40, written = 20) =>
    publishedQuotes(quotes, {
      counts: [count("po", "P29", [written])],
      reach: [reach("po", respondents)],
      publication: rules,
      names: new Map(),
    });

  test("of a group of twenty or more stand with their region, of fewer with all regions", () => {
    expect(judge([quote()]).quotes).toMatchObject([{ region: "almere", text: "Wij bellen elkaar." }]);
    expect(judge([quote()], 19, 12).quotes).toMatchObject([{ region: "alle" }]);
  });

  test.each([
    ["one role approved", quote({ approved: ["redacteur"] }), 40, 20, "twee rollen"],
    ["one role approved twice", quote({ approved: ["redacteur", "redacteur"] }), 40, 20, "twee rollen"],
    ["nine took part", quote(), 9, 9, "minder dan 10 mensen"],
    ["nine wrote something", quote(), 40, 9, "schreven iets op"],
    ["a name stands in it", quote({ text: "Dat doet Voorbeeldnaam. Vraag Voorbeeldnaam." }), 40, 20, "een naam"],
  ])("are refused where %s, with the line and without the words", (_, proposed, respondents, written, reason) => {
    const { quotes, refused } = judge([proposed], respondents, written);
    expect(quotes).toEqual([]);
    expect(refused[0]).toMatchObject({ file: "quotes.csv", line: 2, message: expect.stringContaining(reason) });
    expect(JSON.stringify(refused)).not.toContain(proposed.text.slice(0, 12));
  });

  test("of parents and the young are refused in groups under twenty", () => {
    const parents = { group: "ouders-en-jongeren" as const };
    const context = {
      counts: [{ ...count("alle", "P29", [15]), ...parents }],
      publication: rules,
      names: new Map<string, string[]>(),
    };
    const judged = (n: number) =>
      publishedQuotes([quote(parents)], { ...context, reach: [{ ...reach("alle", n), ...parents }] });
    expect(judged(19).quotes).toEqual([]);
    expect(judged(20).quotes).toHaveLength(1);
  });

  test("of one respondent are never two", () => {
    const { quotes, refused } = judge([
      quote(),
      quote({ item: "P29", text: "Het gaat goed." }),
      quote({ respondent: "8" }),
    ]);
    expect(quotes).toHaveLength(2);
    expect(refused[0]?.message).toContain("van deze persoon staat er al een citaat");
  });

  test("carry nothing of who said them", () => {
    expect(JSON.stringify(judge([quote({ respondent: "geheim-42" })]).quotes)).not.toContain("geheim-42");
  });

  test("of a region or year that is not public are not there, and nothing is said of them", () => {
    expect(judge([quote({ year: 2020 }), quote({ region: "twente" })])).toEqual({ quotes: [], refused: [] });
  });
});
