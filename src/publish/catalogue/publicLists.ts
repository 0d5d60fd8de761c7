import { dutch, type Node } from "./node.ts";

/** Entries of lists that all catalogues share, with the class that DCAT-AP-NL asks for: readers need not fetch the lists. */
function entry(id: string, type: string, name: string): Node {
  return { "@id": id, "@type": type, "skos:prefLabel": dutch(name) };
}

const europe = "http://publications.europa.eu/resource/authority";

export const isPublic = entry(`${europe}/access-right/PUBLIC`, "dct:RightsStatement", "openbaar");
export const isDutch = entry(`${europe}/language/NLD`, "dct:LinguisticSystem", "Nederlands");
export const isAvailable = entry(`${europe}/planned-availability/STABLE`, "skos:Concept", "blijvend beschikbaar");
export const dataThemes: Node = {
  "@id": `${europe}/data-theme`,
  "@type": "skos:ConceptScheme",
  "dct:title": dutch("Gegevensthema"),
};
export const sha256: Node = {
  "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
  "@type": "spdx:ChecksumAlgorithm",
};

export const licence = ({ uri, name }: Listed) => entry(uri, "dct:LicenseDocument", name);
export const concept = ({ uri, name }: Listed) => entry(uri, "skos:Concept", name);
export const place = ({ uri, name }: Listed) => entry(uri, "dct:Location", name);
export const frequency = ({ uri, name }: Listed) => entry(uri, "dct:Frequency", name);
export const document = (id: string, name: string): Node => ({
  "@id": id,
  "@type": "foaf:Document",
  "dct:title": dutch(name),
});
export const standard = (id: string, name: string): Node => ({
  "@id": id,
  "@type": "dct:Standard",
  "dct:title": dutch(name),
});

interface Listed {
  uri: string;
  name: string;
}

export const profile = standard("https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/", "DCAT-AP-NL 3.0");
export const openApiStandard = standard("https://spec.openapis.org/oas/v3.1.0", "OpenAPI 3.1");

/** A form that files have: what the internet calls it, and Europe; and the standard it keeps to. */
export interface FileForm {
  title: string;
  mediaType: Node;
  format: Node | null;
  standard: Node;
}

function form(title: string, media: string, type: string | null, of: Node): FileForm {
  return {
    title,
    mediaType: { "@id": `https://www.iana.org/assignments/media-types/${media}`, "@type": "dct:MediaType" },
    format: type === null ? null : entry(`${europe}/file-type/${type}`, "dct:MediaTypeOrExtent", type),
    standard: of,
  };
}

/** The forms of the files, by the end of their names. A database file of DuckDB is in no public list. */
export const fileForms: Readonly<Record<string, FileForm>> = {
  csv: form("CSV", "text/csv", "CSV", standard("https://www.w3.org/TR/tabular-data-model/", "CSV on the Web")),
  xlsx: form(
    "Excel (XLSX)",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "XLSX",
    standard("https://ecma-international.org/publications-and-standards/standards/ecma-376/", "Office Open XML"),
  ),
  ods: form(
    "OpenDocument (ODS)",
    "application/vnd.oasis.opendocument.spreadsheet",
    "ODS",
    standard("https://docs.oasis-open.org/office/OpenDocument/", "OpenDocument"),
  ),
  json: form("JSON", "application/json", "JSON", openApiStandard),
  parquet: form(
    "Parquet",
    "application/vnd.apache.parquet",
    null,
    standard("https://parquet.apache.org/docs/file-format/", "Apache Parquet"),
  ),
  duckdb: form(
    "DuckDB",
    "application/octet-stream",
    null,
    standard("https://duckdb.org/docs/stable/internals/storage", "DuckDB"),
  ),
};
