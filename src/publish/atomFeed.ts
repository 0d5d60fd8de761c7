import { escapeXml } from "./escapeXml.ts";
import { siteAddress } from "./siteAddress.ts";

/** A feed of what changed, as RFC 4287 has it. Addresses are those on the site: /gemeente/almere/wijzigingen/. */
export interface Feed {
  /** Where the feed stands: /gemeente/almere/wijzigingen.xml. */
  address: string;
  title: string;
  subtitle: string;
  /** The page that says the same. */
  page: string;
  /** The newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** What sets it apart within its feed, for good: the id of a release. */
  name: string;
  title: string;
  /** The day of the release. */
  date: string;
  page: string;
  summary: string;
  /** HTML; null where the summary says all. */
  content: string | null;
}

/** The feed as a file. The same feed is the same bytes: its times are days of releases. */
export function atomFeed({ address, title, subtitle, page, entries }: Feed): string {
  const site = siteAddress();
  const id = `tag:${new URL(site).hostname},2026:${address}`;
  const updated = entries
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    text("id", id),
    text("title", title),
    text("subtitle", subtitle),
    text("updated", moment(updated)),
    `<author>${text("name", "Monitor Aansluiting Onderwijs Jeugdhulp")}${text("uri", `${site}/`)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(site + address)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="nl" href="${escapeXml(site + page)}"/>`,
    ...entries.map((entry) => entryOf(entry, id, site)),
    "</feed>",
  );
}

function entryOf({ name, title, date, page, summary, content }: FeedEntry, feed: string, site: string): string {
  return lines(
    "<entry>",
    text("id", `${feed}#${name}`),
    text("title", title),
    text("updated", moment(date)),
    text("published", moment(date)),
    `<link rel="alternate" type="text/html" hreflang="nl" href="${escapeXml(site + page)}"/>`,
    text("summary", summary),
    ...(content === null ? [] : [`<content type="html">${escapeXml(content)}</content>`]),
    "</entry>",
  ).trimEnd();
}

function text(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

function moment(date: string): string {
  return `${date}T00:00:00Z`;
}

function lines(...all: string[]): string {
  return `${all.join("\n")}\n`;
}
