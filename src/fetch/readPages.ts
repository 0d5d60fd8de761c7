import type { z } from "zod";
import { askJson } from "./askJson.ts";
import type { Connection } from "./connection.ts";
import { Failure } from "./failure.ts";
import type { PageStore } from "./pageStore.ts";

/** One thing of a page: an observation, a code, a boundary. */
export type Item = Record<string, unknown>;

export interface Paging<Page> {
  /** The address of the first page. */
  first: string;
  shape: z.ZodType<Page>;
  items: (page: Page) => Item[];
  /** The address of the page after this one, when so many items have come in; null: this was the last. */
  next: (page: Page, total: number) => string | null;
  /** What no two items have in common; undefined where items have no name. */
  identity: (item: Item) => unknown;
  /** What items are called in messages: regels. */
  plural: string;
}

/**
 * The items of all pages, page by page. Pages in the store are taken from there.
 * @throws Failure where a page comes twice, for then others are missing
 */
export async function* readPages<Page>(
  { first, shape, items, next, identity, plural }: Paging<Page>,
  connection: Connection,
  store: PageStore | null = null,
): AsyncGenerator<Item[]> {
  const seen = new Set<unknown>();
  const asked = new Set<string>();
  let total = 0;
  let address: string | null = first;
  for (let number = 1; address !== null; number += 1) {
    if (asked.has(address)) throw new Failure("de server verwijst steeds naar dezelfde bladzijde", { hint: later });
    asked.add(address);
    const kept = shape.safeParse(await store?.read(number));
    const page: Page = kept.success ? kept.data : await askJson(address, shape, connection);
    const found = items(page);
    for (const item of found) remember(identity(item), seen, plural);
    if (!kept.success) await store?.write(number, page);
    total += found.length;
    yield found;
    address = next(page, total);
  }
}

const later = "de uitgever deelt de tabel verkeerd op; probeer het later";

function remember(identity: unknown, seen: Set<unknown>, plural: string): void {
  if (identity === undefined) return;
  if (seen.has(identity)) {
    const hint = "de uitgever deelt de tabel verkeerd op, of veranderde haar tijdens het ophalen; probeer het later";
    throw new Failure(`de server stuurt ${plural} twee keer (${String(identity)}); er kunnen andere ontbreken`, {
      hint,
    });
  }
  seen.add(identity);
}

/** All items of all pages together. */
export async function readAll<Page>(paging: Paging<Page>, connection: Connection): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of readPages(paging, connection)) all.push(...page);
  return all;
}
