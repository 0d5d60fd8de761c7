import { expect, test } from "vitest";
import { soundOf } from "../../src/client/soundOf.ts";

test.each([
  ["nijkerk", "nykerk"],
  ["lelystad", "lelijstat"],
  ["capelle", "kapele"],
  ["ouwerkerk", "auwerkerk"],
  ["vught", "fught"],
  ["zaltbommel", "saltbomel"],
  ["maarssen", "marsen"],
  ["texel", "teksel"],
])("%s sounds like %s", (name, other) => expect(soundOf(name)).toBe(soundOf(other)));

test.each([
  ["almere", "almelo"],
  ["ede", "epe"],
  ["bergen", "borger"],
])("%s does not sound like %s", (name, other) => expect(soundOf(name)).not.toBe(soundOf(other)));
