import fc from "fast-check";
import { expect, test } from "vitest";
import { findColumn } from "../../src/sources/findColumn.ts";

const path = "Bevolking/Bevolkingssamenstelling op 1 januari";
const header = [
  "Regio's",
  `${path}/Totale bevolking (aantal)`,
  `${path}/Leeftijd/Leeftijdsgroepen/5 tot 10 jaar (aantal)`,
  `${path}/Leeftijd/Leeftijdsgroepen, relatief/5 tot 10 jaar (%)`,
  "Bevolkingsdichtheid (aantal inwoners per km²)",
  "Mannen_2",
  "Eenpersoonshuishoudens_83",
  "Eenpersoonshuishoudens_86",
  "Inkomen|Mediaan besteedbaar inkomen 1000 euro",
  "Vraag #1",
  "Regel een\nregel twee",
  "",
  "",
];

test.each([
  ["the whole header", `${path}/Totale bevolking (aantal)`, 1],
  ["its last part with the unit", "Totale bevolking (aantal)", 1],
  ["its last part without the unit", "Totale bevolking", 1],
  ["some of its last parts", "Leeftijdsgroepen/5 tot 10 jaar", 2],
  ["its last part where only the unit differs", "5 tot 10 jaar (%)", 3],
  ["capitals that differ", "totale BEVOLKING", 1],
  ["letters outside ASCII", "Bevolkingsdichtheid (aantal inwoners per km²)", 4],
  ["StatLine's stem without its number", "Mannen", 5],
  ["StatLine's name with its number", "Mannen_2", 5],
  ["the second of two with one stem", "Eenpersoonshuishoudens#2", 7],
  ["slashes for the bars of a re-save", "Inkomen/Mediaan besteedbaar inkomen 1000 euro", 8],
  ["a name that itself ends in # and a number", "Vraag #1", 9],
  ["a blank for a line break", "Regel een regel twee", 10],
  ["the place of an empty header cell", "#2", 12],
  ["the first spelling of a list that fits", ["Males", "Mannen"], 5],
])("finds a column by %s", (_, wanted, index) => {
  expect(findColumn(header, wanted)).toEqual({ index });
});

test("asks which one is meant when several fit", () => {
  expect(findColumn(header, "Eenpersoonshuishoudens")).toEqual({
    ambiguous: true,
    message: "past op meer kolommen",
    value: "Eenpersoonshuishoudens",
    hint: "kies een van Eenpersoonshuishoudens_83, Eenpersoonshuishoudens_86, of schrijf Eenpersoonshuishoudens#1 voor de eerste",
  });
});

test("asks which one is meant when two headers are the same", () => {
  expect(findColumn(["Id", "Title", "Id"], "Id")).toMatchObject({ message: "past op meer kolommen" });
  expect(findColumn(["Id", "Title", "Id"], "Id#2")).toEqual({ index: 2 });
});

test("does not take another edition's number for the one that is written", () => {
  const hint = "lijkt op BijstandTotDeAOWLeeftijd_158, ID";
  const missing = {
    message: "staat in het manifest maar niet in het bestand",
    value: "BijstandTotDeAOWLeeftijd_162",
    hint,
  };
  expect(findColumn(["ID", "BijstandTotDeAOWLeeftijd_158"], "BijstandTotDeAOWLeeftijd_162")).toEqual(missing);
  expect(findColumn(["ID", "BijstandTotDeAOWLeeftijd_158"], "BijstandTotDeAOWLeeftijd")).toEqual({ index: 1 });
});

test("names the columns that look like one that is not there", () => {
  expect(findColumn(["RegioS", "Perioden", "Mannen_2"], "Perioden2")).toMatchObject({
    hint: "lijkt op Perioden, RegioS, Mannen_2",
  });
});

test("gives no hint where there is nothing to choose from", () => {
  expect(findColumn([""], "Mannen")).toEqual({
    message: "staat in het manifest maar niet in het bestand",
    value: "Mannen",
  });
});

test("names five of a hundred thousand equal headers", () => {
  const found = findColumn(
    Array.from({ length: 100_000 }, () => "x"),
    "x",
  );
  expect(found).toMatchObject({ hint: "kies een van x, x, x, x, x, …, of schrijf x#1 voor de eerste" });
});

test("finds every column by its whole header or says that it fits several", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (names, pick) => {
      const index = pick % names.length;
      const found = findColumn(names, names[index]!);
      if ("index" in found) expect(tidy(names[found.index]!)).toBe(tidy(names[index]!));
      else expect(found.message).toBe("past op meer kolommen");
    }),
  );
});

function tidy(name: string): string {
  return name.replaceAll("|", "/").replace(/\s+/g, " ").trim().toLowerCase();
}
