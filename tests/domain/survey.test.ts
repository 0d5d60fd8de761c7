import { expect, test } from "vitest";
import { Release } from "../../src/domain/release.ts";

const release = { id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: false };
const survey = (rules: object) => Release.safeParse({ ...release, survey: rules });
const decision = { by: "stuurgroep", date: "2026-01-10", reason: "kleine regio's" };

test("a region is public where the release says so for that year, and nowhere else", () => {
  expect(survey({}).data?.survey?.publish).toEqual({});
  expect(survey({ publish: { twente: [2021] } }).data?.survey?.publish).toEqual({ twente: [2021] });
});

test("the minimum is ten; less asks for a decision that says who, when and why", () => {
  expect(survey({}).data?.survey?.minimum).toBe(10);
  expect(survey({ minimum: 7, decision }).data?.survey?.minimum).toBe(7);
  expect(survey({ minimum: 7 }).error?.issues[0]?.message).toContain("vraagt een besluit");
  expect(survey({ minimum: 7, decision: { ...decision, reason: undefined } }).success).toBe(false);
});

test("no decision makes a minimum under five", () => {
  expect(survey({ minimum: 4, decision }).error?.issues[0]?.message).toContain("altijd herkenbaar");
});
