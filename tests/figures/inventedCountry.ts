import type { Area, Membership, Register } from "../../src/domain/area.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import type { Likeness } from "../../src/domain/likeness.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { type RandomNumbers, randomNumbers } from "./randomNumbers.ts";
import { cell, indicator } from "./smallCountry.ts";

/** A country with figures of every kind, small enough to reckon in a moment. */
export interface InventedCountry {
  country: Register;
  indicators: NamedIndicator[];
  likeness: Likeness;
  observations: Observation[];
}

/** The years that are counted, and those that are expected. */
const [years, ahead] = [span(2016, 2025), span(2026, 2036)];

/** How many gemeenten it has. */
const size = 14;
const gemeenten = span(1, size).map((number) => `GM${String(number).padStart(4, "0")}`);

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function place(code: string, kind: Area["kind"], since: string | null = null): Area {
  return { code, kind, name: `Plaats ${code}`, slug: code.toLowerCase(), lon: 5, lat: 52, since };
}

function part(region: string, member: string, share = 1): Membership {
  return { region, member, share, divided: share < 1, classification: 2025 };
}

/** Regions of several gemeenten each, that lie across one another; the first gemeente lies in two verbanden. */
function invent(random: RandomNumbers): Register {
  const regions = ["PV20", "PV21", "PV22", "JZ01", "JZ02", "PO0001", "PO0002", "VO0001"];
  const pick = (prefix: string) => {
    const of = regions.filter((code) => code.startsWith(prefix));
    return of[Math.floor(random.uniform() * of.length)]!;
  };
  const [first, ...others] = gemeenten as [string, ...string[]];
  const memberships = [
    ...["PV", "JZ", "VO"].flatMap((prefix) => gemeenten.map((member) => part(pick(prefix), member))),
    ...others.map((member) => part(pick("PO"), member)),
    ...[0.9, 0.1].map((share, index) => part(`PO000${index + 1}`, first, share)),
    ...[...gemeenten, "GM9999"].map((member) => part("NL", member)),
  ];
  const mergers = ["GM0091", "GM0092"].map((from) => ({ from, to: gemeenten.at(-1)!, date: "2019-01-01", share: 1 }));
  const kindOf = { PV: "provincie", JZ: "jeugdregio", PO: "samenwerkingsverband", VO: "samenwerkingsverband" } as const;
  return {
    areas: [
      ...gemeenten.map((code) => place(code, "gemeente", code === gemeenten.at(-1) ? "2019-01-01" : null)),
      place("GM9999", "onbekend"),
      ...regions
        .filter((code) => memberships.some(({ region }) => region === code))
        .map((code) => place(code, kindOf[code.slice(0, 2) as keyof typeof kindOf])),
      place("NL", "nederland"),
    ],
    memberships,
    mergers,
    former: mergers.map(({ from, date }) => ({ code: from, name: from, since: null, until: date })),
    ...{ aliases: [], places: [] },
  };
}

const measure = (...names: string[]) => names.map((name) => `bron.${name}`);

/** One indicator of each kind, in two themes; the share and the rate may have a year from which all is different. */
function inventIndicators(random: RandomNumbers): NamedIndicator[] {
  const breaks = () =>
    random.uniform() < 0.5 ? [] : [{ period: 2016 + Math.floor(random.uniform() * 11), reason: "r" }];
  const text = "In {jaar} was het {waarde} in {gebied}.";
  const expected = {
    ...{ numerator: measure("verwacht"), observed: measure("noemer") },
    ...{ lower: measure("onder"), upper: measure("boven"), sentence: text },
  };
  const outlook = "Van {jaar} tot {eindjaar} verandert het in {gebied} met {waarde}.";
  const growth = "Van {basisjaar} tot {jaar} veranderde het in {gebied} met {waarde}.";
  const named = (slug: string, one: NamedIndicator): NamedIndicator => ({ ...one, slug, title: `Cijfer ${slug}` });
  return [
    named("aantal", indicator("count", { sentence: "In {jaar} waren er {waarde} in {gebied}.", breaks: breaks() })),
    named("deel", indicator("share", { sentence: text, smallest_difference: 0.1, breaks: breaks() })),
    named("verhouding", indicator("rate", { sentence: text, smallest_difference: 0.1, breaks: breaks() })),
    named("gemiddelde", indicator("mean", { sentence: text, numerator: measure("punten") })),
    named("bedrag", indicator("ratio", { sentence: text, numerator: measure("euro") })),
    named("groei", indicator("growth", { sentence: growth, numerator: measure("noemer"), years: 3 })),
    named("prognose", indicator("forecast", expected)),
    named("vooruit", indicator("outlook", { ...expected, sentence: outlook })),
  ];
}

const likeness: Likeness = {
  count: 3,
  inhabitants: { title: "inwoners", numerator: ["bron.noemer"], scale: "linear" },
  addresses: { title: "adressen", numerator: ["bron.adressen"], denominator: ["bron.noemer"], scale: "linear" },
  variables: [
    { title: "inwoners", numerator: ["bron.noemer"], scale: "log" },
    { title: "adressen", numerator: ["bron.adressen"], denominator: ["bron.noemer"], scale: "log" },
  ],
};

/** As publishers write a number: exact, or rounded to five and none below ten. */
function published(amount: number, how: "exact" | "rounded"): number | [number, number] {
  if (how === "exact") return amount;
  const rounded = 5 * Math.round(amount / 5);
  return rounded < 10 ? [0, 7] : [rounded - 2.5, rounded + 2.5];
}

/** Random, and the same again for the same seed. `gaps`: the part of the cells that is missing. */
export function inventedCountry(seed: number, gaps = 0): InventedCountry {
  const random = randomNumbers(seed);
  const country = invent(random);
  const how = random.uniform() < 0.5 ? "exact" : "rounded";
  const level = 10 ** (-2.5 + 2.3 * random.uniform());
  const step = 0.08 * (random.uniform() - 0.5);
  const observations = [...gemeenten.slice(0, -1), "GM0091", "GM0092", gemeenten.at(-1)!].flatMap((code) => {
    const persons = Math.round(10 ** (2 + 3.3 * random.uniform()));
    const own = level * (0.5 + random.uniform());
    const addresses = 200 + 4000 * random.uniform();
    const exists = (year: number) =>
      code === gemeenten.at(-1) ? year > 2018 : !code.startsWith("GM009") || year < 2019;
    const counted = years.filter(exists).flatMap((year) => {
      const n = Math.round(persons * (1 + 0.02 * (year - 2016)) * (0.98 + 0.04 * random.uniform()));
      const counts = random.binomial(n, Math.min(0.95, own * (1 + step * (year - 2016))));
      return [
        cell("noemer", code, year, n),
        cell("teller", code, year, published(counts, how)),
        cell("punten", code, year, Math.round(n * (20 + 15 * random.uniform()))),
        cell("euro", code, year, Math.round(n * (800 + 700 * random.uniform()))),
        cell("adressen", code, year, Math.round(n * addresses)),
      ];
    });
    const expected = (code.startsWith("GM009") ? [] : ahead).flatMap((year) => {
      const n = Math.round(persons * (1 + 0.02 * (year - 2016)));
      const margin = Math.round(n * 0.01 * (year - 2025) * (1 + random.uniform()));
      const amounts = { verwacht: n, onder: n - margin, boven: n + 2 * margin };
      return Object.entries(amounts).map(([name, amount]) => cell(name, code, year, amount, 2025));
    });
    return [...counted, ...expected].map((one) => ({ ...one, provisional: one.period === 2025 && seed % 2 === 0 }));
  });
  const kept = observations.filter(() => random.uniform() >= gaps);
  return { country, indicators: inventIndicators(random), likeness, observations: kept };
}
