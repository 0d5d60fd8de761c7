import type { NamedTheme } from "../../domain/indicator.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { benchmarks } from "../../views/benchmarks.ts";
import type { KnownAreas } from "./knownAreas.ts";

/**
 * What areas are compared with where a reader did not say: the nearest region that a report would take for each of them, or
 * else the country. Null of the country alone.
 */
export function defaultBenchmark(
  areas: readonly PageArea[],
  theme: Pick<NamedTheme, "region">,
  known: KnownAreas,
): PageArea | null {
  const [first, ...others] = areas.map((area) => benchmarks(area, theme, known.areas));
  const shared = (first ?? []).find((region) => others.every((list) => list.includes(region)));
  if (shared !== undefined) return shared;
  return areas.every(({ kind }) => kind === "nederland") ? null : known.areas.get("NL");
}
