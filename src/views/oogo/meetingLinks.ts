import type { NamedTheme } from "../../domain/indicator.ts";
import type { AreaIndex, PageArea } from "../areaIndex.ts";
import type { LinkGroup } from "../page.ts";
import { oogoAddress } from "./oogoAddress.ts";

/** The way from an area to what its overleg needs: of a gemeente that of its samenwerkingsverbanden, of other areas none. */
export function meetingLinks(
  area: PageArea,
  areas: AreaIndex,
  theme?: Pick<NamedTheme, "slug" | "title">,
): LinkGroup[] {
  const verbanden = area.kind === "samenwerkingsverband" ? [area] : areas.regionsOf(area.code).map((one) => one.area);
  const links = verbanden
    .filter(({ kind }) => kind === "samenwerkingsverband")
    .flatMap((verband) => [
      { text: `Het overleg van ${verband.name} (${verband.code})`, href: oogoAddress(verband) },
      ...(theme === undefined
        ? []
        : [{ text: `Bijlage voor de agenda: ${theme.title.toLowerCase()}`, href: oogoAddress(verband, theme.slug) }]),
    ]);
  return links.length === 0 ? [] : [{ heading: "Voor het OOGO", links }];
}
