import { expect, test } from "vitest";
import { matchAreas } from "../../src/client/matchAreas.ts";
import { ownAreas } from "./ownAreas.ts";

/** As people in the Netherlands write the names of places, and the area that they look for. */
const written: [typed: string, code: string, why: string][] = [
  ["den haag", "GM0518", "the everyday name"],
  ["sgravenhage", "GM0518", "no apostrophe, no hyphen"],
  ["s gravenhaage", "GM0518", "and a letter doubled"],
  ["friese meren", "GM1940", "Dutch for Frisian, without its article"],
  ["de fryske maren", "GM1940", "one r too few"],
  ["amersfort", "GM0307", "one o too few"],
  ["s hertogenbosch", "GM0796", "a space for the apostrophe"],
  ["den bos", "GM0796", "as it sounds"],
  ["hertogenbosh", "GM0796", "English sh, without 's"],
  ["nijmengen", "GM0268", "a letter too many"],
  ["nymegen", "GM0268", "y for ij"],
  ["nykerk", "GM0267", "y for ij"],
  ["lelijstad", "GM0995", "ij for y"],
  ["ijselstein", "GM0353", "one s too few"],
  ["iJsselmuiden", "GM0166", "a woonplaats of Kampen, odd capitals"],
  ["hogeveen", "GM0118", "one o too few"],
  ["heereveen", "GM0074", "one n too few"],
  ["sudwest fryslan", "GM1900", "no accents"],
  ["zuidwest friesland", "GM1900", "Dutch for Frisian"],
  ["tietjerksteradeel", "GM0737", "the Dutch name, with ie for y"],
  ["leeuwaarden", "GM0080", "a letter doubled"],
  ["apledoorn", "GM0200", "two letters swapped"],
  ["utrehct", "GM0344", "two letters swapped"],
  ["capelle ad ijssel", "GM0502", "a/d without its slash"],
  ["alphen a/d rijn", "GM0484", "a/d for aan den"],
  ["berg op zoom", "GM0748", "a part of the word forgotten"],
  ["bergen nh", "GM0373", "the provincie without its brackets"],
  ["krimpen aan de ijssel", "GM0542", "de for den"],
  ["wijk bij duursteden", "GM0352", "a letter too many"],
  ["vleuten", "GM0344", "a woonplaats in a city"],
  ["heerhugowaard", "GM1980", "a gemeente that merged in 2022"],
  ["haarlemmerliede", "GM0394", "a gemeente that merged in 2019, half its name"],
  ["ruurlo", "GM1859", "a woonplaats in another gemeente, and once a gemeente"],
  ["hoek van hollant", "GM0599", "a woonplaats, t for d"],
  ["oud beierland", "GM1963", "no hyphen"],
  ["noord oost polder", "GM0171", "in three words"],
  ["rozendaal nb", "GM1674", "z for s, and a provincie that the name has not"],
  ["1315 AB", "GM0034", "a whole postcode"],
  ["9601ab hoogezand", "GM1952", "a postcode without its space, with its woonplaats"],
  ["po 24-01", "PO2401", "the code of a samenwerkingsverband as it is written officially"],
  ["swv zeewolde", "PO2509", "the samenwerkingsverband of a gemeente that its name does not tell"],
  ["jeugdregio almere", "JZ08", "the jeugdregio of a gemeente"],
  ["provincie friesland", "PV21", "the provincie, in Dutch"],
  ["gem. Rotterdam", "GM0599", "with an abbreviation before it"],
];

test("they are forty at least", () => expect(written.length).toBeGreaterThanOrEqual(40));

test.each(written)("%j finds %s among the first three: %s", (typed, code) => {
  const found = matchAreas(typed, ownAreas).slice(0, 3);
  expect(found.map(({ area }) => area.code)).toContain(code);
});
