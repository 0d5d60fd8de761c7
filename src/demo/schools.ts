import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { magnitudes } from "./magnitudes.ts";
import { population } from "./population.ts";
import { between, draw, pick } from "./random.ts";
import { along } from "./shapes.ts";

/** DUO's kinds of school location in primary and special education. */
const kinds = ["BO", "SBO", "SO", "SO/VSO", "VSO"] as const;
export type Kind = (typeof kinds)[number];

/** The years of which pupils are counted, on 1 October. */
export const schoolYears = range(2005, 2026);
const [firstYear, lastYear] = [schoolYears[0]!, schoolYears.at(-1)!];

/** An invented school location. */
export interface School {
  gemeente: string;
  kind: Kind;
  /** Its place among the schools of its kind in the gemeente, from 1. */
  number: number;
  /** An institution code as DUO gives them: 90AA. */
  code: string;
  denomination: string;
  /** The first year with pupils and the last. */
  opened: number;
  closed: number;
  /** How large it is beside the others of its kind in the gemeente. */
  weight: number;
  /** How much faster than the others it grows in a year. */
  growth: number;
}

/** How many pupils a location of each kind has. The invented schools are larger than real ones, for there are fewer. */
const usualSize: Readonly<Record<Exclude<Kind, "BO">, number>> = { SBO: 230, SO: 260, "SO/VSO": 480, VSO: 190 };

/** Smaller towns with special schools all the same, for children come to them from far around. */
const centres = new Set([
  "GM0664", // Goes
  "GM0106", // Assen
  "GM0222", // Doetinchem
  "GM0281", // Tiel
  "GM0957", // Roermond
]);

/** From which size on a gemeente has a special school, and the chance of one in gemeenten half as large. */
const hosts: Readonly<Record<Exclude<Kind, "BO">, { from: number; chance: number }>> = {
  SBO: { from: 60_000, chance: 0.4 },
  SO: { from: 90_000, chance: 0.3 },
  "SO/VSO": { from: 80_000, chance: 0.4 },
  VSO: { from: 80_000, chance: 0.4 },
};

/** Pupils at special schools for each pupil at a bo school, all over the country. */
const perPupil: Readonly<Record<Exclude<Kind, "BO">, readonly (readonly [number, number])[]>> = {
  SBO: [
    [2005, 0.0265],
    [2010, 0.0265],
    [2014, 0.024],
    [2018, 0.023],
    [2025, 0.0235],
  ],
  SO: [
    [2005, 0.0095],
    [2015, 0.0095],
    [2025, 0.011],
  ],
  "SO/VSO": [
    [2005, 0.025],
    [2012, 0.0295],
    [2025, 0.0325],
  ],
  VSO: [
    [2005, 0.008],
    [2012, 0.0105],
    [2025, 0.0115],
  ],
};

/** All invented schools of today's gemeenten, in the order of their codes. */
export function inventSchools(register: Register): School[] {
  const gemeenten = currentGemeenten(register);
  const places = gemeenten.flatMap((gemeente) => kinds.flatMap((kind) => openSchools(gemeente, kind)));
  return places
    .map((place) => ({ place, order: draw("order", place.gemeente, place.kind, place.number) }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }, index) => ({ ...place, code: institutionCode(index) }));
}

/** How many pupils of a kind the schools of each gemeente should have together in a year. */
export function pupilTargets(register: Register, year: number): (gemeente: string, kind: Kind) => number {
  const gemeenten = currentGemeenten(register);
  const ordinary = new Map(gemeenten.map((code) => [code, ordinaryPupils(code, year)]));
  const country = sum(ordinary.values());
  const weights = new Map(kinds.map((kind) => [kind, sum(gemeenten, (code) => pull(code, kind, year))]));
  return (gemeente, kind) => {
    if (kind === "BO") return ordinary.get(gemeente)!;
    return Math.round((country * along(perPupil[kind], year) * pull(gemeente, kind, year)) / weights.get(kind)!);
  };
}

function currentGemeenten({ areas }: Register): string[] {
  return areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code);
}

/** Children of 4 to 12 years, without those at special and private schools. */
function ordinaryPupils(code: string, year: number): number {
  const [toddlers, pupils, teenagers] = population(code, year).ages as [number, number, number];
  return Math.round(0.94 * (0.2 * toddlers + pupils + 0.4 * teenagers));
}

/** How many children a gemeente draws to its special schools, beside other gemeenten; 0 without such a school. */
function pull(code: string, kind: Kind, year: number): number {
  if (kind === "BO" || !hasSchool(code, kind)) return 0;
  const drift = 1 + between(-0.02, 0.02, "pull", kind, code) * (year - 2015);
  return ordinaryPupils(code, year) * between(0.5, 1.5, "pupils", kind, code) * drift;
}

function hasSchool(code: string, kind: Exclude<Kind, "BO">): boolean {
  const { from, chance } = hosts[kind];
  const size = magnitudes.get(code)!;
  if (size >= from || centres.has(code)) return true;
  // Here and there an institution in the woods has a school of its own.
  return draw("host", kind, code) < (size >= from / 2 ? chance : size >= 10_000 ? 0.03 : 0);
}

function openSchools(gemeente: string, kind: Kind): Omit<School, "code">[] {
  const usual = kind === "BO" ? usualBo(gemeente) : usualSize[kind];
  const pupils = kind === "BO" ? ordinaryPupils(gemeente, 2015) : expected(gemeente, kind);
  if (pupils === 0) return [];
  const count = Math.max(1, Math.round((pupils / usual) * between(0.85, 1.15, "count", kind, gemeente)));
  // One in ten more: schools that closed before the end.
  return range(1, count + Math.round(count * 0.1) + 1).map((number) => school(gemeente, kind, number, number > count));
}

/** Villages keep small schools. */
function usualBo(gemeente: string): number {
  const size = magnitudes.get(gemeente)!;
  return size < 25_000 ? 310 : size < 100_000 ? 560 : 680;
}

function expected(gemeente: string, kind: Exclude<Kind, "BO">): number {
  if (!hasSchool(gemeente, kind)) return 0;
  // About half of all children live in gemeenten without such a school, and go to those that have one.
  return 1.7 * ordinaryPupils(gemeente, 2015) * along(perPupil[kind], 2015);
}

function school(gemeente: string, kind: Kind, number: number, closing: boolean): Omit<School, "code"> {
  const name = [kind, gemeente, number] as const;
  const late = !closing && (number > 1 || mayStartLate(gemeente, kind)) && draw("late", ...name) < 0.12;
  return {
    gemeente,
    kind,
    number,
    denomination: denomination(name),
    opened: late ? 2006 + Math.floor(between(0, 18, "opened", ...name)) : firstYear,
    closed: closing ? 2006 + Math.floor(between(0, 18, "closed", ...name)) : lastYear,
    weight: between(0.4, 1.6, "weight", ...name),
    growth: between(-0.02, 0.02, "faster", ...name),
  };
}

/** Whether a gemeente may have been without the kind of school for years: a town may, a city not. */
function mayStartLate(gemeente: string, kind: Kind): boolean {
  return kind !== "BO" && magnitudes.get(gemeente)! < hosts[kind].from;
}

function denomination(name: readonly (string | number)[]): string {
  const share = draw("denomination", ...name);
  if (share < 0.33) return "Openbaar";
  return share < 0.62 ? "Protestants-Christelijk" : share < 0.92 ? "Rooms-Katholiek" : "Algemeen bijzonder";
}

/** 90AA, 90AB … 99ZZ: the form of DUO's codes, in a range above DUO's own. */
function institutionCode(index: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / place) % 26));
  return `${90 + Math.floor(index / 676)}${letter(26)}${letter(1)}`;
}

const quirks = [
  (name: string) => name.replace("school", "school \u2019t Voorbeeld"),
  (name: string) => `\u2018${name}\u2019`,
];
const titles: Readonly<Record<Kind, string>> = {
  BO: "Basisschool",
  SBO: "School voor speciaal basisonderwijs",
  SO: "School voor speciaal onderwijs",
  "SO/VSO": "School voor so en vso",
  VSO: "School voor voortgezet speciaal onderwijs",
};

/** A name that nobody takes for a school: Basisschool 3 Almere. Some have the curly quotes of Windows-1252. */
export function schoolName({ gemeente, kind, number }: School, place: string): string {
  const name = `${titles[kind]} ${number} ${place}`;
  if (kind !== "BO" || draw("quirk", gemeente, number) > 0.03) return name;
  return pick(quirks, "which quirk", gemeente, number)(name);
}
