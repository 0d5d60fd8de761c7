import type { NamedTheme } from "../../src/domain/indicator.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { indexComparisons } from "../../src/views/comparisonIndex.ts";
import type { Edition } from "../../src/views/edition.ts";
import { indexFigures } from "../../src/views/figureIndex.ts";
import { indexGroups } from "../../src/views/groupIndex.ts";
import { deriveTables } from "../figures/deriveTables.ts";
import { inventedCountry } from "../figures/inventedCountry.ts";
import { release } from "../figures/smallCountry.ts";

/** All that is published of an invented country, of which `gaps` of the cells are missing, under one theme. */
export async function inventedEdition(seed: number, gaps: number, theme: NamedTheme): Promise<Edition> {
  const invented = inventedCountry(seed, gaps);
  const tables = await deriveTables(invented.observations, invented.indicators, invented);
  return {
    ...{ release, themes: [theme], indicators: invented.indicators, sources: [], otherNames: new Map() },
    areas: indexAreas(invented.country),
    figures: indexFigures(tables.published),
    comparisons: indexComparisons(tables),
    groups: indexGroups({ ...tables, members: tables.group_members }),
  };
}
