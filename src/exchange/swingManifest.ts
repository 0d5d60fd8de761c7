import { Buffer } from "node:buffer";
import { hash } from "node:crypto";
import type { NamedIndicator } from "../domain/indicator.ts";
import { type SwingMapping, topicCode } from "../domain/swingMapping.ts";
import { siteAddress } from "../publish/siteAddress.ts";
import type { Edition } from "../views/edition.ts";

/**
 * The manifest with which a delivery is a source of a release: put the folder of the delivery in data/. An indicator takes
 * a figure over with `given: <folder>.<indicator>`. It knows the bytes of the figures, so that a row that is lost on the
 * way is noticed. `figures`: the file that it is about.
 */
export function swingManifest(
  indicators: readonly NamedIndicator[],
  mapping: SwingMapping,
  figures: string,
  { release, catalogue }: Edition,
): string {
  const text = JSON.stringify;
  const measures = indicators.map((indicator) => {
    const where = `{ onderwerpcode: ${text(topicCode(indicator.slug, mapping))} }`;
    return `      ${indicator.slug}: { where: ${where}${isCount(indicator) ? "" : ", fraction: true"} }`;
  });
  return `${[
    `title: ${text(`Levering voor Swing, uitgave ${release.id}${release.demo ? " (voorbeeldcijfers)" : ""}`)}`,
    `publisher: ${text(catalogue?.publisher.name ?? "Monitor Aansluiting Onderwijs Jeugdhulp")}`,
    `url: ${text(`${siteAddress()}/data/swing/`)}`,
    `licence: ${text(catalogue?.licence.name ?? "Als bij de bron van elk cijfer, zie metadata.csv")}`,
    "extracts:",
    "  - file: cijfers.csv",
    "    form: swing-delivery",
    "    codes: koppeling.json",
    `    date: ${release.date}`,
    "    received:",
    `      address: ${text(`${siteAddress()}/data/swing/cijfers.csv`)}`,
    `      sha256: ${hash("sha256", figures)}`,
    `      bytes: ${Buffer.byteLength(figures)}`,
    `    classification: ${release.classification}`,
    "    area: { column: gebiedscode }",
    "    period: { column: periode }",
    "    measures:",
    ...measures,
  ].join("\n")}\n`;
}

/** Whether the figures of areas add up to those of the country: of other kinds a check on totals means nothing. */
function isCount({ kind }: NamedIndicator): boolean {
  return kind === "count" || kind === "forecast";
}
