import { type Difference, isDifferent, isHigher } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { PageArea } from "./areaIndex.ts";
import { areaLabel, type Named } from "./areaLabel.ts";
import { beside } from "./beside.ts";
import type { Cell } from "./cell.ts";
import { formatDifference, verdictLabel } from "./differenceWords.ts";
import { type Edition, gets } from "./edition.ts";
import { figureAddress } from "./figureAddress.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";
import { kindNames } from "./page.ts";
import { placeCounts } from "./position.ts";

/** A figure of one year beside that of every region and group that it can be held against. */
export interface ComparisonTable {
  caption: string;
  rows: ComparisonRow[];
  /** How many areas of the kind are lower and higher; null where that cannot be told. */
  others: { caption: string; rows: { name: string; count: string }[] } | null;
}

interface ComparisonRow extends ToldDifference {
  name: string;
  /** Null of a group, which has no page. */
  href: string | null;
  figure: Cell;
}

/** A difference as a table says it. */
export interface ToldDifference {
  /** "+0,8 procentpunt"; empty where no difference was reckoned. */
  difference: string;
  /** "duidelijk hoger"; empty as above. */
  verdict: string;
  /** Only where the indicator has a direction, and then beside the word. */
  judgement: "gunstig" | "ongunstig" | null;
}

/** Null where there is no figure, or nothing to hold it against. Counts of areas of different sizes are not compared. */
export function comparisonTable(
  area: PageArea,
  indicator: NamedIndicator,
  latest: Figure | undefined,
  edition: Edition,
): ComparisonTable | null {
  if (latest === undefined || latest.absence !== null) return null;
  if (indicator.kind === "count" || indicator.kind === "forecast") return null;
  const rows = heldAgainst(area, indicator, edition).flatMap((other): ComparisonRow[] => {
    const { figure, comparison } = beside(latest, other, edition);
    if (figure === undefined) return [];
    const href = "slug" in other ? figureAddress(other, indicator) : null;
    return [
      {
        name: areaLabel(other),
        href,
        figure: formatFigure(figure, indicator),
        ...toldDifference(comparison, indicator),
      },
    ];
  });
  const others = placeTable(area, indicator, latest, edition);
  if (rows.length === 0 && others === null) return null;
  return { caption: `${indicator.title} elders, ${latest.period}`, rows, others };
}

function placeTable(
  { kind }: PageArea,
  { title }: NamedIndicator,
  latest: Figure,
  edition: Edition,
): ComparisonTable["others"] {
  const counts = placeCounts(latest, edition);
  if (counts === null || counts.below + counts.above + counts.alike === 0) return null;
  const noun = kindNames[kind].many.toLowerCase();
  return {
    caption: `${title}: de andere ${noun}, ${latest.period}`,
    rows: [
      { name: "lager", count: formatNumber(counts.below) },
      { name: "hoger", count: formatNumber(counts.above) },
      { name: "weinig anders, of misschien bij toeval", count: formatNumber(counts.alike) },
    ],
  };
}

/** Regions from near to far, the country, and the groups of a gemeente. */
function heldAgainst(area: PageArea, indicator: NamedIndicator, { areas, groups }: Edition): (PageArea | Named)[] {
  const regions = areas
    .regionsOf(area.code)
    .map((membership) => membership.area)
    .filter((region) => gets(indicator, region));
  const country = area.kind === "gemeente" || area.kind === "nederland" ? [] : [areas.get("NL")];
  return [...regions, ...country, ...groups.groupsOf(area.code)];
}

/** What a table says of a difference, or of none. */
export function toldDifference(comparison: Difference | undefined, indicator: NamedIndicator): ToldDifference {
  if (comparison === undefined) return { difference: "", verdict: "", judgement: null };
  return {
    difference: formatDifference(comparison.value, indicator),
    verdict: verdictLabel(comparison.verdict),
    judgement: judgement(comparison, indicator),
  };
}

/** Whether a difference is for the better, where the indicator says what better is. Youth care has no better. */
function judgement({ verdict }: Difference, { direction }: NamedIndicator): ToldDifference["judgement"] {
  if (direction === "neutraal" || !isDifferent(verdict)) return null;
  return isHigher(verdict) === (direction === "hoger-is-beter") ? "gunstig" : "ongunstig";
}
