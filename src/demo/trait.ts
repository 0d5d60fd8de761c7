import { sum } from "d3-array";
import { hardship } from "./hardship.ts";
import { between } from "./random.ts";
import { along } from "./shapes.ts";

/** Whole numbers of people or things by the code of their area. */
export type Counts = ReadonlyMap<string, number>;

/** What part of the people somewhere has or does: to live on benefits, to leave school early. */
export interface Trait {
  /** Names the draws. */
  name: string;
  /** The part of all people in the country that has it, from 0 to 1, by year. */
  level: readonly (readonly [year: number, share: number])[];
  /** How far it goes with hardship: 0 not at all, 1 in proportion. */
  hardship: number;
  /** How much gemeenten differ besides: with 0.2 up to a fifth more or less. */
  own: number;
}

/**
 * Invents how many of the people in each gemeente have a trait: the country as a whole comes out at its level, each
 * gemeente has a character that hardly changes, and chance adds about the root of the number.
 */
export function countTrait(trait: Trait, year: number, people: Counts, heir: (code: string) => string): Counts {
  const leanings = new Map([...people.keys()].map((code) => [code, leaning(trait, heir(code), year)]));
  const usual = sum(people, ([code, number]) => number * leanings.get(code)!) / sum(people.values());
  const level = along(trait.level, year);
  return new Map(
    [...people].map(([code, number]) => {
      const share = Math.min(0.995, (level * leanings.get(code)!) / usual);
      return [code, happen(number, share, trait.name, code, year)];
    }),
  );
}

/** How strong a trait is in one of today's gemeenten beside others. */
function leaning(trait: Trait, code: string, year: number): number {
  const drift = 1 + between(-0.01, 0.01, "drift", trait.name, code) * (year - 2020);
  const own = between(1 - trait.own, 1 + trait.own, "own", trait.name, code);
  return (1 + trait.hardship * (hardship(code) - 1)) * own * drift;
}

/** How often something happens to a number of people, with the spread of a binomial distribution. */
function happen(people: number, share: number, ...name: (string | number)[]): number {
  const drawn = people * share + bell(...name) * Math.sqrt(people * share * (1 - share));
  return Math.min(people, Math.max(0, Math.round(drawn)));
}

/** A number with mean 0 and spread 1: three uniform draws come close enough to a bell. */
function bell(...name: (string | number)[]): number {
  return sum([1, 2, 3], (time) => between(-1, 1, "bell", time, ...name));
}
