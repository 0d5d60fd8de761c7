import type { AreaIndex, PageArea } from "../areaIndex.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";

/**
 * The region that answered for an area: its own, or of a gemeente that of its jeugdregio, or else of its
 * samenwerkingsverband for primary and then for secondary schools. Undefined where none is public.
 */
export function surveyRegionOf(
  area: PageArea,
  areas: AreaIndex,
  { regions }: Pick<SurveyIndex, "regions">,
): PublishedRegion | undefined {
  const around = area.kind === "gemeente" ? areas.regionsOf(area.code) : [];
  const rank = ({ area: { kind } }: (typeof around)[number]) => Number(kind !== "jeugdregio");
  const codes = [area.code, ...around.toSorted((a, b) => rank(a) - rank(b)).map(({ region }) => region)];
  return codes
    .map((code) => regions.find((region) => region.areas.includes(code)))
    .find((found) => found !== undefined);
}
