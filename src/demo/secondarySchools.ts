import { least, range } from "d3-array";
import type { Area, Register } from "../domain/area.ts";
import { magnitudes } from "./magnitudes.ts";
import { between, draw } from "./random.ts";

/** Secondary education, and the schools for praktijkonderwijs apart. */
export type Sector = "VO" | "PRO";

/** Pupils of one kind at a location of an invented secondary school. */
export interface SecondaryPlace {
  /** 97AA. */
  institution: string;
  /** Its place among the locations of the institution, from 0. */
  location: number;
  /** Where the institution has its seat, and where this location stands. */
  seat: string;
  gemeente: string;
  sector: Sector;
  kind: "VMBO" | "HAVO/VWO" | "PRO";
  /** How many pupils beside the other places of the sector with the same seat. */
  weight: number;
  /** The last year with more than a few pupils; after it the location is closed. */
  closed: number;
}

/** Towns have secondary schools, and some large villages; praktijkonderwijs is in larger towns. */
export function hosts(code: string, sector: Sector): boolean {
  const size = magnitudes.get(code)!;
  const [from, chance] = sector === "PRO" ? [50_000, 0.4] : [25_000, 0.5];
  return size >= from || (size >= from / 2 && draw("hosts", sector, code) < chance);
}

/** All invented secondary schools of today's gemeenten, by location and kind. */
export function inventSecondary({ areas }: Register): SecondaryPlace[] {
  const gemeenten = areas.filter(({ kind }) => kind === "gemeente");
  const branches = branchesBySeat(gemeenten);
  const schools = gemeenten.flatMap(({ code }) => [
    ...range(hosts(code, "VO") ? institutionsIn(code) : 0).map((number) =>
      school(code, number, number === 0 ? branches.get(code) : undefined),
    ),
    ...(hosts(code, "PRO") ? [practicalSchool(code)] : []),
  ]);
  return schools.flatMap((places, index) => places.map((place) => ({ ...place, institution: institutionCode(index) })));
}

type Unnumbered = Omit<SecondaryPlace, "institution">;

function institutionsIn(code: string): number {
  return Math.max(1, Math.round((magnitudes.get(code)! / 40_000) * between(0.8, 1.2, "institutions", code)));
}

function school(seat: string, number: number, branch: string | undefined): Unnumbered[] {
  const size = between(0.5, 1.5, "school", seat, number);
  const inTown = range(size > 1.1 ? 2 : 1).map((location) => ({ location, gemeente: seat, size }));
  const outside = branch === undefined ? [] : [{ location: inTown.length, gemeente: branch, size: 0.25 * size }];
  return [...inTown, ...outside].flatMap(({ location, gemeente, size }) => {
    const name = [seat, number, location] as const;
    const lower = between(0.25, 0.75, "vmbo", ...name);
    const own = { location, seat, gemeente, sector: "VO", closed: closing(location, gemeente === seat, name) } as const;
    return [
      { ...own, kind: "VMBO" as const, weight: size * lower },
      // A branch has no havo and vwo.
      ...(gemeente === seat ? [{ ...own, kind: "HAVO/VWO" as const, weight: size * (1 - lower) }] : []),
    ];
  });
}

function practicalSchool(seat: string): Unnumbered[] {
  return [{ location: 0, seat, gemeente: seat, sector: "PRO", kind: "PRO", weight: 1, closed: 9999 }];
}

/** One in five of the second locations in a town closes. */
function closing(location: number, inTown: boolean, name: readonly (string | number)[]): number {
  if (location === 0 || !inTown || draw("closes", ...name) > 0.2) return 9999;
  return 2016 + Math.floor(between(0, 8, "last", ...name));
}

/** Some villages without a school have a branch of the school in the nearest town. */
function branchesBySeat(gemeenten: readonly Area[]): Map<string, string> {
  const towns = gemeenten.filter(({ code }) => hosts(code, "VO"));
  const villages = gemeenten.filter(({ code }) => !hosts(code, "VO") && draw("branch", code) < 0.3);
  return new Map(villages.map((village) => [least(towns, (town) => distance(town, village))!.code, village.code]));
}

/** In squared degrees of latitude, good enough to find what is near. */
function distance(a: Area, b: Area): number {
  return (a.lat! - b.lat!) ** 2 + (0.61 * (a.lon! - b.lon!)) ** 2;
}

/** 97AA, 97AB …: the form of DUO's codes, in a range above DUO's own. */
function institutionCode(index: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / place) % 26));
  return `${97 + Math.floor(index / 676)}${letter(26)}${letter(1)}`;
}
