import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { NamedTheme } from "../domain/indicator.ts";
import { type AreaChangesPage, areaChangesPage, kindsInWords } from "../views/changes/areaChangesPage.ts";
import { changesIn } from "../views/changes/changeIndex.ts";
import { type Edition, inPageOrder } from "../views/edition.ts";
import { formatDate } from "../views/formatNumber.ts";
import type { MovedPage } from "../views/moved/movedPage.ts";
import { atomFeed, type Feed, type FeedEntry } from "./atomFeed.ts";
import { changesInHtml } from "./changesInHtml.ts";
import { escapeXml } from "./escapeXml.ts";
import { siteAddress } from "./siteAddress.ts";

/**
 * Writes what changed as feeds: of the site, of every area and of every theme. Who followed an area that is gone is told
 * so at the address of its feed.
 */
export function writeFeeds(edition: Edition, moved: readonly MovedPage[], folder: string): void {
  const { areas, themes } = edition;
  const feeds = [
    siteFeed(edition),
    ...areas.areas.map((area) => areaFeed(areaChangesPage(area, edition))),
    ...themes.map((theme) => themeFeed(theme, edition)),
  ];
  for (const feed of feeds) write(feed, folder);
  for (const page of moved.filter(({ answers }) => answers.endsWith("/wijzigingen"))) {
    const feed = movedFeed(page);
    if (!existsSync(fileOf(feed, folder))) write(feed, folder);
  }
}

const fileOf = ({ address }: Feed, folder: string) => join(folder, "public", address);

function write(feed: Feed, folder: string): void {
  const file = fileOf(feed, folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, atomFeed(feed));
}

type Named = Pick<Edition["release"], "id" | "title" | "date" | "demo">;

/** The entry of a release, which says the same as long as the feed has it. */
function entryOf({ id, title, date }: Named, page: string, content: string | null): FeedEntry {
  const summary = `${title}. Wat er veranderde, leest u op de pagina.`;
  return { name: id, title: `Uitgave ${id} van ${formatDate(date)}`, date, page, summary, content };
}

function siteFeed(edition: Edition): Feed {
  const { records } = changesIn(edition);
  const earlier = records.map(({ release }) => entryOf(release, `/release/${release.id}/`, null));
  const newest = entryOf(edition.release, `/release/${edition.release.id}/`, null);
  return {
    address: "/wijzigingen.xml",
    title: "Uitgaven van de Monitor Aansluiting Onderwijs Jeugdhulp",
    subtitle: subtitle("Een bericht bij elke nieuwe uitgave.", edition.release),
    page: "/release/",
    entries: [newest, ...earlier.reverse()],
  };
}

function areaFeed(page: AreaChangesPage): Feed {
  const { release, area, feed, address } = page;
  return {
    address: feed,
    title: `Wijzigingen in de cijfers over ${area.name}`,
    subtitle: subtitle("Wat er bij elke uitgave verandert.", release),
    page: `/${address}/`,
    entries: [entryOf(release, `/${address}/`, changesInHtml(page))],
  };
}

function themeFeed(theme: NamedTheme, edition: Edition): Feed {
  const page = `/thema/${theme.slug}/`;
  return {
    address: `${page}wijzigingen.xml`,
    title: `Wijzigingen in het thema ${theme.title}`,
    subtitle: subtitle("Wat er bij elke uitgave verandert, in heel Nederland.", edition.release),
    page,
    entries: [entryOf(edition.release, page, themeInHtml(theme, edition))],
  };
}

/** A line an indicator: how many figures of all areas changed, and how. */
function themeInHtml(theme: NamedTheme, edition: Edition): string {
  const { ofIndicator, last } = changesIn(edition);
  if (last === null) return "<p>Dit is de eerste uitgave.</p>";
  const lines = inPageOrder(theme, edition.indicators).flatMap(({ slug, title }) => {
    const changes = ofIndicator(slug);
    return changes.length === 0 ? [] : [`<li>${escapeXml(`${title}: ${kindsInWords(changes)}`)}</li>`];
  });
  return lines.length === 0 ? "<p>In dit thema veranderde er geen cijfer.</p>" : `<ul>${lines.join("")}</ul>`;
}

function movedFeed({ answers, heading, text, links, release, since }: MovedPage): Feed {
  const page = `/${answers}/`;
  const way = links.map(
    (link) => `<p><a href="${siteAddress()}${escapeXml(link.href)}">${escapeXml(link.text)}</a></p>`,
  );
  const content = [...text.map((sentence) => `<p>${escapeXml(sentence)}</p>`), ...way].join("");
  return {
    address: `/${answers}.xml`,
    title: heading,
    subtitle: subtitle("Hier komen geen berichten meer.", release),
    page,
    entries: [{ name: "einde", title: heading, date: since, page, summary: text[0]!, content }],
  };
}

function subtitle(text: string, { demo }: Pick<Named, "demo">): string {
  return demo ? `${text} Met voorbeeldcijfers.` : text;
}
