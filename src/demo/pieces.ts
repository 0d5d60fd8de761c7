import type { Merger, Register } from "../domain/area.ts";
import { existed } from "../domain/lineage.ts";
import { apportion } from "./apportion.ts";
import { magnitudes } from "./magnitudes.ts";
import { addUp, type Population, population } from "./population.ts";

/** The first year of the series by gemeente. */
export const firstYear = 2010;

/**
 * A part of the country that was never divided: it belonged to one gemeente of 2010, perhaps to others after that, and
 * to one of today. The smallest unit of invented people, so that every indeling adds up to the same country.
 */
interface Piece {
  /** The gemeenten that it belonged to, in order, each with the day on which it left. */
  stays: { code: string; until: string | null }[];
  /** How many inhabitants beside the other pieces of today's gemeente. */
  weight: number;
}

/** The population of every gemeente that existed on 1 January of a year, in the indeling of that year. */
export type PopulationIn = (year: number) => Map<string, Population>;

/** Invents the country once, in pieces, and adds them up to the gemeenten of any year. */
export function populationByYear(register: Register): PopulationIn {
  const byCurrent = Map.groupBy(pieces(register), ({ stays }) => stays.at(-1)!.code);
  return (year) => {
    const day = `${year}-01-01`;
    const parts = [...byCurrent].flatMap(([current, own]) => {
      const divided = divide(population(current, year), own);
      return own.map(({ stays }, index) => ({
        code: stays.find(({ until }) => until === null || until > day)!.code,
        part: divided[index]!,
      }));
    });
    const byCode = [...Map.groupBy(parts, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(byCode.map(([code, same]) => [code, addUp(same.map(({ part }) => part))]));
  };
}

function pieces({ areas, former, mergers }: Register): Piece[] {
  const current = areas.filter(({ kind }) => kind === "gemeente").map((area) => ({ ...area, until: null }));
  const steps = Map.groupBy(mergers, ({ from }) => from);
  return [...current, ...former]
    .filter((area) => existed(area, firstYear))
    .flatMap(({ code }) => follow(code, magnitudes.get(code)!, steps));
}

function follow(code: string, weight: number, steps: Map<string, Merger[]>): Piece[] {
  const next = steps.get(code);
  if (next === undefined) return [{ stays: [{ code, until: null }], weight }];
  return next.flatMap(({ to, date, share }) =>
    follow(to, weight * share, steps).map((rest) => ({ ...rest, stays: [{ code, until: date }, ...rest.stays] })),
  );
}

function divide({ ages, households }: Population, own: readonly Piece[]): Population[] {
  const weights = own.map(({ weight }) => weight);
  const parts = (counts: readonly number[]) => counts.map((count) => apportion(count, weights));
  const [byAge, byKind] = [parts(ages), parts(households)];
  return own.map((_, index) => ({
    ages: byAge.map((part) => part[index]!),
    households: byKind.map((part) => part[index]!),
  }));
}
