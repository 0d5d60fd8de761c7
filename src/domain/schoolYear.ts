import { z } from "zod";

/** What a year of ours is to a school year: that in which it begins (a figure of 1 October) or ends (of 1 January). */
export const SchoolYearRule = z.enum(["begins", "ends"]);
export type SchoolYearRule = z.infer<typeof SchoolYearRule>;

/** 2024 → "2024-2025" where the school year begins in it, "2023-2024" where it ends in it. */
export function schoolYear(year: number, rule: SchoolYearRule): string {
  const first = rule === "begins" ? year : year - 1;
  return `${first}-${first + 1}`;
}
