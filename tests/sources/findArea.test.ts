import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "../../src/sources/findArea.ts";
import { findArea, register } from "./extractOf.ts";

describe("By code", () => {
  test.each([
    ["GM0034", "GM0034"],
    ["GM0034    ", "GM0034"],
    ["gm0034", "GM0034"],
    ["GM34", "GM0034"],
    ["0034", "GM0034"],
    ["34", "GM0034"],
    ["9999", "GM9999"],
    ["NL01  ", "NL"],
    ["NL00      ", "NL"],
    ["NL", "NL"],
    ["PV20  ", "PV20"],
    ["JZ13", "JZ13"],
    ["PO2707", "PO2707"],
  ])("finds %j", (text, code) => {
    expect(findArea(text, 2025)).toEqual({ code, exists: true });
  });

  test.each(["LD01  ", "CR01  ", "AM07", "WK003401  ", "BU00340101", "WP1925"])(
    "knows that %j is a level without pages",
    (text) => {
      expect(findArea(text, 2025)).toEqual({ otherLevel: text.trim() });
    },
  );

  test("lays the code of another level aside where a level is asked for, but no bare number", () => {
    expect(findArea("PV20  ", 2025, "gemeente")).toEqual({ otherLevel: "PV20" });
    expect(findArea("GM0034", 2025, "provincie")).toEqual({ otherLevel: "GM0034" });
    expect(findArea("NL01  ", 2025, "gemeente")).toEqual({ code: "NL", exists: true });
    expect(findArea("34", 2025, "provincie")).toMatchObject({ unknown: true });
  });

  test("says whether the code existed on 1 January of the year", () => {
    expect(findArea("GM0003", 2020)).toEqual({ code: "GM0003", exists: true });
    expect(findArea("GM0003", 2021)).toEqual({ code: "GM0003", exists: false });
    expect(findArea("GM1979", 2020)).toEqual({ code: "GM1979", exists: false });
    expect(findArea("GM1979", 2021)).toEqual({ code: "GM1979", exists: true });
  });

  test("finds every gemeente by every form of its code", () => {
    const gemeenten = register.areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code);
    const number = (code: string) => code.slice(2);
    const forms = [
      (code: string) => code,
      (code: string) => code.padEnd(10),
      (code: string) => code.toLowerCase(),
      number,
      (code: string) => ` ${number(code)}`,
      (code: string) => String(Number(number(code))),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...gemeenten), fc.constantFrom(...forms), (code, form) => {
        expect(findArea(form(code), 2025)).toEqual({ code, exists: true });
      }),
    );
  });
});

describe("By name", () => {
  test.each<[string, string, Level?]>([
    ["'s-Gravenhage (gemeente)", "GM0518"],
    ["S GRAVENHAGE", "GM0518"],
    ["'S-GRAVENHAGE", "GM0518"],
    ["Den Haag", "GM0518"],
    ["BERGEN NH", "GM0373"],
    ["BERGEN (NH.)", "GM0373"],
    ["Bergen (L.)", "GM0893"],
    ["SUDWEST-FRYSLAN", "GM1900"],
    ["SÚDWEST-FRYSLÂN", "GM1900"],
    ["Sudwest Fryslan", "GM1900"],
    ["Utrecht (gemeente)", "GM0344"],
    ["Utrecht (PV)", "PV26"],
    ["Groningen (gemeente)", "GM0014"],
    ["Groningen (PV)", "PV20"],
    ["Fryslân (PV)", "PV21"],
    ["Friesland", "PV21", "provincie"],
    ["Groningen", "GM0014", "gemeente"],
    ["Groningen", "PV20", "provincie"],
    ["Zuid-Holland Zuid", "JZ31", "jeugdregio"],
    ["Hengelo (O.)", "GM0164"],
    ["Beek (L.)", "GM0888"],
    ["Laren (NH.)", "GM0417"],
    ["Middelburg (Z.)", "GM0687"],
    ["Rijswijk (ZH.)", "GM0603"],
    ["Stein (L.)", "GM0971"],
    ["Nederland", "NL"],
    ["Nederland", "NL", "gemeente"],
  ])("finds %j", (text, code, level) => {
    expect(findArea(text, 2025, level)).toMatchObject({ code, exists: true });
  });

  test.each(["Noord-Friesland (CR)", "Zuid-Nederland (LD)"])("knows that %j is a level without pages", (text) => {
    expect(findArea(text, 2025)).toEqual({ otherLevel: text });
  });

  test("finds an old name in the years in which it was one", () => {
    expect(findArea("Hengelo (Gld.)", 2004)).toMatchObject({ code: "GM0248", exists: true });
    expect(findArea("Hengelo (Gld.)", 2025)).toMatchObject({ code: "GM0248", exists: false });
    expect(findArea("Valkenburg (ZH.)", 2005)).toMatchObject({ code: "GM0619", exists: true });
    expect(findArea("Appingedam", 2020)).toEqual({ code: "GM0003", exists: true });
    expect(findArea("Appingedam", 2022)).toEqual({ code: "GM0003", exists: false });
  });

  test("finds a name that changed its code by the code of the year", () => {
    expect(findArea("Groesbeek", 2015)).toMatchObject({ code: "GM0241" });
    expect(findArea("Berg en Dal", 2025)).toMatchObject({ code: "GM1945", exists: true });
    expect(findArea("De Fryske Marren", 2025)).toMatchObject({ code: "GM1940", exists: true });
  });

  test("asks for the level where a name means a gemeente and a provincie", () => {
    expect(findArea("Groningen", 2025)).toEqual({
      unknown: true,
      hint: "kan Groningen (gemeente, GM0014) of Groningen (provincie, PV20) zijn; zet level in het manifest",
    });
  });

  test.each([
    ["Almeer", "lijkt op Almere (GM0034), "],
    ["GM8888", "lijkt op "],
    ["Zuid-HollandZuid", "lijkt op Zuid-Holland Zuid (JZ31), "],
  ])("names the areas that look like %j", (text, hint) => {
    expect(findArea(text, 2025)).toMatchObject({ unknown: true, hint: expect.stringContaining(hint) });
  });

  test.each<[string, string, Level?]>([
    ["AaenHunze", "Aa en Hunze (GM1680)"],
    ["DeBilt", "De Bilt (GM0310)"],
    ["Zuid-HollandZuid", "Zuid-Holland Zuid (JZ31)", "jeugdregio"],
  ])("refuses %j, which lost its spaces, and says what was meant", (text, name, level) => {
    const hint = `bedoelt u ${name}? Er zijn spaties verdwenen: het bestand is bij opnieuw opslaan beschadigd; haal het opnieuw op bij de bron`;
    expect(findArea(text, 2025, level)).toEqual({ unknown: true, hint });
  });

  test("never fails, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const found = findArea(text, 2025);
        return "code" in found || "otherLevel" in found || found.hint.length > 0;
      }),
    );
  });

  test("compares no more than the start of a text of a megabyte", () => {
    expect(findArea("x".repeat(1_000_000), 2025)).toMatchObject({
      unknown: true,
      hint: expect.stringContaining("lijkt op"),
    });
  });
});
