import { type Change, changeKinds } from "../../changes/change.ts";
import { areaAddress } from "../../domain/area.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { type Edition, inPageOrder, page } from "../edition.ts";
import { figureAddress } from "../figureAddress.ts";
import { footnotes } from "../footnotes.ts";
import { formatDate, formatNumber, list } from "../formatNumber.ts";
import { kindNames, type Page } from "../page.ts";
import { type ChangeBlock, changeBlocks } from "./changeBlocks.ts";
import { changesIn } from "./changeIndex.ts";
import { changeReasons } from "./changeReasons.ts";
import { kindWords } from "./kindWords.ts";

/** What changed for one area since the last release: /gemeente/almere/wijzigingen/. */
export interface AreaChangesPage extends Page {
  heading: string;
  area: { name: string; href: string };
  /** How many figures changed and in which ways, or that nothing did. */
  intro: string[];
  themes: { title: string; indicators: ChangedIndicator[] }[];
  footnotes: string[];
  /** The feed of this area. */
  feed: string;
}

export interface ChangedIndicator {
  id: string;
  title: string;
  href: string;
  /** Breaks that were declared since the last release, over years that this area has. */
  breaks: string[];
  blocks: ChangeBlock[];
}

/** What changed for one area since the last release. */
export function areaChangesPage(area: PageArea, edition: Edition): AreaChangesPage {
  const address = `${areaAddress(area)}wijzigingen`.slice(1);
  const heading = `Wat is er veranderd in de cijfers over ${areaInSentence(area)}?`;
  const themes = changedThemes(area, edition);
  const cells = themes.flatMap(({ indicators }) =>
    indicators.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells))),
  );
  return {
    ...page(edition, address, heading, `De verschillen met de vorige uitgave, over ${areaInSentence(area)}.`, [
      { text: "Home", href: "/" },
      ...(area.kind === "nederland" ? [] : [{ text: kindNames[area.kind].many, href: `/#${area.kind}` }]),
      { text: areaLabel(area), href: areaAddress(area) },
    ]),
    heading,
    area: { name: areaLabel(area), href: areaAddress(area) },
    intro: introOf(area, [...changesIn(edition).of(area.code).values()].flat(), themes, edition),
    themes,
    footnotes: footnotes(cells),
    feed: `/${address}.xml`,
  };
}

function introOf(
  area: PageArea,
  changes: readonly Change[],
  themes: AreaChangesPage["themes"],
  edition: Edition,
): string[] {
  const { last } = changesIn(edition);
  if (last === null)
    return ["Dit is de eerste uitgave. Er is nog niets om mee te vergelijken.", ...nextRelease(edition)];
  const name = last.areas.find(({ code }) => code === area.code)?.name ?? area.name;
  const renamed = name === area.name ? "" : ` Dit gebied heette toen ${name}.`;
  const since = `Wij vergelijken met uitgave ${last.release.id} van ${formatDate(last.release.date)}.${renamed}`;
  if (themes.length === 0) return [`${since} Voor dit gebied is er niets veranderd.`, ...nextRelease(edition)];
  return [since, ...(changes.length === 0 ? [] : [countInWords(changes)]), ...nextRelease(edition)];
}

/** "Van dit gebied veranderden 4 cijfers: 3 herzien en 1 nieuw." A figure is that of one year. */
function countInWords(changes: readonly Change[]): string {
  const many = changes.length === 1 ? "veranderde 1 cijfer" : `veranderden ${formatNumber(changes.length)} cijfers`;
  return `Van dit gebied ${many}: ${kindsInWords(changes)}. Het cijfer van een jaar telt voor één.`;
}

/** "3 herzien en 1 nieuw" */
export function kindsInWords(changes: readonly Change[]): string {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const told = changeKinds.filter((kind) => byKind.has(kind));
  return list(told.map((kind) => `${formatNumber(byKind.get(kind)!.length)} ${kindWords[kind].counted}`));
}

/** The day of the next release, where it is known. */
function nextRelease({ release }: Pick<Edition, "release">): string[] {
  return release.next === undefined ? [] : [`De volgende uitgave komt op ${formatDate(release.next)}.`];
}

function changedThemes(area: PageArea, edition: Edition): AreaChangesPage["themes"] {
  const changes = changesIn(edition).of(area.code);
  const reasons = changeReasons(edition);
  const reported = edition.themes.map((theme) => ({
    title: theme.title,
    indicators: inPageOrder(theme, edition.indicators).flatMap((indicator): ChangedIndicator[] => {
      const blocks = changeBlocks(changes.get(indicator.slug) ?? [], indicator, reasons);
      const breaks = brokenSeries(indicator.slug, area.code, edition);
      if (blocks.length === 0 && breaks.length === 0) return [];
      return [{ id: indicator.slug, title: indicator.title, href: figureAddress(area, indicator), breaks, blocks }];
    }),
  }));
  const gone = { title: "Niet meer in de monitor", indicators: goneIndicators(area, edition) };
  return [...reported, gone].filter(({ indicators }) => indicators.length > 0);
}

/** Indicators that the last release had and this one has not. */
function goneIndicators(area: PageArea, edition: Edition): ChangedIndicator[] {
  const { of, last } = changesIn(edition);
  const changes = of(area.code);
  const now = new Set(edition.indicators.map(({ slug }) => slug));
  return (last?.indicators ?? [])
    .filter(({ slug }) => !now.has(slug) && changes.has(slug))
    .map(({ slug, title }) => ({
      id: slug,
      title,
      href: `/indicator/${slug}/`,
      breaks: [],
      blocks: changeBlocks(changes.get(slug)!, undefined, changeReasons(edition)),
    }));
}

/** The break in words, for an area that has figures on both sides of it. */
function brokenSeries(indicator: string, area: string, edition: Edition): string[] {
  const years = edition.figures
    .series(indicator, area)
    .filter(({ absence }) => absence === null)
    .map(({ period }) => period);
  return changesIn(edition)
    .breaks.filter((one) => one.indicator === indicator)
    .filter(({ period }) => years.some((year) => year < period) && years.some((year) => year >= period))
    .map(({ period, reason }) => {
      const before = years.filter((year) => year < period);
      const from = before[0] === before.at(-1) ? `${before[0]}` : `${before[0]} tot en met ${before.at(-1)}`;
      return `Vanaf ${period} betekent dit cijfer iets anders: ${reason.replace(/\.$/, "")}. De cijfers van ${from} zijn niet te vergelijken met die vanaf ${period}.`;
    });
}
