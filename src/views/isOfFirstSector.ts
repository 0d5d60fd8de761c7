import { type Area, sectorOf } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";

/**
 * Whether a verband is of the sector that a figure is told of first: of primary schools, unless the figure is about
 * secondary schools alone. Areas of other kinds have no sector, and always are.
 */
export function isOfFirstSector(area: Pick<Area, "code" | "kind">, [first]: NamedIndicator["sectors"]): boolean {
  return area.kind !== "samenwerkingsverband" || sectorOf(area) === first;
}
