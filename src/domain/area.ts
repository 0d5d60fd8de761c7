/** The kinds of area that have pages, from small to large. `onbekend` is DUO's gemeente 9999: counted in the country only. */
export const areaKinds = ["gemeente", "samenwerkingsverband", "jeugdregio", "provincie", "nederland"] as const;
export type AreaKind = (typeof areaKinds)[number];

/** Groups of gemeenten that are no regions: they are compared with, and have no page. */
export const groupKinds = ["grootteklasse", "stedelijkheid", "vergelijkbaar"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Groups are compared with; nothing is said about them. */
export function isGroup(kind: string): kind is GroupKind {
  return (groupKinds as readonly string[]).includes(kind);
}

/** The code of the group of gemeenten that are like one: GM0034 → VG0034. */
export function alikeCode(gemeente: string): string {
  return gemeente.replace("GM", "VG");
}

/** Gemeenten of one size, of one stedelijkheid, or the ten most like one gemeente. */
export interface Group {
  /** GK4, ST1, or VG0034 for the gemeenten that are like GM0034. */
  code: string;
  kind: GroupKind;
  /** After "in": "gemeenten met 20.000 tot 50.000 inwoners". */
  name: string;
}

/** A gemeente that is like another: 1 is the nearest, and how far it is in standard deviations. */
export interface Neighbour {
  area: string;
  neighbour: string;
  rank: number;
  distance: number;
}

export interface Area {
  /** GM0363, PO2707, VO2708, JZ13, PV27 or NL. */
  code: string;
  kind: AreaKind | "onbekend";
  name: string;
  /** Last part of the address, unique within the kind: s-gravenhage. */
  slug: string;
  /** Centroid in degrees (WGS84); null where there is none. */
  lon: number | null;
  lat: number | null;
  /** The first day on which the code existed, where that is known: 2019-01-01. Of gemeenten only. */
  since: string | null;
}

/** A gemeente as a part of a region. */
export interface Membership {
  region: string;
  member: string;
  /** The part of the gemeente's children that belongs to the region, 0–1. */
  share: number;
  /** True where the gemeente lies in more than one region of this kind. */
  divided: boolean;
  /** The year of the classification that says so. */
  classification: number;
}

/** The code of a gemeente that ended, and where its children went on. One code may go to several. */
export interface Merger {
  from: string;
  to: string;
  /** The first day of the new situation: 2019-01-01. */
  date: string;
  /** The part that went there, 0–1; the shares of one `from` sum to 1. */
  share: number;
}

/** A gemeente that no longer exists under this code. */
export interface FormerGemeente {
  code: string;
  name: string;
  /** The first day on which it did not exist. */
  until: string;
  /** The first day on which it existed, where that is known. */
  since: string | null;
}

/** Postcodes of four digits, both ends included, that lie in a gemeente. Several gemeenten may share one. */
export interface PostcodeRange {
  from: number;
  to: number;
  gemeente: string;
}

/** All that is known about areas, whatever the data. */
export interface Register {
  areas: readonly Area[];
  memberships: readonly Membership[];
  mergers: readonly Merger[];
  former: readonly FormerGemeente[];
  /** Other spellings of names. */
  aliases: readonly { name: string; code: string }[];
  /** Woonplaatsen, so that a reader finds a gemeente by the name of a village. */
  places: readonly { place: string; gemeente: string }[];
  /** Where a postcode lies, so that a reader finds a gemeente by it; of one postcode the likeliest gemeente first. */
  postcodes?: readonly PostcodeRange[];
}

/** Of a samenwerkingsverband: PO2707 is of primary schools, VO2708 of secondary schools. */
export function sectorOf({ code }: Pick<Area, "code">): "po" | "vo" {
  return code.startsWith("VO") ? "vo" : "po";
}

/** The kind of an area, the two sectors of verbanden apart: "gemeente", "samenwerkingsverband PO". */
export function kindBySector({ code, kind }: { code: string; kind: string }): string {
  return kind === "samenwerkingsverband" ? `${kind} ${code.slice(0, 2)}` : kind;
}

/** The address of an area: /gemeente/almere/; the country is /nederland/. */
export function areaAddress({ kind, slug }: Pick<Area, "kind" | "slug">): string {
  return kind === "nederland" ? "/nederland/" : `/${kind}/${slug}/`;
}
