import { describe, expect, test } from "vitest";
import { answerClasses } from "../../src/domain/answerClasses.ts";
import { Item, itemTypes, optionsOf } from "../../src/domain/questionnaire.ts";

const item = (more: object) => Item.parse({ id: "P01", theme: "oordeel", text: "", ...more });
const change = ["veel slechter", "slechter", "gelijk gebleven", "beter", "veel beter"];
const items = {
  agreement: item({ type: "agreement" }),
  frequency: item({ type: "frequency" }),
  "yes-no": item({ type: "yes-no" }),
  mark: item({ type: "mark" }),
  single: item({ type: "single", options: ["rood", "blauw", "groen"] }),
  "single with a side": item({ type: "single", options: ["kort", "lang", "nooit"], positive: ["kort"] }),
  "single from low to high": item({
    ...{ type: "single", options: change, positive: ["beter", "veel beter"], negative: ["slechter", "veel slechter"] },
  }),
};

describe.each(Object.entries(items))("the classes of %s", (_, asked) => {
  const schemes = answerClasses(asked);

  test("hold every answer once, in each scheme", () => {
    for (const scheme of schemes) {
      const codes = scheme.flatMap((one) => one.codes).toSorted((a, b) => a - b);
      expect(codes).toEqual(optionsOf(asked).map((_, index) => index + 1));
    }
  });

  test("have keys that always stand for the same answers", () => {
    const codes = new Map<string, string>();
    for (const one of schemes.flat())
      expect(codes.set(one.key, codes.get(one.key) ?? one.codes.join()).get(one.key)).toBe(one.codes.join());
  });

  test("are made of the classes of the scheme before, and are fewer", () => {
    for (const [index, scheme] of schemes.slice(1).entries()) {
      const finer = schemes[index]!;
      expect(scheme.length).toBeLessThan(finer.length);
      for (const { codes } of finer)
        expect(scheme.some((one) => codes.every((code) => one.codes.includes(code)))).toBe(true);
    }
  });
});

test("what is positive has the positive tone, also where that is no", () => {
  const home = item({ type: "yes-no", positive: ["nee"] });
  expect(answerClasses(home)[0]!.map(({ label, tone }) => [label, tone])).toEqual([
    ["ja", -1],
    ["nee", 1],
  ]);
  const tones = answerClasses(items.agreement).map((scheme) => scheme.map(({ tone }) => tone));
  expect(tones).toEqual([
    [-2, -1, 0, 1, 2],
    [-1, 0, 1],
    [-1, 1],
  ]);
});

test("an open question has no classes, and of several answers each is named or not", () => {
  expect(answerClasses(item({ type: "open" }))).toEqual([]);
  const several = item({ type: "multiple", options: ["a", "b", "c"] });
  expect(answerClasses(several).map((scheme) => scheme.map(({ key }) => key))).toEqual([["genoemd", "niet genoemd"]]);
  expect(itemTypes).toHaveLength(7);
});
