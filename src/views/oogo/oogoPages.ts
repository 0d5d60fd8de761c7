import type { Edition } from "../edition.ts";
import type { Page } from "../page.ts";
import { annexPages } from "./annexPage.ts";
import { tableOf } from "./meetingFigures.ts";
import { oogoIndexPage } from "./oogoIndexPage.ts";
import { oogoPage } from "./oogoPage.ts";

/** Every page for the overleg: all verbanden, and each verband with its annexes. */
export function* oogoPages(edition: Edition): Generator<Page> {
  yield oogoIndexPage(edition);
  for (const verband of edition.areas.ofKind("samenwerkingsverband")) {
    const table = tableOf(verband, edition);
    yield oogoPage(table, edition);
    yield* annexPages(table, edition);
  }
}
