import { basename } from "node:path";
import type { Inputs } from "../domain/inputs.ts";
import { type Edition, page } from "./edition.ts";
import { formatDate } from "./formatNumber.ts";
import type { Page } from "./page.ts";

/** /over/bronnen/: what was received, row by row accounted for. */
export interface SourcesPage extends Page {
  sources: {
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
  }[];
  /** Of the area register. */
  register: { title: string; publisher: string; href: string; licence: string; date: string; usedFor: string }[];
}

/** The page about the files that were received. */
export function sourcesPage(
  { sources, received, registerSources }: Pick<Inputs, "sources" | "received" | "registerSources">,
  edition: Edition,
): SourcesPage {
  const accounts = new Map(received.map((one) => [`${one.source} ${one.file}`, one]));
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
    sources: sources.map(({ slug, title, publisher, url, licence, note, extracts }) => ({
      slug,
      title,
      publisher,
      href: url,
      licence,
      note: note ?? null,
      extracts: extracts.map(({ file, table, date }) => {
        const { hash, account } = accounts.get(`${slug} ${file}`)!;
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
    })),
    register: registerSources.map(({ title, publisher, url, licence, date, used_for }) => ({
      title,
      publisher,
      href: url,
      licence,
      date: formatDate(date),
      usedFor: used_for,
    })),
  };
}
