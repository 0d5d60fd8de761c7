import type { Area } from "../domain/area.ts";

/** Regions bear names of gemeenten and provincies: their kind is said with the name. */
const prefixes: Partial<Record<Area["kind"], string>> = {
  samenwerkingsverband: "Samenwerkingsverband",
  jeugdregio: "Jeugdregio",
  provincie: "Provincie",
};

/** "Almere", "Provincie Flevoland", "Samenwerkingsverband Amsterdam en Diemen (PO2707)". */
export function areaLabel({ code, kind, name }: Area): string {
  const prefix = prefixes[kind];
  const mark = kind === "samenwerkingsverband" ? ` (${code})` : "";
  return prefix === undefined ? name : `${prefix} ${name}${mark}`;
}

/** The same in the middle of a sentence: "de provincie Flevoland". */
export function areaInSentence(area: Area): string {
  const label = areaLabel(area);
  if (prefixes[area.kind] === undefined) return label;
  const article = area.kind === "samenwerkingsverband" ? "het" : "de";
  return `${article} ${label[0]!.toLowerCase()}${label.slice(1)}`;
}

/** Short enough for a line in a chart: "Flevoland", "PO2707". */
export function areaInChart({ code, kind, name }: Area): string {
  if (kind === "gemeente") return name;
  if (kind === "samenwerkingsverband") return `Swv ${code}`;
  // What stands in brackets is for who looks the region up.
  return areaLabel({ code, kind, name: name.replace(/ \(.*\)$/, "") } as Area);
}
