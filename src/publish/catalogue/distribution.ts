import { count, day, dutch, type Node, ref, resource } from "./node.ts";
import { fileForms, isAvailable, isDutch, sha256 } from "./publicLists.ts";
import type { CatalogueShared } from "./shared.ts";

/** A file that figures are in. */
export interface FileFacts {
  /** Under the site: "/data/aandeel-sbo.csv". */
  path: string;
  bytes: number;
  /** SHA-256. */
  hash: string;
}

/** A file as a form of a dataset. A file of the API is reached by the service too. */
export function distribution({ path, bytes, hash }: FileFacts, title: string, shared: CatalogueShared): Node[] {
  const { site, release, terms, service } = shared;
  const url = `${site}${path}`;
  const { title: name, mediaType, format, standard } = fileForms[path.split(".").at(-1)!]!;
  const file = resource(url);
  const schema = path.endsWith(".csv") ? [columnsOf(url)] : [];
  const checksum: Node = {
    "@id": `${url}#sha256`,
    "@type": "spdx:Checksum",
    "spdx:algorithm": ref(sha256),
    "spdx:checksumValue": { "@value": hash, "@type": "xsd:hexBinary" },
  };
  const itself: Node = {
    "@id": `${url}#bestand`,
    "@type": "dcat:Distribution",
    "dct:title": dutch(`${title}: ${name}`),
    "dct:description": dutch(`Alle cijfers als ${name}-bestand.`),
    "dcat:accessURL": ref(file),
    "dcat:downloadURL": ref(file),
    "dct:license": ref(terms.licence),
    "dct:rights": ref(terms.rights),
    "dct:language": ref(isDutch),
    "dct:conformsTo": [standard, ...schema].map(ref),
    "dcat:mediaType": ref(mediaType),
    ...(format !== null && { "dct:format": ref(format) }),
    "dcat:byteSize": count(bytes),
    "spdx:checksum": ref(checksum),
    "dcatap:availability": ref(isAvailable),
    "dct:issued": day(release.date),
    "dct:modified": day(release.date),
    ...(path.endsWith(".json") && { "dcat:accessService": ref(service) }),
  };
  return [itself, file, checksum, ...schema];
}

/** What the columns are: the schema that the file keeps to. */
function columnsOf(url: string): Node {
  return {
    "@id": `${url}-metadata.json`,
    "@type": "dct:Standard",
    "dct:title": dutch("De kolommen van het bestand, als CSV on the Web"),
  };
}
