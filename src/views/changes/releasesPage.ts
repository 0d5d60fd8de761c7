import { areaAddress, areaKinds } from "../../domain/area.ts";
import { areaLabel } from "../areaLabel.ts";
import { type Edition, page } from "../edition.ts";
import { formatDate } from "../formatNumber.ts";
import { kindNames, type LinkGroup, type Page } from "../page.ts";
import { kindsInWords } from "./areaChangesPage.ts";
import { changesIn } from "./changeIndex.ts";

/** All releases, the newest first, and what the newest changed: /release/. */
export interface ReleasesPage extends Page {
  heading: string;
  intro: string[];
  releases: { id: string; title: string; href: string; date: string; day: string; newest: boolean }[];
  /** What changed, by area. */
  areas: LinkGroup[];
  /** Addresses at which nothing is kept, with the reason. */
  withdrawn: { address: string; reason: string }[];
  feed: string;
}

/** All releases, and the date of the next. */
export function releasesPage(edition: Edition): ReleasesPage {
  const { release, areas } = edition;
  const { records, all, ended, last } = changesIn(edition);
  const released = [...records.map((record) => record.release), release].reverse();
  const change =
    last === null ? "Dit is de eerste uitgave." : changeInWords(all.length === 0 ? null : kindsInWords(all));
  return {
    ...page(edition, "release", "Uitgaven", "Alle uitgaven van de monitor, en wanneer de volgende komt.", [
      { text: "Home", href: "/" },
    ]),
    heading: "Uitgaven",
    intro: [
      `De nieuwste uitgave is ${release.id} van ${formatDate(release.date)}.`,
      change,
      release.next === undefined
        ? "De datum van de volgende uitgave is nog niet bekend."
        : `De volgende uitgave komt op ${formatDate(release.next)}.`,
    ],
    releases: released.map(({ id, title, date }) => ({
      ...{ id, title, date, day: formatDate(date) },
      href: `/release/${id}/`,
      newest: id === release.id,
    })),
    areas: areaKinds.toReversed().map((kind) => ({
      heading: kindNames[kind].many,
      links: areas.ofKind(kind).map((area) => ({ text: areaLabel(area), href: `${areaAddress(area)}wijzigingen/` })),
    })),
    withdrawn: ended.addresses.filter(({ withdrawn }) => withdrawn).map(({ address, reason }) => ({ address, reason })),
    feed: "/wijzigingen.xml",
  };
}

function changeInWords(kinds: string | null): string {
  if (kinds === null) return "Sinds de vorige uitgave veranderde er geen cijfer.";
  return `Cijfers die veranderden: ${kinds}. Het cijfer van één gebied en één jaar telt voor één.`;
}
