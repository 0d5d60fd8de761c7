import type { AreaKind } from "../../domain/area.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { areaLabel, type Named } from "../../views/areaLabel.ts";
import { kindNames } from "../../views/page.ts";
import { element } from "../element.ts";
import type { KnownAreas } from "./knownAreas.ts";

const kinds: readonly AreaKind[] = ["provincie", "jeugdregio", "samenwerkingsverband", "gemeente"];

/** Lists all that one can compare with: groups first, then all areas by kind. */
export function listBenchmarks(select: HTMLSelectElement, known: KnownAreas): void {
  select.replaceChildren(
    element("option", { value: "" }, "Eigen regio of Nederland"),
    element("option", { value: "NL" }, "Nederland"),
    ...group("Groepen gemeenten", known.groups),
    ...kinds.flatMap((kind) => group(kindNames[kind].many, known.areas.ofKind(kind))),
  );
}

/** Puts what is near the chosen areas above it. */
export function listNear(select: HTMLSelectElement, chosen: readonly PageArea[], known: KnownAreas): void {
  select.querySelector(`optgroup[label="${nearby}"]`)?.remove();
  select.options[1]?.after(...group(nearby, near(chosen, known)));
}

const nearby = "Regio's van uw gebieden";

function near(chosen: readonly PageArea[], { areas }: KnownAreas): PageArea[] {
  const regions = chosen.flatMap(({ code }) => areas.regionsOf(code).map(({ area }) => area));
  return [...new Set(regions)].filter(({ kind }) => kind !== "nederland");
}

function group(label: string, areas: readonly Named[]): HTMLElement[] {
  if (areas.length === 0) return [];
  const options = areas.map((area) => element("option", { value: area.code }, areaLabel(area)));
  return [element("optgroup", { label }, ...options)];
}
