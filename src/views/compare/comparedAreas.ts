import type { AreaKind, Group } from "../../domain/area.ts";
import type { Release } from "../../domain/release.ts";
import type { Edition } from "../edition.ts";

/** /data/vergelijken/gebieden.json: whom one can compare, and how they lie in one another. */
export interface ComparedAreas {
  release: Pick<Release, "id" | "title" | "date" | "demo">;
  themes: readonly { slug: string; title: string }[];
  areas: readonly (readonly [code: string, kind: AreaKind, name: string, slug: string])[];
  /** Of size and of stedelijkheid; whom one gemeente is like stands on its own page. */
  groups: readonly Group[];
  /** By region or group: its gemeenten, "GM0034 GM0050", one that belongs to it in part as "GM0363:0.98". */
  members: Readonly<Record<string, string>>;
}

/** What the page of comparisons knows of areas. */
export function comparedAreas({ areas, groups, themes, release }: Edition): ComparedAreas {
  const classes = groups.all.filter(({ kind }) => kind !== "vergelijkbaar");
  const regions = areas.areas.filter(({ kind }) => kind !== "gemeente");
  const { id, title, date, demo } = release;
  return {
    release: { id, title, date, demo },
    themes: themes.map((theme) => ({ slug: theme.slug, title: theme.title })),
    areas: areas.areas.map(({ code, kind, name, slug }) => [code, kind, name, slug] as const),
    groups: classes,
    members: Object.fromEntries([
      ...regions.map(({ code }) => [code, areas.membersOf(code).map(memberText).join(" ")]),
      ...classes.map(({ code }) => [code, groups.membersOf(code).join(" ")]),
    ]),
  };
}

function memberText({ member, share }: { member: string; share: number }): string {
  return share === 1 ? member : `${member}:${share}`;
}
