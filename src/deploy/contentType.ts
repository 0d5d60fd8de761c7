/** What a file is, by how its name ends. A test holds that every file of a built site is known here. */
export const textTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  csv: "text/csv",
  txt: "text/plain",
  ttl: "text/turtle",
  svg: "image/svg+xml",
  xml: "application/xml",
  json: "application/json",
  jsonld: "application/ld+json",
  yaml: "application/yaml",
};

export const binaryTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  pdf: "application/pdf",
  woff2: "font/woff2",
  wasm: "application/wasm",
  parquet: "application/vnd.apache.parquet",
  duckdb: "application/vnd.duckdb",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
};

/** Files that are something more precise than the end of their name says: the first pattern that fits. */
export const namedTypes: readonly (readonly [name: RegExp, type: string])[] = [
  [/\.csv-metadata\.json$/, "application/csvm+json"],
  [/wijzigingen\.xml$/, "application/atom+xml"],
];

/** The type of all other files, such as those of the search index. */
export const unknownType = "application/octet-stream";

/** The header for a file: "/data/jeugdhulp.csv" → "text/csv; charset=utf-8". All text of the site is UTF-8. */
export function contentType(path: string): string {
  const text = namedTypes.find(([name]) => name.test(path))?.[1] ?? textTypes[ending(path)];
  return text === undefined ? (binaryTypes[ending(path)] ?? unknownType) : `${text}; charset=utf-8`;
}

/** Whether a file gets smaller on its way by gzip. Pictures, PDFs, spreadsheets and databases are pressed already. */
export function isPressed(path: string): boolean {
  return ending(path) in textTypes || ending(path) === "wasm";
}

function ending(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? "";
}
