import { z } from "zod";
import { SchoolYearRule, schoolYear } from "./schoolYear.ts";
import { StatusCodes } from "./statusCodes.ts";

const Code = z.string().regex(/^[A-Za-z0-9_]+$/, "een code bestaat uit letters, cijfers en lage streepjes");

/** A level of areas: how Swing calls it, and what an area is called there. */
const Level = z.strictObject({
  /** Swing's code of the level: gemeente. */
  code: Code,
  /** What our codes of these areas begin with: GM, PO. */
  prefix: z.enum(["GM", "PO", "VO", "JZ", "PV", "NL"]),
  /** How many digits follow in our codes; Swing then gets the bare number (GM0034: 34). Without it the code stays whole. */
  digits: z.int().min(1).max(6).optional(),
  /** What Swing calls the one area of this level: of the country. */
  area: z.string().min(1).optional(),
});

/** What is said of one topic; all of it may be left out. */
const Topic = z.strictObject({
  code: Code.optional(),
  /** Periods are school years: 2024-2025. The year of a figure is then the one in which it begins or ends. */
  school_year: SchoolYearRule.optional(),
  /** More for the metadata sheet. */
  note: z.string().optional(),
});

/**
 * How our figures are called in Swing, the system of Waarstaatjegemeente.nl: reports/uitwisseling/swing.yaml. It goes out
 * beside each delivery, so that a delivery can be read back with nothing else at hand.
 */
export const SwingMapping = z
  .strictObject({
    /** The code of a topic that is not named below, with {indicator} in it: mao_{indicator}. */
    code: z.string().regex(/^[A-Za-z0-9_]*\{indicator\}[A-Za-z0-9_]*$/, "schrijf bijvoorbeeld mao_{indicator}"),
    decimal: z.enum([".", ","]).default("."),
    levels: z.array(Level).min(1),
    statuses: StatusCodes,
    /** By indicator, what differs from the rule. */
    topics: z.record(z.string(), Topic).default({}),
    /** Indicators that are not delivered. */
    leave_out: z.array(z.string()).default([]),
  })
  .refine(({ levels }) => isUnique(levels.map(({ code }) => code)), "noemt een gebiedsniveau twee keer")
  .refine(({ levels }) => isUnique(levels.map(({ prefix }) => prefix)), "noemt een soort gebied twee keer");
export type SwingMapping = z.infer<typeof SwingMapping>;

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** The code of an indicator as a topic: aandeel-sbo → mao_aandeel_sbo. */
export function topicCode(indicator: string, { code, topics }: SwingMapping): string {
  return topics[indicator]?.code ?? code.replace("{indicator}", indicator.replaceAll("-", "_"));
}

/** What Swing calls an area and its level: GM0034 → 34 of gemeente. Null of areas whose level Swing does not know. */
export function swingArea(code: string, { levels }: SwingMapping): { level: string; area: string } | null {
  const level = levels.find(({ prefix }) => code.startsWith(prefix));
  if (level === undefined) return null;
  const number = code.slice(level.prefix.length);
  const bare = level.digits === undefined ? code : String(Number(number));
  return { level: level.code, area: level.area ?? bare };
}

/** The other way about: 34 of gemeente → GM0034. Null where the mapping has no such level or area. */
export function ownArea(level: string, area: string, { levels }: SwingMapping): string | null {
  const found = levels.find(({ code }) => code === level);
  if (found === undefined) return null;
  if (found.area !== undefined) return area === found.area ? found.prefix : null;
  if (found.digits === undefined) return area.startsWith(found.prefix) ? area : null;
  return /^\d+$/.test(area) ? found.prefix + area.padStart(found.digits, "0") : null;
}

/** What Swing calls a year of a topic: 2024, or 2024-2025 where its periods are school years. */
export function swingPeriod(year: number, indicator: string, { topics }: SwingMapping): string {
  const rule = topics[indicator]?.school_year;
  return rule === undefined ? String(year) : schoolYear(year, rule);
}

/** The other way about, by the code of the topic: null where the text is no period of it. */
export function ownPeriod(text: string, topic: string, mapping: SwingMapping): number | null {
  const indicator = Object.keys(mapping.topics).find((name) => topicCode(name, mapping) === topic) ?? "";
  const rule = mapping.topics[indicator]?.school_year;
  const [first] = /^\d{4}/.exec(text) ?? [];
  if (first === undefined) return null;
  const year = Number(first) + (rule === "ends" ? 1 : 0);
  return swingPeriod(year, indicator, mapping) === text ? year : null;
}
