import { areaKinds } from "../domain/area.ts";
import type { Problem } from "../domain/problem.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";
import { fateOf, type Present } from "./fateOf.ts";

/** Areas and indicators of the last release that are gone, and of which nobody said what became of them. */
export function unexplained(records: readonly ReleaseRecord[], now: Present, reports: string): Problem[] {
  const last = records.at(-1);
  if (last === undefined) return [];
  const file = `${reports}/vervallen.yaml`;
  const addresses = new Set(now.register.areas.map(({ kind, slug }) => `${kind} ${slug}`));
  const known = new Set(now.indicators.map(({ slug }) => slug));
  const areas = last.areas
    .filter(({ kind, slug }) => areaKinds.includes(kind) && !addresses.has(`${kind} ${slug}`))
    .filter(({ kind, slug }) => fateOf(`${kind}/${slug}/index.html`, records, now) === null);
  const indicators = last.indicators
    .filter(({ slug }) => !known.has(slug))
    .filter(({ slug }) => fateOf(`indicator/${slug}/index.html`, records, now) === null);
  const was = `stond in uitgave ${last.release.id} en is er niet meer`;
  return [
    ...areas.map(({ kind, name, slug }) => ({
      file,
      column: "addresses",
      message: `het gebied ${name} ${was}`,
      value: `/${kind}/${slug}/`,
      hint:
        kind === "gemeente"
          ? "zet in mergers.csv van het gebiedsregister waarin de gemeente opging, of zet hier dit adres met de reden"
          : "zet hier dit adres met de reden en waar een lezer verder kan",
    })),
    ...indicators.map(({ slug, title }) => ({
      file,
      column: "indicators",
      message: `het cijfer ${title} ${was}`,
      value: slug,
      hint: "zet hier de indicator met de reden en, als het er is, het cijfer dat ervoor in de plaats kwam (replaced_by)",
    })),
  ];
}
