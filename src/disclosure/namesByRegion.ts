import type { Register } from "../domain/area.ts";
import type { SurveyYear } from "../domain/survey.ts";

/** Shorter names of places are words too ("Een", "Best"); in a sentence their capital gives them away. */
const shortest = 5;

/**
 * What may not be named in a quote, by the slug of a survey region: its gemeenten and woonplaatsen, and the schools and
 * providers that the region lists.
 */
export function namesByRegion(
  years: readonly SurveyYear[],
  { areas, memberships, places }: Pick<Register, "areas" | "memberships" | "places">,
): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const region of years.flatMap(({ regions }) => regions)) {
    const members = new Set(memberships.filter((one) => region.areas.includes(one.region)).map(({ member }) => member));
    const near = [
      ...areas.filter(({ code }) => members.has(code)).map(({ name }) => name),
      ...places.filter(({ gemeente }) => members.has(gemeente)).map(({ place }) => place),
    ];
    const known = names.get(region.slug) ?? [];
    names.set(
      region.slug,
      new Set([...known, ...near.filter(({ length }) => length >= shortest), ...(region.names ?? [])]),
    );
  }
  return new Map([...names].map(([slug, known]) => [slug, [...known]]));
}
