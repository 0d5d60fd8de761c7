import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { type SwingMapping, swingPeriod, topicCode } from "../domain/swingMapping.ts";
import { siteAddress } from "../publish/siteAddress.ts";
import { sourceTexts } from "../publish/sourceTexts.ts";
import { unitInWords } from "../publish/unitInWords.ts";
import type { Edition } from "../views/edition.ts";

/** The columns of the metadata sheet. */
export const topicColumns = [
  "onderwerpcode",
  "naam",
  "eenheid",
  "decimalen",
  "bron",
  "licentie",
  "toelichting",
  "teller_is",
  "noemer_is",
  "peildatum",
  "periode",
  "eerste_periode",
  "laatste_periode",
  "indicator",
  "pagina",
] as const;

/** What the metadata sheet says of an indicator of which there are these figures. */
export function topicRow(
  indicator: NamedIndicator,
  figures: readonly Figure[],
  mapping: SwingMapping,
  { sources }: Edition,
): string[] {
  const { slug, definition, caution } = indicator;
  const topic = mapping.topics[slug];
  const years = figures.map(({ period }) => period);
  const period = (year: number) => (years.length === 0 ? "" : swingPeriod(year, slug, mapping));
  const texts = sourceTexts(indicator, sources);
  return [
    topicCode(slug, mapping),
    indicator.title,
    unitInWords(indicator),
    String("decimals" in indicator ? indicator.decimals : 0),
    texts.map(({ text }) => text).join("; "),
    [...new Set(texts.map(({ licence }) => licence))].join("; "),
    [definition, caution, topic?.note].filter((text) => text !== undefined).join(" "),
    indicator.counted,
    "out_of" in indicator ? indicator.out_of : "",
    indicator.reference_day ?? "",
    topic?.school_year === undefined ? "jaar" : "schooljaar",
    period(Math.min(...years)),
    period(Math.max(...years)),
    slug,
    `${siteAddress()}/indicator/${slug}/`,
  ];
}
