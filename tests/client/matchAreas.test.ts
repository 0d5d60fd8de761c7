import fc from "fast-check";
import { expect, test } from "vitest";
import { matchAreas, type SearchArea } from "../../src/client/matchAreas.ts";
import { normaliseName } from "../../src/client/normaliseName.ts";

const areas: SearchArea[] = [
  area("'s-Gravenhage", "gemeente", ["Den Haag", "Scheveningen"]),
  area("Almere", "gemeente", ["Almere Haven"]),
  area("Almelo", "gemeente"),
  area("De Friese Meren", "gemeente", ["Joure"]),
  area("Gooise Meren", "gemeente", ["Muiden", "Bussum", "Naarden"]),
  area("Súdwest-Fryslân", "gemeente", ["Sneek"]),
  area("Utrecht", "provincie"),
  area("Utrecht", "gemeente"),
  area("Utrecht West", "jeugdregio"),
  area("Stichtse Vecht", "gemeente", ["Maarssen"]),
];

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
])("finds %s", (_, input, expected) => {
  expect(matchAreas(input, areas)[0]?.text).toBe(expected);
});

test("a gemeente comes before a provincie or region of the same name", () => {
  expect(matchAreas("utrecht", areas).map((match) => match.area.soort)).toEqual([
    "gemeente",
    "provincie",
    "jeugdregio",
  ]);
});

test("three letters are too few to allow for an error", () => expect(matchAreas("snk", areas)).toEqual([]));

test.each(["", "  ", "-'"])("nothing is found for %j", (input) => expect(matchAreas(input, areas)).toEqual([]));

test("never throws, and finds at most eight areas, each of the list", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), lists(), (input, list) => {
      const matches = matchAreas(input, list);
      expect(matches.length).toBeLessThanOrEqual(8);
      for (const match of matches) expect(list).toContain(match.area);
    }),
  );
});

test("an exact name comes first among the results of its kind", () => {
  fc.assert(
    fc.property(lists(), fc.nat(), (list, n) => {
      const wanted = list[n % list.length]!;
      fc.pre(normaliseName(wanted.naam) !== "");
      const first = matchAreas(wanted.naam, list).find((match) => match.area.soort === wanted.soort);
      expect(normaliseName(first?.area.naam ?? "")).toBe(normaliseName(wanted.naam));
    }),
  );
});

test("accents, case and signs make no difference", () => {
  fc.assert(
    fc.property(fc.constantFrom(...areas), ({ naam }) => {
      const expected = matchAreas(naam, areas);
      for (const written of [naam.toUpperCase(), naam.normalize("NFD"), naam.replace(/\W/g, "") ? plain(naam) : naam]) {
        expect(matchAreas(written, areas)).toEqual(expected);
      }
    }),
  );
});

function area(naam: string, soort: string, ook?: string[]): SearchArea {
  const adres = `/${soort}/${naam.toLowerCase()}/`;
  return ook ? { naam, soort, adres, ook } : { naam, soort, adres };
}

/** Lists of few letters, so that names contain and resemble each other; no more than eight, or equals could crowd one out. */
function lists(): fc.Arbitrary<SearchArea[]> {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "-"), minLength: 1, maxLength: 6 }),
    fc.string(),
  );
  const kind = fc.constantFrom("gemeente", "provincie");
  const one = fc
    .tuple(name, kind, fc.array(name, { maxLength: 2 }))
    .map(([naam, soort, ook]) => area(naam, soort, ook));
  return fc.array(one, { minLength: 1, maxLength: 8 });
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase();
}
