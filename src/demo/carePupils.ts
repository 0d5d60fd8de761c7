import { sum } from "d3-array";
import { population } from "./population.ts";
import { between } from "./random.ts";
import { along } from "./shapes.ts";
import { singleAges } from "./singleAges.ts";
import { byChance } from "./variation.ts";
import { type CarePlace, use } from "./youthCare.ts";

/** Pupils of one area in one year by kind of school, and those of them with youth care. All can be added up. */
export type CarePupils = Readonly<Record<Kind, { pupils: number; withCare: number }>>;

/** `pro` is a part of `vo`: praktijkonderwijs. */
const kinds = ["bo", "sbo", "so", "vo", "pro", "vso"] as const;
type Kind = (typeof kinds)[number];

/** Of every 100 pupils of a kind how many have youth care in the country, about. */
const usual = { bo: 9.2, sbo: 35, so: 41, vo: 11, pro: 31, vso: 40 };

/** Beside `usual`, in the country. More providers report from 2021 on. */
const trend = [
  [2016, 0.93],
  [2019, 1],
  [2020, 0.98],
  [2021, 1.04],
] as const;

/** Invents the pupils who live in one of today's gemeenten, with their youth care. */
export function carePupils(place: CarePlace, year: number): CarePupils {
  const pupils = pupilsAtHome(place.code, year);
  const care = mapKinds((kind) => {
    const expected = (pupils[kind] * usual[kind] * along(trend, year) * like(kind, place, year)) / 100;
    const withCare = byChance(expected, "with care", kind, place.code, year);
    return { pupils: pupils[kind], withCare: Math.min(pupils[kind], withCare) };
  });
  // Whoever goes to pro is counted in vo as well.
  return { ...care, vo: { ...care.vo, withCare: Math.max(care.vo.withCare, care.pro.withCare) } };
}

function pupilsAtHome(code: string, year: number): Record<Kind, number> {
  const ages = singleAges(code, year, population(code, year));
  const [children, teenagers] = [sum(ages.slice(4, 12)), sum(ages.slice(12, 18))];
  const some = (kind: Kind, share: number, of: number) =>
    byChance(share * of * between(0.75, 1.25, "at home", kind, code), kind, code, year);
  const [sbo, so] = [some("sbo", 0.021, children), some("so", 0.02, children)];
  const [pro, vso] = [some("pro", 0.024, teenagers), some("vso", 0.034, teenagers)];
  return { bo: Math.round(0.985 * children) - sbo - so, sbo, so, vo: Math.round(0.84 * teenagers) - vso, pro, vso };
}

/** In special schools youth care differs less from gemeente to gemeente than in ordinary ones. */
function like(kind: Kind, place: CarePlace, year: number): number {
  const factor = use(`pupils ${kind}`, 0.15, place, year);
  return kind === "bo" || kind === "vo" ? factor : 1 + (factor - 1) / 2;
}

/** The sum of several areas. */
export function addPupils(parts: readonly CarePupils[]): CarePupils {
  return mapKinds((kind) => ({
    pupils: sum(parts, (part) => part[kind].pupils),
    withCare: sum(parts, (part) => part[kind].withCare),
  }));
}

/** Something of each kind of school. */
export function mapKinds<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}
