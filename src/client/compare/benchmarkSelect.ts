import type { AreaKind } from "../../domain/area.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { areaLabel, type Named } from "../../views/areaLabel.ts";
import { kindNames } from "../../views/page.ts";
import { element } from "../element.ts";
import type { KnownAreas } from "./knownAreas.ts";

const kinds: readonly AreaKind[] = ["provincie", "jeugdregio", "samenwerkingsverband", "gemeente"];

/** Fills the list of what one can compare with: what is near the chosen areas first, then groups, then all areas by kind. */
export function fillBenchmarks(select: HTMLSelectElement, chosen: readonly PageArea[], known: KnownAreas): void {
  const value = select.value;
  select.replaceChildren(
    element("option", { value: "" }, "Eigen regio of Nederland"),
    element("option", { value: "NL" }, "Nederland"),
    ...group("Regio's van uw gebieden", near(chosen, known)),
    ...group("Groepen gemeenten", known.groups),
    ...kinds.flatMap((kind) => group(kindNames[kind].many, known.areas.ofKind(kind))),
  );
  select.value = value;
}

function near(chosen: readonly PageArea[], { areas }: KnownAreas): PageArea[] {
  const regions = chosen.flatMap(({ code }) => areas.regionsOf(code).map(({ area }) => area));
  return [...new Set(regions)].filter(({ kind }) => kind !== "nederland");
}

function group(label: string, areas: readonly Named[]): HTMLElement[] {
  if (areas.length === 0) return [];
  const options = areas.map((area) => element("option", { value: area.code }, areaLabel(area)));
  return [element("optgroup", { label }, ...options)];
}
