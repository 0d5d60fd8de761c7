import { expect, test } from "vitest";
import { namesByRegion } from "../../src/disclosure/namesByRegion.ts";
import { SurveyRegion } from "../../src/domain/survey.ts";

test("a quote may name no gemeente, place, school or provider of its region", () => {
  const region = {
    ...SurveyRegion.parse({ name: "Flevoland", areas: ["JZ16"], names: ["De Regenboog"] }),
    slug: "flevoland",
  };
  const area = { kind: "gemeente" as const, slug: "", lon: 5, lat: 52, since: null };
  const names = namesByRegion([{ year: 2021, questionnaires: {}, regions: [region] }], {
    areas: [
      { ...area, code: "GM0034", name: "Almere" },
      { ...area, code: "GM0014", name: "Groningen" },
    ],
    memberships: [
      { region: "JZ16", member: "GM0034", share: 1, divided: false, classification: 2025 },
      { region: "JZ01", member: "GM0014", share: 1, divided: false, classification: 2025 },
    ],
    places: [
      { place: "Almere Haven", gemeente: "GM0034" },
      { place: "Een", gemeente: "GM0034" },
    ],
  });
  expect(names.get("flevoland")).toEqual(["Almere", "Almere Haven", "De Regenboog"]);
});
