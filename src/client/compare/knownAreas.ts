import type { Extent } from "../../comparison/overlap.ts";
import type { Membership } from "../../domain/area.ts";
import { type AreaIndex, indexAreas } from "../../views/areaIndex.ts";
import type { Named } from "../../views/areaLabel.ts";
import type { ComparedAreas } from "../../views/compare/comparedAreas.ts";

/** Whom one can compare, ready for use. */
export interface KnownAreas extends Pick<ComparedAreas, "release" | "themes" | "groups"> {
  areas: AreaIndex;
  /** An area or a group; undefined of a code that is neither. */
  find(code: string): Named | undefined;
  /** Its gemeenten with their shares. */
  extentOf(area: Named): Extent;
}

/** Reads /data/vergelijken/gebieden.json. */
export function readKnownAreas({ release, themes, areas: rows, groups, members }: ComparedAreas): KnownAreas {
  const shares = new Map(Object.entries(members).map(([code, text]) => [code, membersIn(text)]));
  const areas = indexAreas({
    areas: rows.map(([code, kind, name, slug]) => ({ code, kind, name, slug, lon: null, lat: null, since: null })),
    memberships: rows.flatMap(([code]) => [...(shares.get(code) ?? none)].map((of) => membership(code, ...of))),
  });
  const byCode = new Map<string, Named>([...areas.areas, ...groups].map((one) => [one.code, one]));
  return {
    release,
    themes,
    groups,
    areas,
    find: (code) => byCode.get(code),
    extentOf: ({ code, kind }) => ({
      code,
      kind,
      members: kind === "gemeente" ? new Map([[code, 1]]) : (shares.get(code) ?? none),
    }),
  };
}

const none: ReadonlyMap<string, number> = new Map();

function membersIn(text: string): Map<string, number> {
  const parts = text.split(" ").filter((part) => part !== "");
  return new Map(
    parts.map((part) => {
      const [code, share] = part.split(":") as [string, string?];
      return [code, share === undefined ? 1 : Number(share)];
    }),
  );
}

function membership(region: string, member: string, share: number): Membership {
  return { region, member, share, divided: share < 1, classification: 0 };
}
