import type { NamedIndicator } from "../domain/indicator.ts";
import type { Edition } from "./edition.ts";

/**
 * What search engines are told of figures, in the words of schema.org. Texts that begin with / are addresses on this site:
 * the page that prints them makes them whole.
 */
export interface StructuredData {
  "@context": "https://schema.org";
  "@type": "Dataset" | "DataCatalog";
  name: string;
  description: string;
  url: string;
  [property: string]: unknown;
}

/** An indicator as a dataset: its files, its years, and who published it. */
export function indicatorData(indicator: NamedIndicator, edition: Edition): StructuredData {
  const { slug, title, definition, unit } = indicator;
  const years = edition.areas.areas.flatMap(({ code }) =>
    edition.figures.series(slug, code).map(({ period }) => period),
  );
  const files = ["csv", "xlsx", "ods"].map((form) => `/data/${slug}.${form}`);
  return dataset(title, definition, `/indicator/${slug}/`, [...files, `/data/v1/indicator/${slug}.json`], edition, {
    ...(years.length > 0 && { temporalCoverage: `${smallest(years)}/${largest(years)}` }),
    variableMeasured: { "@type": "PropertyValue", name: title, unitText: unit },
  });
}

/** All figures as a dataset. */
export function allData(edition: Edition): StructuredData {
  const files = ["/data/cijfers.csv", "/data/cijfers.parquet", "/data/monitor.duckdb"];
  const { title, description } = catalogueWords(edition);
  return dataset(`Alle cijfers: ${title}`, description, "/over/data/", files, edition);
}

/** The site as a collection of datasets. */
export function catalogueData(edition: Edition): StructuredData {
  const { title, description } = catalogueWords(edition);
  return {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    name: title,
    description,
    url: "/",
    ...shared(edition),
  };
}

function dataset(
  name: string,
  description: string,
  url: string,
  files: readonly string[],
  edition: Edition,
  more: object = {},
): StructuredData {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name,
    description,
    url,
    ...shared(edition),
    isAccessibleForFree: true,
    includedInDataCatalog: { "@type": "DataCatalog", name: catalogueWords(edition).title, url: "/" },
    distribution: files.map((file) => ({
      "@type": "DataDownload",
      contentUrl: file,
      encodingFormat: encodings[file.split(".").at(-1)!],
    })),
    ...more,
  };
}

const encodings: Readonly<Record<string, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  duckdb: "application/octet-stream",
};

function shared({ release, catalogue }: Edition): object {
  const organisation = catalogue && {
    "@type": "Organization",
    name: catalogue.publisher.name,
    url: catalogue.publisher.uri,
  };
  return {
    version: release.id,
    dateModified: release.date,
    inLanguage: "nl",
    spatialCoverage: "Nederland",
    ...(release.demo && { disambiguatingDescription: "Voorbeeldcijfers: alle cijfers zijn verzonnen." }),
    ...(catalogue && {
      license: catalogue.licence.uri,
      creator: organisation,
      publisher: organisation,
      keywords: catalogue.keywords,
    }),
  };
}

function catalogueWords({ catalogue }: Edition): { title: string; description: string } {
  return (
    catalogue ?? {
      title: "Monitor Aansluiting Onderwijs Jeugdhulp",
      description: "Cijfers over onderwijs en jeugd voor elke gemeente en elke regio van Nederland.",
    }
  );
}

function smallest(years: readonly number[]): number {
  return years.reduce((a, b) => Math.min(a, b));
}

function largest(years: readonly number[]): number {
  return years.reduce((a, b) => Math.max(a, b));
}
