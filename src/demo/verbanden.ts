import { sum } from "d3-array";
import type { Register } from "../domain/area.ts";

/** A samenwerkingsverband and the gemeenten of today in it, each with the part that belongs to it. */
export interface Verband {
  /** PO2707 or VO2708. */
  code: string;
  sector: "PO" | "VO";
  name: string;
  members: readonly { gemeente: string; share: number }[];
}

/** All samenwerkingsverbanden in the order of their codes. */
export function verbanden({ areas, memberships }: Register): Verband[] {
  const members = Map.groupBy(memberships, ({ region }) => region);
  return areas
    .filter(({ kind }) => kind === "samenwerkingsverband")
    .map(({ code, name }) => ({
      code,
      name,
      sector: code.startsWith("PO") ? "PO" : "VO",
      members: members
        .get(code)!
        .filter(({ member }) => member !== "GM9999")
        .map(({ member, share }) => ({ gemeente: member, share })),
    }));
}

/** What the gemeenten of a samenwerkingsverband have together, each for its part. */
export function together({ members }: Pick<Verband, "members">, amount: (gemeente: string) => number): number {
  return sum(members, ({ gemeente, share }) => share * amount(gemeente));
}
