import { hash } from "node:crypto";
import type { Check } from "../domain/releaseRecord.ts";
import { checkOf } from "./checkOf.ts";
import { brokenRules } from "./pageRules.ts";
import type { SitePages } from "./sitePages.ts";

/** Of each kind of page so many are looked at, the same each time. */
const ofEachKind = 6;

/** Looks whether pages keep the rules of HTML, and of WCAG 2.2 those that can be read from it. */
export function checkAccessibility({ addresses, read }: SitePages): Check {
  const chosen = [...Map.groupBy(addresses, kindOf).values()].flatMap(choose);
  const seen = new Set<string>();
  const wrong = chosen.flatMap((address) =>
    brokenRules(read(address), address, seen).map((rule) => `${address}: ${rule}`),
  );
  const what = `Pagina's van elke soort voldoen aan de regels voor HTML en toegankelijkheid die een programma kan nagaan. Bekeken: ${chosen.length} van ${addresses.length}.`;
  return checkOf("Toegankelijkheid", what, chosen.length, wrong);
}

/** "/gemeente/almere/onderwijs/" → "gemeente 3": pages under one folder and as deep are of one kind. */
function kindOf(address: string): string {
  const parts = address.split("/").filter((part) => part !== "");
  const kind = parts[0] === "release" ? `release ${parts[2] ?? ""}` : (parts[0] ?? "");
  return `${kind} ${parts.length}`;
}

/** Some of them, as if by lot: by the hash of their address. */
function choose(addresses: string[]): string[] {
  const lots = addresses.map((address) => ({ address, lot: hash("sha256", address) }));
  return lots
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, ofEachKind)
    .map(({ address }) => address);
}
