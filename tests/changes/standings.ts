import fc from "fast-check";
import type { Standing } from "../../src/changes/compareReleases.ts";
import type { Area } from "../../src/domain/area.ts";
import type { EarlierReleases } from "../../src/domain/earlierReleases.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { Indicator, type NamedIndicator } from "../../src/domain/indicator.ts";
import type { ReleaseRecord } from "../../src/domain/releaseRecord.ts";

export const register: Standing["register"] = {
  areas: [
    ...["GM0001", "GM0002", "GM0003"].map((code) => area(code, "gemeente")),
    area("PV01", "provincie"),
    area("NL", "nederland"),
  ],
  memberships: [
    ...["GM0001", "GM0002"].map((member) => part("PV01", member)),
    ...["GM0001", "GM0002", "GM0003"].map((member) => part("NL", member)),
  ],
  mergers: [],
};

export function area(code: string, kind: Area["kind"]): Area {
  return { code, kind, name: `Plaats ${code}`, slug: code.toLowerCase(), lon: 5, lat: 52, since: null };
}

export function part(region: string, member: string): Standing["register"]["memberships"][number] {
  return { region, member, share: 1, divided: false, classification: 2025 };
}

/** A share of pupils, from one source. */
export function indicator(slug: string, more: object = {}): NamedIndicator {
  const words = { title: slug, definition: "d", unit: "u", sentence: "{waarde}", counted: "c", out_of: "o" };
  const sides = { kind: "share", numerator: [`bron.${slug}`], denominator: ["bron.allen"] };
  return { slug, theme: "onderwijs", ...Indicator.parse({ ...words, ...sides, ...more }) };
}

/** A number that is exact and counted, unless said otherwise. */
export function figure(place: string, value: number | null, more: Partial<Figure> = {}): Figure {
  const [of, code, period] = place.split(" ") as [string, string, string];
  const known = { indicator: of, area: code, period: Number(period), value, low: value, high: value };
  const around = { numerator: null, denominator: null, lower: null, upper: null, expected: false, provisional: false };
  const absence = value === null ? ("not-published" as const) : null;
  return { ...known, ...around, absence, method: "bron", members: 1, present: 1, cells: 1, ...more };
}

/** A release with these figures and indicators a and b, from a file with this hash. */
export function standing(figures: readonly Figure[], more: Partial<Standing> = {}): Standing {
  const indicators = [indicator("a"), indicator("b")];
  const received = [{ source: "bron", file: "f.csv", hash: "1" }];
  return { release: {}, figures, indicators, register, received, ...more };
}

/** The same release as one that came before. */
export function before({ figures, indicators, register: then, received }: Standing): EarlierReleases {
  const members = Map.groupBy(then.memberships, ({ region }) => region);
  const record: ReleaseRecord = {
    release: { id: "2026-1", title: "t", date: "2026-01-01", classification: 2025, demo: true },
    ...{ before: null, program: "1", received, site: {}, frozen: {}, checks: [] },
    areas: then.areas.map(({ code, kind, name, slug }) => {
      const own = members.get(code)?.map(({ member, share }): [string, number] => [member, share]);
      return { code, kind: kind as never, name, slug, ...(own && { members: Object.fromEntries(own) }) };
    }),
    indicators: indicators.map(({ slug, title, theme, definition, unit, breaks }) => ({
      ...{ slug, title, theme, definition, unit },
      breaks: breaks.map(({ period }) => period),
    })),
  };
  return { records: [record], figures: [...figures] };
}

const absences = ["not-published", "unknown", "protected", "incomplete", "none-here"] as const;

const anyFigure = fc
  .record({
    place: fc.tuple(
      fc.constantFrom("a", "b"),
      fc.constantFrom("GM0001", "GM0002", "GM0003", "PV01", "NL"),
      fc.integer({ min: 2020, max: 2023 }),
    ),
    value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    absence: fc.constantFrom(...absences),
    wide: fc.boolean(),
    provisional: fc.boolean(),
  })
  .map(({ place, value, absence, wide, provisional }) =>
    figure(place.join(" "), value, {
      ...(value === null ? { absence } : { provisional }),
      ...(value !== null && wide ? { low: value - 1, high: value + 1 } : {}),
    }),
  );

/** Figures of which no two are of the same area, indicator and year. */
export const anyFigures = fc.uniqueArray(anyFigure, {
  selector: ({ indicator: of, area: code, period }) => `${of} ${code} ${period}`,
  maxLength: 40,
});
