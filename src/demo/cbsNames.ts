import type { Register } from "../domain/area.ts";

/** Names that CBS tells apart with a suffix where the register does without. */
const suffixed: Readonly<Record<string, string>> = {
  GM0014: "Groningen (gemeente)",
  GM0164: "Hengelo (O.)",
  GM0344: "Utrecht (gemeente)",
  GM0417: "Laren (NH.)",
  GM0518: "'s-Gravenhage (gemeente)",
  GM0603: "Rijswijk (ZH.)",
  GM0687: "Middelburg (Z.)",
  GM0888: "Beek (L.)",
  GM0971: "Stein (L.)",
};

/** A gemeente as StatLine lists it. */
export interface Listed {
  code: string;
  name: string;
}

/** The gemeenten that existed at some time since a year, today's and former ones, under CBS's names. */
export function listedSince({ areas, former }: Register, year: number): Listed[] {
  const current = areas.filter(({ kind }) => kind === "gemeente");
  const ended = former.filter(({ until }) => until > `${year}-01-01`);
  return [...current, ...ended].map(({ code, name }) => ({ code, name: suffixed[code] ?? name }));
}
