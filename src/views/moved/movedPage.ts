import { type Fate, fateOf, type Present, partsOf } from "../../changes/fateOf.ts";
import { lastKnown } from "../../changes/lastKnown.ts";
import { areaAddress } from "../../domain/area.ts";
import type { ReleaseRecord } from "../../domain/releaseRecord.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { changesIn } from "../changes/changeIndex.ts";
import { type Edition, page } from "../edition.ts";
import { formatDate, formatNumber, list } from "../formatNumber.ts";
import type { Link, Page } from "../page.ts";

/** What stands at an address of an earlier release that is no longer a page of its own: what became of it, and the way on. */
export interface MovedPage extends Page {
  /** The address that it answers; its view stands elsewhere, for it is of another form than the pages beside it. */
  answers: string;
  heading: string;
  text: string[];
  links: Link[];
  /** Figures that had an anchor here, and where they are now. */
  figures: (Link & { id: string })[];
  /** The day of the first release in which it stood here. */
  since: string;
  /** Whether it stands in a frame on somebody else's page. */
  embedded: boolean;
}

/** A page for every address of an earlier release that would not answer and of which is known what became of it. */
export function* movedPages(present: ReadonlySet<string>, now: Present, edition: Edition): Generator<MovedPage> {
  const { records } = changesIn(edition);
  for (const path of lastKnown(records).keys()) {
    const address = path.replace(/(^|\/)index\.html$/, "");
    if (!path.endsWith("index.html") || present.has(address)) continue;
    const fate = fateOf(path, records, now);
    if (fate !== null) yield movedPage(address, fate, { present, edition });
  }
}

interface Around {
  /** The addresses that there are now. */
  present: ReadonlySet<string>;
  edition: Edition;
}

function movedPage(address: string, fate: Fate, around: Around): MovedPage {
  const told = tell(address, fate, around);
  const had = "record" in fate ? fate.record : null;
  return {
    ...page(around.edition, `verhuisd/${address}`, told.heading, told.text[0]!, [{ text: "Home", href: "/" }]),
    ...told,
    answers: address,
    since: firstWithout(had, around.edition),
    links: [...told.links, ...(had === null ? [] : frozenLink(address, had))],
    figures:
      fate.fate === "merged" || fate.fate === "renamed" ? figuresOf(address, told.links[0]!, fate.record, around) : [],
    embedded: address.startsWith("inbedden/"),
  };
}

/** The day of the release after the last that had a page; that of this one where it is not known. */
function firstWithout(had: ReleaseRecord | null, edition: Edition): string {
  const releases = [...changesIn(edition).records.map(({ release }) => release), edition.release];
  const last = releases.findIndex(({ id }) => id === had?.release.id);
  return (last < 0 ? undefined : releases[last + 1]?.date) ?? edition.release.date;
}

type Told = Pick<MovedPage, "heading" | "text" | "links">;

function tell(address: string, fate: Fate, around: Around): Told {
  switch (fate.fate) {
    case "renamed":
      return tellRenamed(address, fate, around);
    case "merged":
      return tellMerged(address, fate, around);
    case "indicator":
      return tellIndicator(fate, around);
    case "source":
      return {
        heading: "Deze bron gebruiken wij niet meer",
        text: [`Tot en met uitgave ${fate.record.release.id} rustten er cijfers op deze bron.`],
        links: [{ text: "De bronnen van nu", href: "/over/bronnen/" }],
      };
    case "ended":
      return {
        heading: "Deze pagina is er niet meer",
        text: [`Sinds uitgave ${fate.end.release} staat hier geen pagina meer.`, fate.end.reason],
        links: [wayOn(fate.end.leads_to, around)],
      };
  }
}

function tellRenamed(
  address: string,
  { area, slug, record }: Extract<Fate, { fate: "renamed" }>,
  around: Around,
): Told {
  const now = around.edition.areas.get(area.code);
  return {
    heading: `${areaLabel(area)} heet nu ${areaLabel(now)}`,
    text: [
      `Tot en met uitgave ${record.release.id} stonden hier de cijfers over ${areaInSentence(area)}.`,
      `Het gebied is hetzelfde, de naam is anders: ${areaLabel(now)}.`,
    ],
    links: [sameElsewhere(address, area, { ...now, slug }, around)],
  };
}

function tellMerged(address: string, { area, heirs }: Extract<Fate, { fate: "merged" }>, around: Around): Told {
  const areas = heirs.map(({ code }) => around.edition.areas.get(code));
  const [first] = heirs as [(typeof heirs)[number]];
  const where =
    heirs.length === 1
      ? `ging ${areaLabel(area)} op in ${areas[0]!.name}`
      : `werd ${areaLabel(area)} verdeeld over ${list(heirs.map(({ share }, at) => `${areas[at]!.name} (${formatNumber(100 * share)}%)`))}`;
  return {
    heading: `${areaLabel(area)} is geen eigen gemeente meer`,
    text: [
      `Op ${formatDate(first.date)} ${where}.`,
      "Cijfers van eerdere jaren rekenen wij om naar de gemeenten van nu. U vindt ze bij de nieuwe gemeente.",
    ],
    links: areas.map((heir) => sameElsewhere(address, area, heir, around)),
  };
}

function tellIndicator({ end, record }: Extract<Fate, { fate: "indicator" }>, { edition }: Around): Told {
  const old = record.indicators.find(({ slug }) => slug === end.indicator)!;
  const next = edition.indicators.find(({ slug }) => slug === end.replaced_by);
  return {
    heading: `${old.title} staat niet meer in de monitor`,
    text: [
      `Dit cijfer ging over: ${old.definition}`,
      `Het stond er tot en met uitgave ${record.release.id}. ${end.reason}`,
      next === undefined ? "Er is geen ander cijfer voor in de plaats." : `In plaats daarvan is er: ${next.title}.`,
      "Een verwijzing naar dit cijfer in een rapport komt onderaan dat rapport uit.",
    ],
    links: [
      ...(next === undefined ? [] : [{ text: next.title, href: `/indicator/${next.slug}/` }]),
      ...lastFigures(old, record),
      { text: "Alle thema's", href: "/#themas" },
    ],
  };
}

/** The figures of the whole country in the last release that had the indicator. */
function lastFigures({ slug, theme }: ReleaseRecord["indicators"][number], { release, frozen }: ReleaseRecord): Link[] {
  if (frozen[`nederland/${theme}/index.html`] === undefined) return [];
  return [
    {
      text: `De laatste cijfers, in uitgave ${release.id}`,
      href: `/release/${release.id}/nederland/${theme}/#${slug}`,
    },
  ];
}

/** The same page of another area, or the page of that area where it has none like it. */
function sameElsewhere(
  address: string,
  old: { kind: string; slug: string },
  now: Pick<PageArea, "code" | "kind" | "name" | "slug">,
  { present }: Around,
): Link {
  const there = address.replace(/^inbedden\//, "").replace(`${old.kind}/${old.slug}`, `${now.kind}/${now.slug}`);
  const same = there !== address && present.has(there);
  return { text: `Naar de cijfers over ${areaInSentence(now)}`, href: same ? `/${there}/` : areaAddress(now) };
}

function wayOn(address: string | undefined, { present }: Around): Link {
  const known = address !== undefined && present.has(address.replace(/#.*$/, "").slice(1, -1));
  return known ? { text: "Hier kunt u verder", href: address } : { text: "Naar de eerste pagina", href: "/" };
}

/** The page as it was in the last release that had it. */
function frozenLink(address: string, { release, frozen }: ReleaseRecord): Link[] {
  const plain = address.replace(/^inbedden\//, "");
  if (frozen[`${plain}/index.html`] === undefined) return [];
  return [{ text: `De cijfers zoals ze waren, in uitgave ${release.id}`, href: `/release/${release.id}/${plain}/` }];
}

/** Every figure of the theme under the id that it had: a link to one figure then leads on to that figure. */
function figuresOf(address: string, { href }: Link, record: ReleaseRecord, { edition }: Around): MovedPage["figures"] {
  const theme = partsOf(address).at(-1);
  if (!href.endsWith(`/${theme}/`)) return [];
  const now = new Map(edition.indicators.map(({ slug, title }) => [slug, title]));
  return record.indicators
    .filter((indicator) => indicator.theme === theme)
    .map(({ slug, title }) =>
      now.has(slug)
        ? { id: slug, text: now.get(slug)!, href: `${href}#${slug}` }
        : { id: slug, text: title, href: `/indicator/${slug}/` },
    );
}
