import type { AreaPage } from "../areaPage.ts";
import type { AreaThemePage } from "../areaThemePage.ts";
import type { Link, LinkGroup } from "../page.ts";
import { type FrozenPage, frozenAddress, wayUp } from "./frozenPage.ts";
import { frozenTrail } from "./frozenReport.ts";

/** The page of an area as it stays readable for good: what its reports hold, and of the country the way to all areas. */
export interface FrozenArea extends FrozenPage {
  notes: string[];
  themes: { title: string; href: string; figures: { text: string; title: string; href: string }[] }[];
  areas: LinkGroup[];
}

/** What is kept of the page of an area, with the reports of its themes. */
export function frozenArea(page: AreaPage, reports: readonly AreaThemePage[]): FrozenArea {
  const { address, heading, notes, release } = page;
  return {
    address: frozenAddress(release.id, address),
    title: heading,
    plain: `/${address}/`,
    trail: frozenTrail(address),
    notes,
    themes: reports.map(({ theme, sections }) => ({
      title: theme.title,
      href: `${theme.slug}/`,
      figures: sections.map(({ id, title, figure, unit }) => ({
        ...{ title, href: `${theme.slug}/#${id}` },
        text: figure.absence === undefined ? `${figure.text} ${unit}` : figure.text,
      })),
    })),
    areas: address === "nederland" ? page.relatedAreas.map((group) => withinRelease(group, address)) : [],
  };
}

/** "/gemeente/almere/" → "../gemeente/almere/", seen from the page of the country. */
function withinRelease({ heading, links }: LinkGroup, address: string): LinkGroup {
  const inside = ({ text, href }: Link): Link => ({ text, href: `${wayUp(address)}${href.slice(1)}` });
  return { heading, links: links.map(inside) };
}
