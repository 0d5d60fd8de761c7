import type { Area } from "../../domain/area.ts";

/** The address of what a samenwerkingsverband takes to its overleg: /oogo/po2707/, /oogo/po2707/onderwijs/. */
export function oogoAddress({ slug }: Pick<Area, "slug">, part?: string): string {
  return part === undefined ? `/oogo/${slug}/` : `/oogo/${slug}/${part}/`;
}

/** The same as a document: /oogo/po2707/onderwijs.pdf. */
export function oogoDocument({ slug }: Pick<Area, "slug">, theme: string): string {
  return `/oogo/${slug}/${theme}.pdf`;
}
