import { type Change, type ChangeKind, changeKinds } from "../../changes/change.ts";
import { changedSources, sourcesOf } from "../../changes/changedSources.ts";
import { areaAddress, areaKinds } from "../../domain/area.ts";
import type { Inputs } from "../../domain/inputs.ts";
import { areaLabel } from "../areaLabel.ts";
import { type Edition, inPageOrder } from "../edition.ts";
import { formatDate, formatNumber, list } from "../formatNumber.ts";
import type { FrozenPage } from "../frozen/frozenPage.ts";
import { kindNames, type Link } from "../page.ts";
import { kindsInWords } from "./areaChangesPage.ts";
import { changesIn } from "./changeIndex.ts";
import { changeReasons } from "./changeReasons.ts";
import { kindWords } from "./kindWords.ts";
import { yearsInWords } from "./yearsInWords.ts";

/** What changed in the whole site with one release, kept for good: /release/2026-1/. */
export interface ReleasePage extends FrozenPage {
  kind: "uitgave";
  intro: string[];
  /** How many figures changed, by kind: the head of the tables below. */
  columns: string[];
  themes: { title: string; rows: CountRow[] }[];
  sources: { text: string; counts: string }[];
  corrections: { title: string; text: string }[];
  /** Years from which figures mean something else, areas that merged or got another name, indicators that came or went. */
  notes: string[];
  areas: { heading: string; rows: (CountRow & { href?: string })[] }[];
  /** The reports of this release, and how it was checked. */
  links: Link[];
}

interface CountRow {
  name: string;
  counts: string[];
}

/** What changed in the whole site with this release. Links stay within it, so that it stays whole. */
export function releasePage(inputs: Pick<Inputs, "received">, edition: Edition): ReleasePage {
  const { all, last } = changesIn(edition);
  const kinds = changeKinds.filter((kind) => all.some((change) => change.kind === kind));
  return {
    kind: "uitgave",
    address: `release/${edition.release.id}`,
    title: last === null ? "De eerste uitgave" : "Wat is er veranderd?",
    plain: "/release/",
    trail: [],
    intro: introOf(all, edition),
    columns: kinds.map((kind) => kindWords[kind].label),
    themes: countedThemes(all, kinds, edition),
    sources: newFiles(inputs, edition),
    corrections: correctionsInFull(all, edition),
    notes: [...brokenSeries(edition), ...otherAreas(edition), ...otherIndicators(edition)],
    areas: countedAreas(all, kinds, edition),
    links: [
      { text: "Alle cijfers van deze uitgave, per gebied", href: "nederland/" },
      { text: "Verantwoording: bronnen, controles en programma", href: "verantwoording/" },
    ],
  };
}

function introOf(all: readonly Change[], edition: Edition): string[] {
  const { last } = changesIn(edition);
  if (last === null) return ["Er was nog geen eerdere uitgave om mee te vergelijken."];
  const since = `Wij vergelijken met uitgave ${last.release.id} van ${formatDate(last.release.date)}.`;
  if (all.length === 0) return [`${since} Er veranderde geen enkel cijfer.`];
  return [
    since,
    `Cijfers die veranderden: ${kindsInWords(all)}.`,
    "Het cijfer van één gebied en één jaar telt voor één.",
  ];
}

function countsOf(changes: readonly Change[], kinds: readonly ChangeKind[]): string[] {
  return kinds.map((kind) => formatNumber(changes.filter((change) => change.kind === kind).length));
}

function countedThemes(all: readonly Change[], kinds: readonly ChangeKind[], edition: Edition): ReleasePage["themes"] {
  const { ofIndicator, last } = changesIn(edition);
  const counted = ({ slug, title }: { slug: string; title: string }): CountRow[] => {
    const changes = ofIndicator(slug);
    return changes.length === 0 ? [] : [{ name: title, counts: countsOf(changes, kinds) }];
  };
  const now = new Set(edition.indicators.map(({ slug }) => slug));
  const gone = (last?.indicators ?? []).filter(({ slug }) => !now.has(slug));
  return [
    ...edition.themes.map((theme) => ({
      title: theme.title,
      rows: inPageOrder(theme, edition.indicators).flatMap(counted),
    })),
    { title: "Niet meer in de monitor", rows: gone.flatMap(counted) },
    { title: "Alles samen", rows: all.length === 0 ? [] : [{ name: "Alle cijfers", counts: countsOf(all, kinds) }] },
  ].filter(({ rows }) => rows.length > 0);
}

/** Sources of which files are others than in the last release, and how the figures changed that rest on them. */
function newFiles({ received }: Pick<Inputs, "received">, edition: Edition): ReleasePage["sources"] {
  const { ofIndicator, last } = changesIn(edition);
  if (last === null) return [];
  const files = received.map(({ source, file, hash }) => ({ source, file, hash }));
  const changed = changedSources(last.received, files);
  return edition.sources
    .filter(({ slug }) => changed.has(slug))
    .map(({ slug, publisher, title }) => {
      const resting = edition.indicators.filter((indicator) => sourcesOf(indicator).includes(slug));
      const changes = resting.flatMap((indicator) => ofIndicator(indicator.slug));
      return {
        text: `${publisher}, ${title}`,
        counts: changes.length === 0 ? "geen cijfer veranderde" : kindsInWords(changes),
      };
    });
}

function correctionsInFull(all: readonly Change[], edition: Edition): ReleasePage["corrections"] {
  const { nameOf } = changeReasons(edition);
  return (edition.release.corrections ?? []).map(({ indicator, areas, years, reason }) => {
    const changed = all.filter(
      (change) => change.indicator === indicator && change.why.because === "correction" && change.why.reason === reason,
    );
    const where = areas === undefined ? "alle gebieden" : list(areas.map(nameOf));
    const when = years === undefined ? "alle jaren" : yearsInWords(years);
    return {
      title: edition.indicators.find(({ slug }) => slug === indicator)?.title ?? indicator,
      text: `${reason} Het gaat om ${where} en ${when}. Met de regio's erbij veranderden ${formatNumber(changed.length)} cijfers.`,
    };
  });
}

function brokenSeries(edition: Edition): string[] {
  return changesIn(edition).breaks.map(({ indicator, period, reason }) => {
    const { title } = edition.indicators.find(({ slug }) => slug === indicator)!;
    return `${title}: vanaf ${period} betekent dit cijfer iets anders. ${reason[0]!.toUpperCase()}${reason.slice(1)}.`;
  });
}

/** What became of areas: merged, renamed, new. */
function otherAreas(edition: Edition): string[] {
  const { last } = changesIn(edition);
  if (last === null) return [];
  const before = new Map(last.areas.map((area) => [area.code, area]));
  const now = new Map(edition.areas.areas.map((area) => [area.code, area]));
  const gone = last.areas.filter(({ code }) => !now.has(code));
  const fresh = edition.areas.areas.filter(({ code }) => !before.has(code));
  const renamed = edition.areas.areas.filter((area) => {
    const old = before.get(area.code);
    return old !== undefined && old.name !== area.name;
  });
  return [
    ...gone.map((area) => `${areaLabel(area)} bestaat niet meer als eigen gebied.`),
    ...fresh.map((area) => `${areaLabel(area)} is nieuw.`),
    ...renamed.map((area) => `${areaLabel(before.get(area.code)!)} heet nu ${areaLabel(area)}.`),
  ];
}

function otherIndicators(edition: Edition): string[] {
  const { last, ended } = changesIn(edition);
  if (last === null) return [];
  const now = new Map(edition.indicators.map(({ slug, title }) => [slug, title]));
  const before = new Set(last.indicators.map(({ slug }) => slug));
  const gone = last.indicators.filter(({ slug }) => !now.has(slug));
  return [
    ...gone.map(({ slug, title }) => {
      const end = ended.indicators.find(({ indicator }) => indicator === slug);
      const instead = end?.replaced_by === undefined ? "" : ` In plaats daarvan is er: ${now.get(end.replaced_by)}.`;
      return `${title} staat niet meer in de monitor. ${end?.reason ?? ""}${instead}`.trim();
    }),
    ...[...now].filter(([slug]) => !before.has(slug)).map(([, title]) => `${title} is nieuw in de monitor.`),
  ];
}

/** Every area of which a figure changed; the way leads to its figures in this release. Areas that are gone come last. */
function countedAreas(all: readonly Change[], kinds: readonly ChangeKind[], edition: Edition): ReleasePage["areas"] {
  const byArea = Map.groupBy(all, ({ area }) => area);
  const counted = areaKinds.toReversed().flatMap((kind) => {
    const rows = edition.areas
      .ofKind(kind)
      .filter(({ code }) => byArea.has(code))
      .map((area) => ({
        name: areaLabel(area),
        href: areaAddress(area).slice(1),
        counts: countsOf(byArea.get(area.code)!, kinds),
      }));
    return rows.length === 0 ? [] : [{ heading: kindNames[kind].many, rows }];
  });
  const here = new Set(edition.areas.areas.map(({ code }) => code));
  const gone = (changesIn(edition).last?.areas ?? []).filter(({ code }) => !here.has(code) && byArea.has(code));
  const ended = gone.map((area) => ({ name: areaLabel(area), counts: countsOf(byArea.get(area.code)!, kinds) }));
  return ended.length === 0 ? counted : [...counted, { heading: "Gebieden die er niet meer zijn", rows: ended }];
}
