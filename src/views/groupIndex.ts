import { alikeCode, type Group, type Neighbour } from "../domain/area.ts";

/** Which groups a gemeente is compared with. */
export interface GroupIndex {
  all: readonly Group[];
  get(code: string): Group | undefined;
  /** The gemeenten of a group. */
  membersOf(code: string): readonly string[];
  /** Its size, its stedelijkheid and the gemeenten most like it, in that order; of a region none. */
  groupsOf(area: string): readonly Group[];
  /** The gemeenten most like it, the nearest first. */
  neighboursOf(area: string): readonly Neighbour[];
}

export interface Groups {
  groups: readonly Group[];
  members: readonly { group: string; member: string }[];
  neighbours: readonly Neighbour[];
}

export function indexGroups({ groups, members, neighbours }: Groups): GroupIndex {
  const byCode = new Map(groups.map((group) => [group.code, group]));
  const classes = Map.groupBy(
    members.filter(({ group }) => byCode.get(group)!.kind !== "vergelijkbaar"),
    ({ member }) => member,
  );
  const nearest = Map.groupBy(neighbours, ({ area }) => area);
  return {
    all: groups,
    get: (code) => byCode.get(code),
    membersOf: (code) => members.filter(({ group }) => group === code).map(({ member }) => member),
    groupsOf: (area) => {
      const alike = byCode.get(alikeCode(area));
      const own = (classes.get(area) ?? []).map(({ group }) => byCode.get(group)!);
      return [...own.sort((a, b) => (a.code < b.code ? -1 : 1)), ...(alike === undefined ? [] : [alike])];
    },
    neighboursOf: (area) => (nearest.get(area) ?? []).toSorted((a, b) => a.rank - b.rank),
  };
}
