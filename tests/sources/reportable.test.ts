import { describe, expect, test } from "vitest";
import { Indicator, type NamedIndicator, type NamedTheme } from "../../src/domain/indicator.ts";
import { formatProblem } from "../../src/domain/problem.ts";
import { reportable } from "../../src/sources/reportable.ts";
import { sourceWith } from "./sourceWith.ts";

const themes = ["bevolking", "jeugdhulp"].map((slug) => theme(slug));
const sources = [sourceWith("cbs-bevolking", ["inwoners", "jong"]), sourceWith("cbs-jeugdhulp", ["verblijf"])];
const jongeren = indicator("jongeren", "bevolking", ["cbs-bevolking.jong"]);
const thuis = indicator("thuis", "jeugdhulp", ["cbs-jeugdhulp.thuis"]);
const beide = indicator("beide", "jeugdhulp", ["nji.beide"], ["cbs-bevolking.inwoners"]);

function choose(indicators: NamedIndicator[], without: string[] = []) {
  const places = { release: "data/release.yaml", reports: "reports" };
  const chosen = reportable({ themes, indicators }, sources, without, places);
  return {
    indicators: chosen.indicators.map(({ slug }) => slug),
    themes: chosen.themes.map(({ slug }) => slug),
    problems: chosen.problems.map(formatProblem),
    warnings: chosen.warnings.map(formatProblem),
  };
}

describe("What a release can report", () => {
  test("is every indicator of which it has the measures", () => {
    expect(choose([jongeren])).toEqual({
      indicators: ["jongeren"],
      themes: ["bevolking", "jeugdhulp"],
      problems: [],
      warnings: [],
    });
  });

  test("is not what it says to be without, a source or a measure; one line of the summary says so", () => {
    expect(choose([jongeren, thuis, beide], ["nji", "cbs-jeugdhulp.thuis"])).toEqual({
      indicators: ["jongeren"],
      themes: ["bevolking"],
      problems: [],
      warnings: [
        "data/release.yaml without: 2 van 3 indicatoren staan niet in deze uitgave, want hun bron ontbreekt: thuis, beide",
      ],
    });
  });

  test("is a theme as long as one of its indicators is left", () => {
    const verblijf = indicator("verblijf", "jeugdhulp", ["cbs-jeugdhulp.verblijf"]);
    expect(choose([beide, verblijf], ["nji"])).toMatchObject({
      indicators: ["verblijf"],
      themes: ["bevolking", "jeugdhulp"],
      problems: [],
    });
  });

  test.each<[string, NamedIndicator[], string[], string[]]>([
    [
      "a slip in the name of a measure of a source that is there",
      [indicator("jong", "bevolking", ["cbs-bevolking.jogn"])],
      ["nji"],
      [
        'reports/bevolking/jong.yaml: vraagt een maat die in geen manifest staat ("cbs-bevolking.jogn"). Tip: lijkt op cbs-bevolking.jong, cbs-bevolking.inwoners, cbs-jeugdhulp.verblijf',
      ],
    ],
    [
      "a source that is not there and of which the release says nothing",
      [beide],
      [],
      [
        'reports/jeugdhulp/beide.yaml: vraagt een maat die in geen manifest staat ("nji.beide"). Tip: lijkt op cbs-bevolking.jong, cbs-bevolking.inwoners, cbs-jeugdhulp.verblijf; heeft deze uitgave nji niet, zet het dan bij without in release.yaml',
      ],
    ],
    [
      "a slip beside a measure that the release is without",
      [indicator("thuis", "jeugdhulp", ["cbs-jeugdhulp.thuis"], ["cbs-bevolking.inwonres"])],
      ["cbs-jeugdhulp.thuis"],
      [
        'reports/jeugdhulp/thuis.yaml: vraagt een maat die in geen manifest staat ("cbs-bevolking.inwonres"). Tip: lijkt op cbs-bevolking.inwoners, cbs-bevolking.jong, cbs-jeugdhulp.verblijf',
      ],
    ],
    [
      "a source and a measure that it does have",
      [jongeren],
      ["cbs-bevolking", "cbs-jeugdhulp.verblijf"],
      [
        'data/release.yaml without: staat bij without, maar is er wel ("cbs-bevolking")',
        'data/release.yaml without: staat bij without, maar is er wel ("cbs-jeugdhulp.verblijf")',
      ],
    ],
  ])("stops the build for %s", (_, indicators, without, problems) => {
    expect(choose(indicators, without).problems).toEqual(problems);
  });

  test("does not hang on a name that leaves nothing out, which may be a slip", () => {
    expect(choose([jongeren], ["cbs-jeugdhupl"])).toMatchObject({
      problems: [],
      warnings: [
        'data/release.yaml without: staat bij without, maar geen indicator vraagt erom ("cbs-jeugdhupl"). Tip: lijkt op cbs-bevolking, cbs-bevolking.jong',
      ],
    });
  });

  test("is without an indicator that lacks only the bounds of its forecast", () => {
    const forecast = { kind: "forecast", made: 2023, lower: ["cbs-prognose.onder"] };
    const prognose = indicator("prognose", "bevolking", ["cbs-bevolking.jong"], undefined, forecast);
    expect(choose([prognose], ["cbs-prognose"]).indicators).toEqual([]);
  });
});

function theme(slug: string): NamedTheme {
  return { slug, place: 1, title: slug, summary: "s", region: "jeugdregio", order: [] };
}

function indicator(
  slug: string,
  theme: string,
  numerator: string[],
  denominator?: string[],
  more: object = denominator === undefined ? { kind: "count" } : { kind: "share", denominator, out_of: "o" },
): NamedIndicator {
  const words = { title: "t", definition: "d", unit: "u", sentence: "{waarde}", counted: "c" };
  return { slug, theme, ...Indicator.parse({ ...words, numerator, ...more }) };
}
