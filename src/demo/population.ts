import { sum } from "d3-array";
import { apportion } from "./apportion.ts";
import { magnitudes } from "./magnitudes.ts";
import { between } from "./random.ts";
import { wave } from "./shapes.ts";

/** The age groups of Regionale kerncijfers. */
const ages = ["0-5", "5-10", "10-15", "15-20", "20-25", "25-45", "45-65", "65-80", "80+"] as const;

/** Invented inhabitants and households of an area in a year. All of them can be added up. */
export interface Population {
  /** In the order of `ages`. */
  ages: readonly number[];
  /** Of one person, of more without children, of more with children. */
  households: readonly number[];
}

/** Roughly how a hundred inhabitants are spread over the ages, at the start of the series and at its end. */
const spread = { 2010: [5.5, 6, 6, 6, 6, 27, 28.5, 11.5, 3.5], 2025: [5, 5, 5, 5.5, 6.5, 26, 26, 15.5, 5.5] } as const;

/** Gemeenten with a university or large hogeschool: how much of a student town each is. */
const studentTowns: Readonly<Record<string, number>> = {
  GM0289: 1.4, // Wageningen
  GM0014: 1.1, // Groningen
  GM0503: 1, // Delft
  GM0546: 1, // Leiden
  GM0935: 0.9, // Maastricht
  GM0344: 0.8, // Utrecht
  GM0268: 0.8, // Nijmegen
  GM0855: 0.5, // Tilburg
  GM0153: 0.5, // Enschede
  GM0363: 0.4, // Amsterdam
  GM0772: 0.4, // Eindhoven
  GM0080: 0.4, // Leeuwarden
  GM0202: 0.3, // Arnhem
  GM0599: 0.3, // Rotterdam
  GM0758: 0.3, // Breda
  GM0193: 0.25, // Zwolle
  GM0796: 0.15, // 's-Hertogenbosch
  GM0518: 0.15, // 's-Gravenhage
  GM0392: 0.1, // Haarlem
};

/** Gemeenten with large families or many new houses, so that the list has a top that readers recognise. */
const youngTowns: Readonly<Record<string, number>> = {
  GM0184: 1.5, // Urk
  GM0180: 1.25, // Staphorst
  GM0703: 1.2, // Reimerswaal
  GM0279: 1.2, // Scherpenzeel
  GM0203: 1.2, // Barneveld
  GM0034: 1.15, // Almere
  GM1621: 1.2, // Lansingerland
  GM0050: 1.15, // Zeewolde
  GM0303: 1.1, // Dronten
};

/** Inhabitants and households of one of today's gemeenten, within its borders of today. */
export function population(code: string, year: number): Population {
  const children = kidShare(weights(code, year));
  const total = inhabitants(code, year);
  const size = 1.3 + 3.9 * children + between(-0.04, 0.04, "size", code);
  const households = Math.round((total * 0.985) / size);
  return {
    ages: apportion(total, weights(code, year)),
    households: apportion(households, householdKinds(code, children)),
  };
}

/** The sum of several areas. */
export function addUp(parts: readonly Population[]): Population {
  const add = (lists: (readonly number[])[]) =>
    lists.reduce((total, list) => total.map((value, index) => value + list[index]!));
  return { ages: add(parts.map((part) => part.ages)), households: add(parts.map((part) => part.households)) };
}

function inhabitants(code: string, year: number): number {
  const magnitude = magnitudes.get(code)!;
  const size = magnitude * between(0.85, 1.15, "inhabitants", code);
  const yearly = between(-0.003, 0.009, "growth", code) + (magnitude >= 100_000 ? 0.003 : 0);
  const bumps = 0.003 * wave(year + between(0, 9, "bumps", code), 9);
  return Math.round(size * (1 + yearly * (year - 2025) + bumps));
}

/** How large each age group is beside the others. */
function weights(code: string, year: number): number[] {
  const passed = (year - 2010) / 15;
  const students = studentTowns[code] ?? 0;
  const young = youngTowns[code] ?? between(0.87, 1.13, "young", code);
  const old = between(0.8, 1.2, "old", code) + (magnitudes.get(code)! < 30_000 ? 0.08 : -0.05);
  return ages.map((_, group) => {
    const average = spread[2010][group]! + (spread[2025][group]! - spread[2010][group]!) * passed;
    return average * tilt(group, { code, year, students, young, old });
  });
}

interface Character {
  code: string;
  year: number;
  /** 0 for a town without students. */
  students: number;
  /** How many children beside the country, and how many old people: about 1. */
  young: number;
  old: number;
}

/** How a group differs from the same group in the whole country. */
function tilt(group: number, { code, year, students, young, old }: Character): number {
  // A large year group grows older: the same bump passes from one age group to the next in five years.
  const cohort = 1 + 0.05 * wave(year - 5 * group + between(0, 24, "cohort", code), 24);
  if (group <= 2) return young * cohort * (1 - 0.12 * students);
  if (group === 3) return (0.5 + 0.5 * young) * cohort * (1 + 0.15 * students);
  if (group === 4)
    return students > 0 ? 1 + students * (1 + 0.01 * (year - 2018)) : between(0.76, 0.98, "leavers", code) * cohort;
  if (group === 5) return 1 + 0.15 * students + between(-0.08, 0.06, "adults", code);
  if (group === 6) return 1 - 0.15 * students;
  return old * (1 - 0.25 * students);
}

function kidShare(weights: readonly number[]): number {
  return sum(weights.slice(0, 4)) / sum(weights);
}

function householdKinds(code: string, children: number): number[] {
  const couples = 0.285 + between(-0.02, 0.02, "couples", code) - 0.03 * (studentTowns[code] ?? 0);
  const families = 1.5 * children + between(-0.015, 0.015, "families", code);
  return [1 - couples - families, couples, families];
}
