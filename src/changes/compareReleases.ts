import { areaKinds, type Register } from "../domain/area.ts";
import type { EarlierReleases } from "../domain/earlierReleases.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Release } from "../domain/release.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import type { Change, ChangeKind, Why } from "./change.ts";
import { changedSources, sourcesOf } from "./changedSources.ts";
import { correctionFinder } from "./corrections.ts";
import { differs, sameAmount } from "./differs.ts";
import { recomposed } from "./recomposed.ts";
import { renumbered } from "./renumbered.ts";

/** All of a release that a change may come from. */
export interface Standing {
  release: Pick<Release, "corrections">;
  figures: Iterable<Figure>;
  indicators: readonly NamedIndicator[];
  register: Pick<Register, "areas" | "memberships" | "mergers">;
  received: ReleaseRecord["received"];
}

/**
 * Every published figure of an area with a page that is not as it was in the last release, once each. Of the first
 * release there are none. Figures of gemeenten that ended are among them, under their old code.
 */
export function compareReleases(earlier: EarlierReleases, now: Standing): Change[] {
  const last = earlier.records.at(-1);
  if (last === undefined) return [];
  const known = context(last, now);
  const paged = known.paged;
  const old = Map.groupBy(withPages(known.renamed(earlier.figures), paged), ({ indicator }) => indicator);
  const fresh = Map.groupBy(withPages(now.figures, paged), ({ indicator }) => indicator);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((indicator) =>
    changesOf(pairs(old.get(indicator) ?? [], fresh.get(indicator) ?? []), known),
  );
}

/** The changes of one indicator: a region may lose its figure because that of a gemeente is held back. */
function changesOf(figures: readonly Pair[], known: Context): Change[] {
  const held = new Set(figures.filter(([old, now]) => old && now && heldBack(old, now)).map(([old]) => key(old!)));
  const withMember = ({ area, period }: Figure) =>
    (known.members.get(area) ?? []).some(({ member }) => held.has(key({ area: member, period })));
  return figures.flatMap(([old, now]) => changeOf(old, now, known, withMember));
}

/** A figure then and now; one of both may not be there. */
type Pair = [old: Figure | null, now: Figure | null];

function pairs(old: readonly Figure[], now: readonly Figure[]): Pair[] {
  const before = new Map(old.map((figure) => [key(figure), figure]));
  const found = now.map((figure): Pair => [before.get(key(figure)) ?? null, figure]);
  const still = new Set(now.map(key));
  const gone = old.filter((figure) => !still.has(key(figure)));
  return [...found, ...gone.map((figure): Pair => [figure, null])];
}

function key({ area, period }: Pick<Figure, "area" | "period">): string {
  return `${area} ${period}`;
}

function* withPages(figures: Iterable<Figure>, paged: ReadonlySet<string>): Generator<Figure> {
  for (const figure of figures) if (paged.has(figure.area)) yield figure;
}

type Context = ReturnType<typeof context>;

function context(last: ReleaseRecord, { release, indicators, register, received }: Standing) {
  const pages = register.areas.filter(({ kind }) => (areaKinds as readonly string[]).includes(kind));
  const is = new Set(pages.map(({ code }) => code));
  const codes = renumbered(register.mergers, new Set(last.areas.map(({ code }) => code)), is);
  const today = (code: string) => codes.get(code) ?? code;
  const areas = last.areas.map(({ members, ...area }) => ({
    ...area,
    code: today(area.code),
    ...(members && {
      members: Object.fromEntries(Object.entries(members).map(([code, share]) => [today(code), share])),
    }),
  }));
  const was = new Set(areas.map(({ code }) => code));
  return {
    paged: new Set([...was, ...is]),
    renamed: (figures: readonly Figure[]) =>
      codes.size === 0 ? figures : figures.map((figure) => ({ ...figure, area: today(figure.area) })),
    was,
    is,
    before: new Map(last.indicators.map((indicator) => [indicator.slug, indicator])),
    indicators: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    others: recomposed(areas, register),
    members: Map.groupBy(register.memberships, ({ region }) => region),
    sources: changedSources(last.received, received),
    correction: correctionFinder(release.corrections ?? [], register.memberships),
  };
}

function changeOf(
  old: Figure | null,
  now: Figure | null,
  known: Context,
  holdsHeldBack: (region: Figure) => boolean,
): Change[] {
  if (old !== null && now !== null && !differs(old, now)) return [];
  const { indicator, area, period } = (now ?? old)!;
  const place = { indicator, area, period, old, now };
  if (old === null) return [{ ...place, kind: "nieuw", why: whyThere(place, known.was, known.before, known) }];
  if (now === null) return [{ ...place, kind: "vervallen", why: whyThere(place, known.is, known.indicators, known) }];
  return [{ ...place, ...judge(old, now, known, holdsHeldBack) }];
}

/** Why a figure is in one release and not in the other, where these areas and indicators are. */
function whyThere(
  { indicator, area }: Pick<Change, "indicator" | "area">,
  areas: ReadonlySet<string>,
  indicators: ReadonlyMap<string, unknown>,
  { others }: Context,
): Why {
  if (!areas.has(area)) return { because: "area", from: others.get(area) ?? [] };
  return { because: indicators.has(indicator) ? "period" : "indicator" };
}

/** What kind of change it is, the most telling first: what an editor said, what cannot be compared, what is held back. */
function judge(
  old: Figure,
  now: Figure,
  known: Context,
  holdsHeldBack: (region: Figure) => boolean,
): { kind: ChangeKind; why: Why } {
  const correction = known.correction(now);
  if (correction !== undefined)
    return { kind: "gecorrigeerd", why: { because: "correction", reason: correction.reason } };
  const why = whyOther(now, known);
  if (heldBack(old, now) || (lost(old, now) && holdsHeldBack(now))) return { kind: "afgeschermd", why };
  if (why.because === "break" || why.because === "herindeling" || now.absence === "not-comparable")
    return { kind: "niet-vergelijkbaar", why };
  if (lost(old, now)) return { kind: "vervallen", why };
  if (lost(now, old) || narrower(now, old)) return { kind: "alsnog", why };
  if (old.provisional && !now.provisional && sameAmount(old, now)) return { kind: "definitief", why };
  return { kind: "herzien", why };
}

/** A number that is there no more. */
function lost(old: Figure, now: Figure): boolean {
  return old.absence === null && now.absence !== null;
}

/** Missing from now on because the source keeps it to itself, or only its bounds are left. */
function heldBack(old: Figure, now: Figure): boolean {
  const kept = now.absence === "protected" || now.absence === "unknown";
  return (kept && old.absence !== now.absence) || narrower(old, now);
}

/** Whether one figure says the same as another, and more precisely: 3 beside 1 to 4. */
function narrower(one: Figure, other: Figure): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false;
  const room = 1e-9 * Math.max(1, Math.abs(other.high));
  const within = one.low >= other.low - room && one.high <= other.high + room;
  return within && other.high - other.low > one.high - one.low + room && one.high - one.low <= room;
}

function whyOther({ indicator: slug, area, period }: Figure, known: Context): Why {
  const indicator = known.indicators.get(slug);
  const before = known.before.get(slug);
  if (indicator === undefined || before === undefined) return { because: "reckoning" };
  const broken = indicator.breaks.find((one) => one.period <= period && !before.breaks.includes(one.period));
  if (broken !== undefined) return { because: "break", ...broken };
  const from = known.others.get(area);
  if (from !== undefined) return { because: "herindeling", from };
  const sources = sourcesOf(indicator).filter((source) => known.sources.has(source));
  if (sources.length > 0) return { because: "source", sources };
  return {
    because: before.definition === indicator.definition && before.unit === indicator.unit ? "reckoning" : "definition",
  };
}
