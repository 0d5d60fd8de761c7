import type { Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";
import type { PopulationIn } from "./pieces.ts";
import { provincieOf, regions } from "./regions.ts";
import { singleAges } from "./singleAges.ts";
import { addCare, type CarePlace, type YouthCare, youthCare } from "./youthCare.ts";

/** A row above the gemeenten: the country, a part of it, a provincie or a jeugdregio. */
export interface CareRegion {
  code: string;
  /** As StatLine's titles have it: Twente (JZ). */
  title: string;
  has: (gemeente: string) => boolean;
}

/** The regions of StatLine's tables about youth care. */
export function careRegions(register: Register): CareRegion[] {
  const provincie = provincieOf(register);
  const jeugdregio = jeugdregioOf(register);
  const usual = regions(register).map(({ code, title, provincies }) => ({
    code,
    title,
    has: (gemeente: string) => provincies.includes(provincie(gemeente)),
  }));
  const own = register.areas
    .filter(({ kind }) => kind === "jeugdregio")
    .map(({ code, name }) => ({
      code,
      title: `${name} (JZ)`,
      has: (gemeente: string) => jeugdregio(gemeente) === code,
    }));
  return [...usual, ...own];
}

/** The youth care of the gemeenten of each year, in the indeling of that year, and of the regions as their sums. */
export function youthCareByArea(
  register: Register,
  populationIn: PopulationIn,
  years: readonly number[],
): Map<number, Map<string, YouthCare>> {
  const placeOf = carePlaces(register);
  const above = careRegions(register);
  return new Map(
    years.map((year) => {
      const gemeenten = [...populationIn(year)]
        .filter(([code]) => code.startsWith("GM"))
        .map(([code, people]) => [code, youthCare(placeOf(code), year, singleAges(code, year, people))] as const);
      const added = above.map(
        ({ code, has }) =>
          [code, addCare(gemeenten.filter(([gemeente]) => has(gemeente)).map(([, care]) => care))] as const,
      );
      return [year, new Map([...added, ...gemeenten])];
    }),
  );
}

/** What makes each gemeente differ: also of those that ended. */
export function carePlaces(register: Register): (code: string) => CarePlace {
  const heir = heirOf(register);
  const jeugdregio = jeugdregioOf(register);
  return (code) => ({ code, heir: heir(code), jeugdregio: jeugdregio(code) });
}

/** The gemeente of today where most children of a gemeente went on. */
function heirOf({ mergers }: Register): (code: string) => string {
  const follow = descents(mergers);
  return (code) => follow(code).reduce((most, one) => (one.share > most.share ? one : most)).current;
}

function jeugdregioOf(register: Register): (code: string) => string {
  const heir = heirOf(register);
  const own = new Map(
    register.memberships.filter(({ region }) => region.startsWith("JZ")).map(({ member, region }) => [member, region]),
  );
  return (code) => own.get(heir(code))!;
}
