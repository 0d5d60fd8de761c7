import { sum } from "d3-array";
import iconv from "iconv-lite";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { decimalComma, withLineEnds } from "./dutchText.ts";
import { hardship } from "./hardship.ts";
import { codesOf } from "./listedAreas.ts";
import { magnitudes } from "./magnitudes.ts";
import type { PopulationIn } from "./pieces.ts";
import { between } from "./random.ts";
import { regions } from "./regions.ts";
import { along } from "./shapes.ts";
import { untypedTable } from "./untypedTable.ts";

/** Addresses per square kilometre around an address, by the number of inhabitants. */
const density = [
  [1000, 130],
  [10_000, 300],
  [20_000, 520],
  [50_000, 1150],
  [100_000, 1900],
  [200_000, 2500],
  [400_000, 3400],
  [600_000, 4800],
  [700_000, 4200],
  [900_000, 6100],
] as const;

/** CBS's list of gemeenten with their inhabitants and the addresses around them: Windows-1252, the source underneath. */
export function surroundings(register: Register, populationIn: PopulationIn): Uint8Array {
  const rows = listedSince(register, 2025).map(({ code, name }) => {
    const inhabitants = sum(populationIn(2025).get(code)!.ages);
    return [name, code, inhabitants, decimalComma(addresses(code))].join(";");
  });
  const header = "Naam;Code;Inwonertal;Omgevingsadressendichtheid per km2";
  return iconv.encode(withLineEnds([header, ...rows, "Bron: CBS;;;2025"]), "windows-1252");
}

/** Towns differ in how close together they are built; the largest cities less so. */
function addresses(code: string): number {
  const size = magnitudes.get(code)!;
  const own = size >= 300_000 ? 0.03 : 0.35;
  return along(density, size) * between(1 - own, 1 + own, "addresses", code);
}

/** The mean standardised income of households, in thousands of euros; every year in the gemeenten of 2024. */
export function incomeTable(register: Register, populationIn: PopulationIn): string {
  const provincies = new Map(regions(register).map((region) => [region.code, region.provincies]));
  const homes = populationIn(2025);
  const weighted = (year: number, codes: string[]) =>
    sum(codes, (code) => income(code, year) * sum(homes.get(code)!.households)) /
    sum(codes, (code) => sum(homes.get(code)!.households));
  const within = (region: string) =>
    register.memberships.filter((one) => provincies.get(region)!.includes(one.region)).map(({ member }) => member);
  return untypedTable({
    codes: codesOf(register, { above: ["NL", "PV"], since: 2024 }),
    years: [2022, 2023, 2024],
    dimensions: { Populatie: "1050010", KenmerkenVanHuishoudens: "1050010" },
    columns: {
      GemiddeldGestandaardiseerdInkomen_3: (year, code) =>
        (code.startsWith("GM") ? income(code, year) : weighted(year, within(code))).toFixed(1),
    },
  });
}

function income(code: string, year: number): number {
  const place = 41 - 6 * hardship(code) + between(-2.5, 3.5, "income", code);
  return place * (1 + 0.045 * (year - 2022) + between(-0.008, 0.008, "income", code, year));
}
