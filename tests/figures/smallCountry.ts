import type { Area, Membership, Merger, Register } from "../../src/domain/area.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { Indicator, type NamedIndicator } from "../../src/domain/indicator.ts";
import type { Source } from "../../src/domain/manifest.ts";
import type { Observation } from "../../src/domain/observation.ts";
import type { Release } from "../../src/domain/release.ts";
import { deriveFigures, loadInputs } from "../../src/figures/deriveFigures.ts";
import { openWarehouse, query } from "../../src/warehouse/warehouse.ts";

/**
 * A whole small country. GM0001 and GM0002 are in provincie PV20, GM0003 in PV21. GM0002 lies for a fifth in PO0002.
 * GM0010 and GM0011 merged into GM0003 in 2019.
 */
export const areas: Area[] = [
  ...["GM0001", "GM0002"].map((code) => area(code, "gemeente")),
  area("GM0003", "gemeente", "2019-01-01"),
  area("GM9999", "onbekend"),
  area("PV20", "provincie"),
  area("PV21", "provincie"),
  area("PO0001", "samenwerkingsverband"),
  area("PO0002", "samenwerkingsverband"),
  area("NL", "nederland"),
];

const memberships: Membership[] = [
  ...["GM0001", "GM0002", "GM0003", "GM9999"].map((member) => part("NL", member)),
  part("PV20", "GM0001"),
  part("PV20", "GM0002"),
  part("PV21", "GM0003"),
  part("PO0001", "GM0001"),
  part("PO0001", "GM0002", 0.8),
  part("PO0002", "GM0002", 0.2),
  part("PO0002", "GM0003"),
];

const mergers: Merger[] = ["GM0010", "GM0011"].map((from) => ({ from, to: "GM0003", date: "2019-01-01", share: 1 }));

export const register: Register = {
  areas,
  memberships,
  mergers,
  former: mergers.map(({ from }) => ({ code: from, name: from, since: null, until: "2019-01-01" })),
  aliases: [],
  places: [],
};

function area(code: string, kind: Area["kind"], since: string | null = null): Area {
  return { code, kind, name: code, slug: code.toLowerCase(), lon: 5, lat: 52, since };
}

function part(region: string, member: string, share = 1): Membership {
  return { region, member, share, divided: share < 1, classification: 2025 };
}

export const release: Release = {
  id: "2026-1",
  title: "t",
  date: "2026-01-01",
  classification: 2025,
  demo: true,
  areas: "areas",
};

type Amount = number | [number, number] | Observation["absence"];

/** One cell: `cell("teller", "GM0001", 2025, 12)`. */
export function cell(
  measure: string,
  code: string,
  period: number,
  amount: Amount,
  classification = period,
): Observation {
  const bounds = typeof amount === "number" ? [amount, amount] : Array.isArray(amount) ? amount : [null, null];
  const absence = typeof amount === "string" ? amount : null;
  const [low, high] = bounds as [number | null, number | null];
  return {
    source: "bron",
    measure,
    area: code,
    classification,
    period,
    low,
    high,
    absence,
    provisional: false,
    file: "f.csv",
    line: 2,
  };
}

const words = { title: "t", definition: "d", unit: "u", sentence: "{waarde}", counted: "c" };

/** An indicator named "cijfer" over the measures teller and noemer. */
export function indicator(kind: NamedIndicator["kind"], more: object = {}): NamedIndicator {
  const ratio = ["share", "rate", "mean", "ratio"].includes(kind) ? { denominator: ["bron.noemer"], out_of: "o" } : {};
  const ahead = { made: 2023, lower: ["bron.onder"], upper: ["bron.boven"], chance: 67, observed: ["bron.geteld"] };
  const own: Partial<Record<NamedIndicator["kind"], object>> = {
    rate: { per: 1000 },
    growth: { years: 1 },
    forecast: ahead,
    outlook: { ...ahead, years: 10 },
  };
  const extra = own[kind] ?? {};
  return {
    slug: "cijfer",
    theme: "thema",
    ...Indicator.parse({ kind, numerator: ["bron.teller"], ...words, ...ratio, ...extra, ...more }),
  };
}

/** The figures of one indicator, by "area period". */
export async function figuresOf(
  observations: Observation[],
  one: NamedIndicator,
  rows: "areas" | "places" = "areas",
  country: Register = register,
): Promise<Map<string, Figure>> {
  const figures = await ask<Figure>("from published", observations, one, rows, country);
  return new Map(figures.map((figure) => [`${figure.area} ${figure.period}`, figure]));
}

/** The lines of files behind one figure. */
export function sourceRowsOf(observations: Observation[], one: NamedIndicator, code: string, period: number) {
  const sql = `from source_rows where area = '${code}' and period = ${period}`;
  return ask<{ file: string; line: number; source_area: string; low: number }>(
    sql,
    observations,
    one,
    "areas",
    register,
  );
}

async function ask<T>(
  sql: string,
  observations: Observation[],
  one: NamedIndicator,
  rows: "areas" | "places",
  country: Register,
): Promise<T[]> {
  const warehouse = await openWarehouse();
  const measures = Object.fromEntries(observations.map(({ measure }) => [measure, {}]));
  const sources = [{ slug: "bron", extracts: [{ rows, measures }] }] as unknown as Source[];
  await loadInputs(warehouse, { release, register: country, indicators: [one], sources, observations });
  await deriveFigures(warehouse, { likeness: null, indicators: [one] });
  const answer = await query<T>(warehouse, sql);
  warehouse.closeSync();
  return answer;
}
