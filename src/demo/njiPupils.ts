import { range, sum } from "d3-array";
import type { Area, Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";
import { apportion } from "./apportion.ts";
import { addPupils, type CarePupils, carePupils, mapKinds } from "./carePupils.ts";
import { withLineEnds } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import { carePlaces } from "./youthCareByArea.ts";

const years = range(2016, 2022);
/** The indeling of the file by gemeente, for all years. */
const indeling = 2021;

const header =
  "jaar;niveau;code;gebied;ll_bo;jz_bo;ll_sbo;jz_sbo;ll_so_vso;jz_so_vso;ll_vo;jz_vo;ll_totaal;jz_extra_ondersteuning";

type Sector = "gemeente" | "po" | "vo" | "nederland";

/** Pupils by gemeente where they live, in the gemeenten of 2021, and of the country. */
export function njiGemeenten(register: Register, populationIn: PopulationIn): string {
  const names = new Map([...register.areas, ...register.former].map(({ code, name }) => [code, name]));
  const parts = gemeentenOf(register, populationIn);
  const rows = years.flatMap((year) => {
    const pupils = pupilsByGemeente(register, year);
    const old = [...pupils].flatMap(([heir, counts]) => divide(counts, parts.get(heir)!));
    const gemeenten = old.sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      line(year, "nederland", "NL", "Nederland", addPupils([...pupils.values()])),
      ...gemeenten.map(([code, counts]) => line(year, "gemeente", code, names.get(code)!, counts)),
    ];
  });
  return withLineEnds([header, ...rows]);
}

/** Pupils by samenwerkingsverband. Those of a divided gemeente are divided like its children. */
export function njiSamenwerkingsverbanden(register: Register): string {
  const all = register.areas.filter(({ kind }) => kind === "samenwerkingsverband");
  const rows = years.flatMap((year) => {
    const shared = shares(register, pupilsByGemeente(register, year));
    return all.map((area) => line(year, sectorOf(area), area.code, area.name, addPupils(shared.get(area.code)!)));
  });
  return withLineEnds([header, ...rows]);
}

function sectorOf({ code }: Area): "po" | "vo" {
  return code.startsWith("PO") ? "po" : "vo";
}

function pupilsByGemeente(register: Register, year: number): Map<string, CarePupils> {
  const place = carePlaces(register);
  const current = register.areas.filter(({ kind }) => kind === "gemeente");
  return new Map(current.map(({ code }) => [code, carePupils(place(code), year)]));
}

/** Of each of today's gemeenten the gemeenten of 2021 that are in it, with their inhabitants. */
function gemeentenOf({ mergers }: Register, populationIn: PopulationIn): Map<string, [code: string, size: number][]> {
  const follow = descents(mergers);
  const old = [...populationIn(indeling)]
    .filter(([code]) => code.startsWith("GM"))
    .map(([code, { ages }]): [string, number] => [code, sum(ages)]);
  return Map.groupBy(old, ([code]) => follow(code)[0]!.current);
}

/** The numbers of an area divided over its parts, to whole pupils. */
function divide(counts: CarePupils, parts: readonly [code: string, weight: number][]): [string, CarePupils][] {
  const weights = parts.map(([, weight]) => weight);
  const split = mapKinds((kind) => ({
    pupils: apportion(counts[kind].pupils, weights),
    withCare: apportion(counts[kind].withCare, weights),
  }));
  return parts.map(([code], part) => [
    code,
    mapKinds((kind) => ({ pupils: split[kind].pupils[part]!, withCare: split[kind].withCare[part]! })),
  ]);
}

/** The pupils of each samenwerkingsverband, a part for each of its gemeenten. */
function shares(register: Register, pupils: Map<string, CarePupils>): Map<string, CarePupils[]> {
  const own = register.memberships.filter(({ region }) => /^(PO|VO)/.test(region));
  const parts = [...Map.groupBy(own, ({ region, member }) => `${region.slice(0, 2)} ${member}`).values()].flatMap(
    (same) =>
      divide(
        pupils.get(same[0]!.member)!,
        same.map(({ region, share }) => [region, share]),
      ),
  );
  const grouped = Map.groupBy(parts, ([region]) => region);
  return new Map([...grouped].map(([region, same]) => [region, same.map(([, counts]) => counts)]));
}

/** What NJi gives of an area: in a gemeente too few children go to sbo, so and vso, and each sector has its own kinds. */
function line(year: number, sector: Sector, code: string, name: string, counts: CarePupils): string {
  const { bo, sbo, so, vo, pro, vso } = counts;
  const level = sector === "po" || sector === "vo" ? `swv ${sector}` : sector;
  const primary = (...parts: Part[]) => (sector === "vo" ? [] : parts);
  const secondary = (...parts: Part[]) => (sector === "po" ? [] : parts);
  const region = (parts: Part[]) => (sector === "gemeente" ? [] : parts);
  const cells = [
    ...pair(primary(bo)),
    ...pair(region(primary(sbo))),
    ...pair(region([...primary(so), ...secondary(vso)])),
    ...pair(secondary(vo)),
    pair(region([...primary(bo, sbo, so), ...secondary(vo, vso)]))[0],
    pair(region([...primary(sbo, so), ...secondary(pro, vso)]))[1],
  ];
  return [year, level, code, name, ...cells].join(";");
}

type Part = CarePupils[keyof CarePupils];

/** All pupils and those with youth care; empty cells for no kind of school. */
function pair(parts: readonly Part[]): [pupils: string, withCare: string] {
  if (parts.length === 0) return ["", ""];
  return [rounded(sum(parts, ({ pupils }) => pupils)), rounded(sum(parts, ({ withCare }) => withCare))];
}

/** To 5, as CBS asks of whoever works with its microdata; x where there are fewer than 10. */
function rounded(count: number): string {
  return count < 10 ? "x" : String(5 * Math.round(count / 5));
}
