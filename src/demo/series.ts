import { sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";
import { heirOf } from "./hardship.ts";
import type { PopulationIn } from "./pieces.ts";
import type { Population } from "./population.ts";
import { provincieOf, regions } from "./regions.ts";
import { singleAges } from "./singleAges.ts";
import { type Counts, countTrait, type Trait } from "./trait.ts";

/** Counts by area in each year, first of gemeenten as they were on 1 January of that year. */
export type Series = (year: number) => Counts;

/** What belongs to a year, invented once however often it is asked for. */
export function remember<T>(invent: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>();
  return (year) => {
    if (!known.has(year)) known.set(year, invent(year));
    return known.get(year)!;
  };
}

/** A number of people or homes in every gemeente, taken from its population. */
export function counted(
  populationIn: PopulationIn,
  take: (population: Population, code: string, year: number) => number,
): Series {
  return remember((year) => {
    const gemeenten = [...populationIn(year)].filter(([code]) => code.startsWith("GM"));
    return new Map(gemeenten.map(([code, population]) => [code, Math.round(take(population, code, year))]));
  });
}

/** By the population that they belong to: dividing it over single ages takes long, and many tables ask for them. */
const knownAges = new WeakMap<Population, number[]>();

/** How many inhabitants of each age a gemeente has: 0, 1 … 44 years. */
export function agesOf(population: Population, code: string, year: number): number[] {
  if (!knownAges.has(population)) knownAges.set(population, singleAges(code, year, population));
  return knownAges.get(population)!;
}

/** Inhabitants from one age up to and not including another; at most 45. */
export function inhabitants(populationIn: PopulationIn, from: number, to: number): Series {
  return counted(populationIn, (population, code, year) => sum(agesOf(population, code, year).slice(from, to)));
}

/** Those of a series who have a trait. */
export function having(trait: Trait, people: Series, register: Register): Series {
  const heir = heirOf(register);
  return remember((year) => countTrait(trait, year, people(year), heir));
}

/** Several series of the same areas, added up. */
export function together(...parts: readonly Series[]): Series {
  return remember((year) => {
    const [first, ...others] = parts.map((part) => part(year));
    return new Map([...first!].map(([code, number]) => [code, number + sum(others, (other) => other.get(code)!)]));
  });
}

/** The same people in the gemeenten of 1 January of one year, whatever the year of the figures. */
export function inIndeling(classification: number, series: Series, { mergers }: Register): Series {
  const follow = descents(mergers.filter(({ date }) => date <= `${classification}-01-01`));
  return remember((year) => {
    const parts = [...series(year)].flatMap(([old, number]) =>
      follow(old).map(({ current, share }) => ({ current, number: number * share })),
    );
    const byCode = Map.groupBy(parts, ({ current }) => current);
    return new Map([...byCode].map(([code, own]) => [code, Math.round(sum(own, ({ number }) => number))]));
  });
}

/** The series with the country, its parts and the provincies, under StatLine's codes: sums of what is not rounded. */
export function withSums(series: Series, register: Register): Series {
  const provincie = provincieOf(register);
  return remember((year) => {
    const counts = series(year);
    const byProvincie = Map.groupBy(counts, ([code]) => provincie(code));
    const total = (one: string) => sum(byProvincie.get(one)!, ([, number]) => number);
    const sums = regions(register).map(({ code, provincies }) => [code, sum(provincies, total)] as const);
    return new Map([...sums, ...counts]);
  });
}
