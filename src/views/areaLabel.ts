import { type Area, type GroupKind, isGroup } from "../domain/area.ts";

/** An area or a group of gemeenten, as far as its name goes. */
export interface Named {
  code: string;
  kind: Area["kind"] | GroupKind;
  name: string;
}

/** Regions bear names of gemeenten and provincies: their kind is said with the name. */
const prefixes: Partial<Record<Named["kind"], string>> = {
  samenwerkingsverband: "Samenwerkingsverband",
  jeugdregio: "Jeugdregio",
  provincie: "Provincie",
};

/** "Almere", "Provincie Flevoland", "Samenwerkingsverband Amsterdam en Diemen (PO2707)", "Sterk stedelijke gemeenten". */
export function areaLabel({ code, kind, name }: Named): string {
  if (isGroup(kind)) return `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const prefix = prefixes[kind];
  const mark = kind === "samenwerkingsverband" ? ` (${code})` : "";
  return prefix === undefined ? name : `${prefix} ${name}${mark}`;
}

/** The same in the middle of a sentence: "de provincie Flevoland", "sterk stedelijke gemeenten". */
export function areaInSentence(area: Named): string {
  if (isGroup(area.kind)) return area.name;
  const label = areaLabel(area);
  if (prefixes[area.kind] === undefined) return label;
  const article = area.kind === "samenwerkingsverband" ? "het" : "de";
  return `${article} ${label[0]!.toLowerCase()}${label.slice(1)}`;
}

/** Short enough for a line in a chart: "Flevoland", "PO2707". */
export function areaInChart({ code, kind, name }: Named): string {
  if (kind === "gemeente") return name;
  if (kind === "samenwerkingsverband") return `Swv ${code}`;
  // What stands in brackets is for who looks the region up.
  return areaLabel({ code, kind, name: name.replace(/ \(.*\)$/, "") });
}
