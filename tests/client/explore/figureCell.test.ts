import { expect, test } from "vitest";
import { figureCell, knownIndicator, remarks } from "../../../src/client/explore/figureCell.ts";

const share = knownIndicator({
  indicator: "sbo",
  titel: "Aandeel sbo",
  soort: "percentage",
  decimalen: 1,
  kleinste_verschil: 0.5,
});
const figure = {
  methode: "bron",
  gemeenten: 1,
  gemeenten_met_cijfer: 1,
  noemer: 900,
  ondergrens: null,
  bovengrens: null,
};

test("a figure is said as the pages say it", () => {
  expect(figureCell({ ...figure, waarde: 2.345, reden_ontbreekt: null }, share)).toMatchObject({
    text: "2,3%",
    value: 2.345,
  });
});

test("a figure of which only bounds are known is said as its bounds", () => {
  const row = { ...figure, waarde: 2, ondergrens: 1, bovengrens: 3, reden_ontbreekt: null };
  expect(figureCell(row, share).text).toBe("1,0 tot 3,0%");
});

test("a figure that is absent is its reason, and a zero is a figure", () => {
  expect(figureCell({ ...figure, waarde: null, reden_ontbreekt: "protected" }, share)).toEqual({
    text: "afgeschermd",
    absence: "protected",
  });
  expect(figureCell({ ...figure, waarde: 0, reden_ontbreekt: null }, share)).toMatchObject({ text: "0,0%", value: 0 });
});

test("what is provisional or expected is said beside the figure", () => {
  expect(remarks({ voorlopig: "true", verwacht: "false" })).toBe("voorlopig");
  expect(remarks({ voorlopig: "false", verwacht: "true" })).toBe("prognose");
  expect(remarks({ voorlopig: "false", verwacht: "false" })).toBe("");
});
