import { basename } from "node:path";
import type { Inputs } from "../domain/inputs.ts";
import type { ReceivedFile } from "../domain/received.ts";
import { type Edition, page } from "./edition.ts";
import { formatDate } from "./formatNumber.ts";
import type { Page } from "./page.ts";

/** A source as its page tells it: every row of every file accounted for. */
export interface SourceDescription {
  slug: string;
  title: string;
  publisher: string;
  href: string;
  licence: string;
  note: string | null;
  extracts: {
    file: string;
    table: string | null;
    date: string;
    hash: string;
    rows: number;
    used: number;
    aside: { reason: string; rows: number }[];
  }[];
}

/** /over/bronnen/: what was received, and where facts about areas come from. */
export interface SourcesPage extends Page {
  /** Each has a page of its own. */
  sources: { title: string; href: string; publisher: string; files: number; rows: number; date: string }[];
  /** Of the area register. */
  register: { title: string; publisher: string; href: string; licence: string; date: string; usedFor: string }[];
}

/** The list of all that was received. */
export function sourcesPage(
  inputs: Pick<Inputs, "sources" | "received" | "registerSources">,
  edition: Edition,
): SourcesPage {
  const received = fileFinder(inputs.received);
  return {
    ...page(
      edition,
      "over/bronnen",
      "Bronnen",
      "Welke bestanden in deze uitgave zitten en wat er met elke regel gebeurde.",
      [
        { text: "Home", href: "/" },
        { text: "Over deze site", href: "/over/" },
      ],
    ),
    sources: inputs.sources.map(({ slug, title, publisher, extracts }) => ({
      title,
      href: `/over/bronnen/${slug}/`,
      publisher,
      files: extracts.length,
      rows: extracts.reduce((sum, { file }) => sum + received(slug, file).account.rows, 0),
      date: formatDate(latest(extracts)),
    })),
    register: inputs.registerSources.map(({ title, publisher, url, licence, date, used_for }) => ({
      title,
      publisher,
      href: url,
      licence,
      date: formatDate(date),
      usedFor: used_for,
    })),
  };
}

function latest(extracts: readonly { date: string }[]): string {
  return extracts
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
}

/** Finds what was received by the slug of its source and the path of the file. */
function fileFinder(received: Inputs["received"]): (source: string, file: string) => ReceivedFile {
  const files = new Map(received.map((one) => [`${one.source} ${one.file}`, one]));
  return (source, file) => files.get(`${source} ${file}`)!;
}

/** What is known of every source and its files. */
export function describeSources({ sources, received }: Pick<Inputs, "sources" | "received">): SourceDescription[] {
  const find = fileFinder(received);
  return sources.map(({ slug, title, publisher, url, licence, note, extracts }) => ({
    slug,
    title,
    publisher,
    href: url,
    licence,
    note: note ?? null,
    extracts: extracts.map(({ file, table, date }) => {
      const { hash, account } = find(slug, file);
      const aside = Object.entries(account.aside).map(([reason, rows]) => ({ reason, rows }));
      return {
        file: basename(file),
        table: table ?? null,
        date: formatDate(date),
        hash,
        rows: account.rows,
        used: account.used,
        aside,
      };
    }),
  }));
}
