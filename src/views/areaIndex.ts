import { type Area, type AreaKind, areaKinds, type Membership, type Register } from "../domain/area.ts";

/** The areas that have pages, and how they hang together. */
export interface AreaIndex {
  areas: readonly PageArea[];
  get(code: string): PageArea;
  ofKind(kind: AreaKind): readonly PageArea[];
  /** The regions of a gemeente, by kind as areaKinds has it; PO before VO, and the largest share first. */
  regionsOf(code: string): readonly (Membership & { area: PageArea })[];
  /** The gemeenten of a region by name. */
  membersOf(code: string): readonly (Membership & { area: PageArea })[];
}

export type PageArea = Area & { kind: AreaKind };

/** Made once: a browser takes a while to learn an alphabet. */
const byName = new Intl.Collator("nl");

export function indexAreas({ areas: all, memberships }: Pick<Register, "areas" | "memberships">): AreaIndex {
  const areas = all
    .filter((area): area is PageArea => (areaKinds as readonly string[]).includes(area.kind))
    .sort((a, b) => byName.compare(a.name, b.name) || a.code.localeCompare(b.code));
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const get = (code: string): PageArea => {
    const area = byCode.get(code);
    if (area === undefined) throw new Error(`No area ${code}`);
    return area;
  };
  const known = memberships.filter(({ member }) => byCode.has(member));
  const regions = Map.groupBy(
    known.map((membership) => ({ ...membership, area: get(membership.region) })),
    ({ member }) => member,
  );
  const members = Map.groupBy(
    known.map((membership) => ({ ...membership, area: get(membership.member) })),
    ({ region }) => region,
  );
  const rank = ({ area }: { area: PageArea }) => areaKinds.indexOf(area.kind);
  const sector = ({ region }: Membership) => region.slice(0, 2);
  for (const list of regions.values()) {
    list.sort((a, b) => rank(a) - rank(b) || sector(a).localeCompare(sector(b)) || b.share - a.share);
  }
  for (const list of members.values()) list.sort((a, b) => byName.compare(a.area.name, b.area.name));
  return {
    areas,
    get,
    ofKind: (kind) => areas.filter((area) => area.kind === kind),
    regionsOf: (code) => regions.get(code) ?? [],
    membersOf: (code) => members.get(code) ?? [],
  };
}
