import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AreaList, SearchArea } from "../../src/client/areaList.ts";
import { areaNames } from "../../src/client/areaNames.ts";
import { editsApart } from "../../src/client/editsApart.ts";
import { matchAreas } from "../../src/client/matchAreas.ts";
import { normaliseName } from "../../src/client/normaliseName.ts";
import { soundOf } from "../../src/client/soundOf.ts";
import type { AreaKind } from "../../src/domain/area.ts";
import { ownAreas } from "./ownAreas.ts";

const few = listOf([
  ["'s-Gravenhage", "gemeente", ["Den Haag", "Scheveningen"]],
  ["Almere", "gemeente", ["Almere Haven"]],
  ["Almelo", "gemeente"],
  ["De Friese Meren", "gemeente", ["Joure"]],
  ["Gooise Meren", "gemeente", ["Muiden", "Bussum", "Naarden"]],
  ["Súdwest-Fryslân", "gemeente", ["Sneek"]],
  ["Utrecht", "provincie"],
  ["Utrecht", "gemeente"],
  ["Utrecht West", "jeugdregio"],
  ["Stichtse Vecht", "gemeente", ["Maarssen"]],
]);

test.each([
  ["the name itself", "Almere", "Almere"],
  ["the beginning of a name", "alme", "Almelo"],
  ["a name without its accents", "sudwest fryslan", "Súdwest-Fryslân"],
  ["a name without its apostrophe and hyphen", "sgravenhage", "'s-Gravenhage"],
  ["a name in capitals", "ALMERE", "Almere"],
  ["the words after the article", "friese meren", "De Friese Meren"],
  ["a later word", "vecht", "Stichtse Vecht"],
  ["a part of a name", "hage", "'s-Gravenhage"],
  ["another name of the area", "den haag", "Den Haag → 's-Gravenhage"],
  ["a former gemeente", "Muiden", "Muiden → Gooise Meren"],
  ["a woonplaats with a typing error", "Snek", "Sneek → Súdwest-Fryslân"],
  ["a letter too few", "Almre", "Almere"],
  ["two letters swapped", "Utrehct", "Utrecht"],
  ["the beginning of a name with a typing error", "Stihctse", "Stichtse Vecht"],
  ["two errors in a long name", "Sceveningne", "Scheveningen → 's-Gravenhage"],
  ["y for ij and one letter for two", "Gravenhaage", "'s-Gravenhage"],
])("finds %s", (_, input, expected) => {
  expect(matchAreas(input, few)[0]?.text).toBe(expected);
});

test("a gemeente comes before a provincie or region of the same name", () => {
  expect(matchAreas("utrecht", few).map(({ area }) => area.kind)).toEqual(["gemeente", "provincie", "jeugdregio"]);
});

test("three letters are too few to allow for an error", () => expect(matchAreas("snk", few)).toEqual([]));

test("who typed a whole name is not shown what resembles it", () => {
  expect(matchAreas("Almelo", few).map(({ text }) => text)).toEqual(["Almelo"]);
});

test.each(["", "  ", "-'"])("nothing is found for %j", (input) => expect(matchAreas(input, few)).toEqual([]));

describe("among all areas of the country", () => {
  const texts = (input: string) => matchAreas(input, ownAreas).map(({ area, text }) => `${text} (${area.code})`);

  test.each([
    ["1315", ["1315 → Almere (GM0034)"]],
    ["1315ab", ["1315 → Almere (GM0034)"]],
    [" 1315 AB Almere", ["1315 → Almere (GM0034)"]],
    ["8636", ["8636 → Súdwest-Fryslân (GM1900)", "8636 → Leeuwarden (GM0080)", "8636 → Waadhoeke (GM1949)"]],
    ["0999", []],
    ["13155", []],
  ])("the postcode %j is in %j", (input, expected) => expect(texts(input)).toEqual(expected));

  test("a postcode of which two digits are typed offers gemeenten, the lowest first", () => {
    expect(texts("13")[0]).toBe("13… → Almere (GM0034)");
  });

  test("four digits may be a postcode or the number of a samenwerkingsverband", () => {
    expect(texts("2401")).toEqual(["2401 → Alphen aan den Rijn (GM0484)", "Almere (PO2401)", "Almere (VO2401)"]);
  });

  test.each(["po2401", "PO 24-01", "po 2401", "swv PO2401", "SWV po 24.01"])(
    "the code %j leads to its samenwerkingsverband",
    (input) => expect(texts(input)[0]).toBe("Almere (PO2401)"),
  );

  test("a word before a name says which kind is meant", () => {
    expect(texts("swv almere")).toEqual(["Almere (PO2401)", "Almere (VO2401)"]);
    expect(texts("vo almere")).toEqual(["Almere (VO2401)"]);
    expect(texts("provincie utrecht")).toEqual(["Utrecht (PV26)"]);
    expect(texts("swv 1315")).toEqual(["1315 → Almere (PO2401)", "1315 → Almere (VO2401)"]);
    expect(texts("jeugdregio zeewolde")).toEqual(["Zeewolde → Flevoland (JZ08)"]);
  });

  test("the name of a kind alone offers areas of that kind", () => {
    for (const input of ["provin", "Provincie"]) {
      expect(matchAreas(input, ownAreas).map(({ area }) => area.kind)).toEqual(Array(8).fill("provincie"));
    }
  });

  test("an exact name is always first", () => {
    for (const { area, kind, beginnings } of ownAreas.names.filter((name) => name.kind !== "code")) {
      const name = beginnings[0]!;
      const [first] = matchAreas(name, ownAreas);
      const so = ownAreas.names.filter((other) => other.beginnings[0] === name || other.head === name);
      expect(new Set(so.map((other) => other.area)), name).toContain(first?.area);
      if (kind === "own") expect(normaliseName(first!.area.name), name).toBe(normaliseName(area.name));
    }
  });

  test("a name of six letters or more is among the first three after any one edit, unless three others are as near", () => {
    const names = ownAreas.names.filter(({ kind, beginnings }) => kind !== "code" && beginnings[0]!.length >= 6);
    fc.assert(
      fc.property(fc.constantFrom(...names), edits(), (name, edit) => {
        const typed = edit(name.beginnings[0]!);
        const near = new Set(ownAreas.names.filter((other) => isNear(typed, other)).map(({ area }) => area));
        near.delete(name.area);
        fc.pre(near.size < 3);
        const found = matchAreas(typed, ownAreas).slice(0, 3);
        expect(found.map(({ area }) => area.code)).toContain(name.area.code);
      }),
      { numRuns: 150 },
    );
  });
});

test("never throws, and finds at most eight areas, each of the list and each once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), lists(), (input, list) => {
      const found = matchAreas(input, list).map(({ area }) => area);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found).size).toBe(found.length);
      for (const area of found) expect(list.areas).toContain(area);
    }),
  );
});

test("accents, case and signs make no difference", () => {
  fc.assert(
    fc.property(fc.constantFrom(...few.areas), ({ name }) => {
      const expected = matchAreas(name, few);
      const plain = name.normalize("NFD").replace(/[^A-Za-z ]/g, "");
      for (const written of [name.toUpperCase(), name.normalize("NFD"), plain]) {
        expect(matchAreas(written, few)).toEqual(expected);
      }
    }),
  );
});

/** Whether a name, from one of its words on, is within one edit of what was typed, or sounds so. */
function isNear(typed: string, { beginnings, sounds }: AreaList["names"][number]): boolean {
  const within = (word: string, names: readonly string[]) =>
    names.some((name) => editsApart(word, name, 1, "beginning") <= 1) || names[0]!.includes(word);
  return within(typed, beginnings) || within(soundOf(typed), sounds);
}

/** A letter too many, too few, wrong or swapped, somewhere. */
function edits(): fc.Arbitrary<(name: string) => string> {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
  return fc
    .tuple(fc.constantFrom("more", "less", "other", "swap"), fc.nat(), letter)
    .map(([kind, place, other]) => (name) => {
      const at = place % (name.length - 1);
      const [before, own, next, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)];
      if (kind === "more") return before + other + own + next + after;
      if (kind === "less") return before + next + after;
      return kind === "other" ? before + other + next + after : before + next + own + after;
    });
}

function listOf(areas: readonly (readonly [name: string, kind: AreaKind, others?: readonly string[]])[]): AreaList {
  const listed = areas.map(([name, kind, others = []], index): [SearchArea, readonly string[]] => [
    { code: `GM${1000 + index}`, kind, name, address: `/${kind}/${index}/` },
    others,
  ]);
  return {
    areas: listed.map(([area]) => area),
    names: listed.flatMap(([area, others]) => areaNames(area, others)),
    postcodes: [],
    regionsOf: () => [],
  };
}

/** Lists of few letters, so that names contain and resemble each other. */
function lists(): fc.Arbitrary<AreaList> {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "-"), minLength: 1, maxLength: 6 }),
    fc.string(),
  );
  const kind = fc.constantFrom<AreaKind>("gemeente", "provincie");
  return fc.array(fc.tuple(name, kind, fc.array(name, { maxLength: 2 })), { minLength: 1, maxLength: 8 }).map(listOf);
}
