import type { Register } from "../domain/area.ts";
import { existed } from "../domain/lineage.ts";

/** The gemeenten that were there in one indeling and not in a later one. */
export function endedGemeenten({ former }: Register, from: number, to: number): Set<string> {
  return new Set(former.filter((area) => existed(area, from) && !existed(area, to)).map(({ code }) => code));
}
