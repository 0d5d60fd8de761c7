import type { Link } from "../page.ts";

/** What every page says that stays for good, as Frozen.astro prints it. */
export interface FrozenPage {
  /** release/2026-1/gemeente/almere/onderwijs */
  address: string;
  title: string;
  /** The page without this release in its address, where the newest figures are. */
  plain: string;
  /** From the first page of the release to the parent of this page: relative, so that nothing names the release. */
  trail: Link[];
}

/** "gemeente/almere/onderwijs" of release 2026-1 → "release/2026-1/gemeente/almere/onderwijs". */
export function frozenAddress(id: string, address: string): string {
  return `release/${id}/${address}`;
}

/** The way up from a page: from "gemeente/almere/onderwijs" to the first page of its release is "../../../". */
export function wayUp(address: string): string {
  return "../".repeat(address.split("/").length);
}
