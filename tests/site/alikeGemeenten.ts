import { type Cells, type Member, type Register, total } from "./publishersCells.ts";

/** Gemeenten that are compared with as one: of one size, or of one stedelijkheid. */
export interface Group {
  code: string;
  name: string;
  kind: "grootteklasse" | "stedelijkheid";
  members: Member[];
}

export interface Alike {
  code: string;
  /** In standard deviations. */
  distance: number;
}

/** Of each gemeente of today what it has, in the mean of the last three years of which it is known. */
type Known = Map<string, number>;

/** The classes of gemeentegrootte, by the number that is just too many for them. */
const sizes: [number, string][] = [
  [5_000, "gemeenten met minder dan 5.000 inwoners"],
  [10_000, "gemeenten met 5.000 tot 10.000 inwoners"],
  [20_000, "gemeenten met 10.000 tot 20.000 inwoners"],
  [50_000, "gemeenten met 20.000 tot 50.000 inwoners"],
  [100_000, "gemeenten met 50.000 tot 100.000 inwoners"],
  [150_000, "gemeenten met 100.000 tot 150.000 inwoners"],
  [250_000, "gemeenten met 150.000 tot 250.000 inwoners"],
  [Number.POSITIVE_INFINITY, "gemeenten met 250.000 of meer inwoners"],
];

/** The classes of stedelijkheid, by the fewest addresses per km². */
const urban: [number, string][] = [
  [2500, "zeer sterk stedelijke gemeenten"],
  [1500, "sterk stedelijke gemeenten"],
  [1000, "matig stedelijke gemeenten"],
  [500, "weinig stedelijke gemeenten"],
  [0, "niet-stedelijke gemeenten"],
];

/** The gemeenten of each class of CBS; classes without gemeenten are left out. */
export function groupsOf(cells: Cells, register: Register): Group[] {
  const { inhabitants, addresses } = characteristics(cells, register);
  const bySize = sizes.map(([bound, name], index): Group => {
    const least = sizes[index - 1]?.[0] ?? 0;
    const code = `GK${index + 1}`;
    return { code, name, kind: "grootteklasse", members: within(code, inhabitants, least, bound) };
  });
  const byAddresses = urban.map(([least, name], index): Group => {
    const bound = urban[index - 1]?.[0] ?? Number.POSITIVE_INFINITY;
    const code = `ST${index + 1}`;
    return { code, name, kind: "stedelijkheid", members: within(code, addresses, least, bound) };
  });
  return [...bySize, ...byAddresses].filter(({ members }) => members.length > 0);
}

function within(region: string, values: Known, least: number, bound: number): Member[] {
  return [...values]
    .filter(([, value]) => value >= least && value < bound)
    .map(([member]) => ({ region, member, share: 1 }));
}

/** By gemeente all others, the most alike first: as far apart as numbers of children, addresses and shares of children are. */
export function alikeGemeenten(cells: Cells, register: Register): Map<string, Alike[]> {
  const { young, addresses, inhabitants, shareOfYoung } = characteristics(cells, register);
  const logarithms = (values: Known): Known => new Map([...values].map(([code, value]) => [code, Math.log(value)]));
  const scales = [logarithms(young), logarithms(addresses), shareOfYoung].map(standardised);
  const codes = [...inhabitants.keys()].filter((code) => scales.every((scale) => scale.has(code)));
  const apart = (a: string, b: string) => Math.sqrt(total(scales.map((scale) => (scale.get(a)! - scale.get(b)!) ** 2)));
  return new Map(
    codes.map((code) => {
      const others = codes
        .filter((other) => other !== code)
        .map((other) => ({ code: other, distance: apart(code, other) }));
      return [code, others.sort((a, b) => a.distance - b.distance)];
    }),
  );
}

function characteristics(cells: Cells, { gemeenten }: Register) {
  const of = (top: string, bottom?: string): Known =>
    new Map(
      gemeenten.flatMap((code): [string, number][] => {
        const years = lastYears(cells, top, bottom, code);
        return years.length === 0 ? [] : [[code, total(years) / years.length]];
      }),
    );
  return {
    inhabitants: of("inwoners"),
    young: of("inwoners-0-24"),
    addresses: of("adressen-inwoners", "inwonertal"),
    shareOfYoung: of("inwoners-0-24", "inwoners"),
  };
}

/** At most three numbers: of one measure, or of one divided by another. */
function lastYears(cells: Cells, top: string, bottom: string | undefined, code: string): number[] {
  const found: number[] = [];
  for (let year = 2026; year >= 2010 && found.length < 3; year--) {
    const upper = cells.get(`${top} ${year} ${code}`);
    const lower = bottom === undefined ? { low: 1, high: 1 } : cells.get(`${bottom} ${year} ${code}`);
    if (upper !== undefined && lower !== undefined) found.push((upper.low + upper.high) / (lower.low + lower.high));
  }
  return found;
}

/** With mean 0 and standard deviation 1 (of a sample). */
function standardised(values: Known): Known {
  const all = [...values.values()];
  const mean = total(all) / all.length;
  const deviation = Math.sqrt(total(all.map((value) => (value - mean) ** 2)) / (all.length - 1));
  return new Map([...values].map(([code, value]) => [code, (value - mean) / deviation]));
}
