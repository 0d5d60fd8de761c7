import { areaAddress, type Group } from "../../domain/area.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import type { Edition } from "../../views/edition.ts";
import { kindInDutch } from "../kindInDutch.ts";
import { sourceTexts } from "../sourceTexts.ts";
import { unitInWords } from "../unitInWords.ts";
import { areaPath, indicatorPath } from "./paths.ts";
import type { Gebied, Indicator } from "./shapes.ts";

/** What an indicator is, for those who get its figures from the API. */
export function describeIndicator(indicator: NamedIndicator, { sources }: Pick<Edition, "sources">): Indicator {
  const { slug, title, definition, kind, theme, counted, caution, breaks, levels } = indicator;
  return {
    indicator: slug,
    titel: title,
    omschrijving: definition,
    eenheid: unitInWords(indicator),
    soort: kindInDutch[kind],
    decimalen: "decimals" in indicator ? indicator.decimals : 0,
    thema: theme,
    teller_is: counted,
    ...("out_of" in indicator && { noemer_is: indicator.out_of }),
    ...(caution !== undefined && { let_op: caution }),
    breuken: breaks.map(({ period, reason }) => ({ jaar: period, reden: reason })),
    bronnen: sourceTexts(indicator, sources).map(({ text, licence }) => ({ titel: text, licentie: licence })),
    soorten_gebied: [...levels],
    pagina: `/indicator/${slug}/`,
    cijfers: indicatorPath(slug),
  };
}

/** What an area is, with the gemeenten of a region. */
export function describeArea(area: PageArea, { areas }: Pick<Edition, "areas">): Gebied {
  const members = areas.membersOf(area.code).map(({ member, share }) => ({ gebiedscode: member, aandeel: share }));
  return {
    gebiedscode: area.code,
    gebied: area.name,
    soort_gebied: area.kind,
    pagina: areaAddress(area),
    cijfers: areaPath(area),
    ...(members.length > 0 && { gemeenten: members }),
  };
}

/** A group of gemeenten that others are compared with; those that are like one gemeente are left out. */
export function describeGroup({ code, name, kind }: Group, { groups }: Pick<Edition, "groups">): Gebied[] {
  if (kind === "vergelijkbaar") return [];
  const gemeenten = groups.membersOf(code).map((member) => ({ gebiedscode: member, aandeel: 1 }));
  return [{ gebiedscode: code, gebied: name, soort_gebied: kind, gemeenten }];
}
