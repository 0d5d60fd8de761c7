import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { AreaIndex, PageArea } from "./areaIndex.ts";
import { isOfFirstSector } from "./isOfFirstSector.ts";

/**
 * What an area is compared with on a theme, from near to far: a gemeente with its region, its provincie and the country;
 * a region with the provincie in which most of its children live, and the country.
 */
export function benchmarks(
  area: PageArea,
  theme: Pick<NamedTheme, "region">,
  areas: AreaIndex,
  sectors: NamedIndicator["sectors"] = ["po", "vo"],
): PageArea[] {
  const seen = new Set([childrenOf(area, areas)]);
  const others = around(area, theme, areas, sectors).toReversed();
  return others
    .filter((benchmark) => !seen.has(childrenOf(benchmark, areas)) && seen.add(childrenOf(benchmark, areas)))
    .toReversed();
}

/** The gemeenten of an area with their shares: an area that has the same ones is no comparison. */
function childrenOf({ kind, code }: PageArea, areas: AreaIndex): string {
  if (kind === "gemeente") return `${code} 1`;
  return areas
    .membersOf(code)
    .map(({ member, share }) => `${member} ${share}`)
    .join();
}

function around(
  area: PageArea,
  theme: Pick<NamedTheme, "region">,
  areas: AreaIndex,
  sectors: NamedIndicator["sectors"],
): PageArea[] {
  const country = areas.get("NL");
  if (area.kind === "nederland") return [];
  if (area.kind === "provincie") return [country];
  if (area.kind !== "gemeente") return [mainProvincie(area, areas), country];
  const regions = areas.regionsOf(area.code).map((membership) => membership.area);
  const near = regions.find((region) => region.kind === theme.region && isOfFirstSector(region, sectors));
  const provincie = regions.find(({ kind }) => kind === "provincie");
  return [near, provincie, country].filter((benchmark) => benchmark !== undefined);
}

/** The provincie of most gemeenten of a region. */
function mainProvincie(region: PageArea, areas: AreaIndex): PageArea {
  const provincies = areas
    .membersOf(region.code)
    .flatMap(({ member, share }) =>
      areas.regionsOf(member).flatMap(({ area }) => (area.kind === "provincie" ? [{ area, share }] : [])),
    );
  const shares = [...Map.groupBy(provincies, ({ area }) => area)].map(([area, parts]) => ({
    area,
    share: parts.reduce((sum, part) => sum + part.share, 0),
  }));
  return shares.sort((a, b) => b.share - a.share)[0]!.area;
}
