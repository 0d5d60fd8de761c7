import { type DatasetFacts, dataset, datasetOf } from "./dataset.ts";
import { day, dutch, type Node, ref, resource } from "./node.ts";
import {
  dataThemes,
  document,
  fileForms,
  isAvailable,
  isDutch,
  isPublic,
  openApiStandard,
  profile,
  sha256,
} from "./publicLists.ts";
import type { CatalogueShared } from "./shared.ts";

/** The prefixes of the catalogue: a reader needs no other file to understand it. */
export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The catalogue of all datasets as DCAT-AP-NL 3.0, in JSON-LD: what is said of a thing stands once, at its address. */
export function catalogue(datasets: readonly DatasetFacts[], shared: CatalogueShared): object {
  const home = document(`${shared.site}/`, shared.settings.title);
  const nodes = [
    catalogueNode(datasets, home, shared),
    home,
    seriesNode(shared),
    ...serviceNodes(datasets, shared),
    ...datasets.flatMap((facts) => dataset(facts, shared)),
    ...termNodes(shared),
  ];
  return { "@context": prefixes, "@graph": [...new Map(nodes.map((node) => [node["@id"], node])).values()] };
}

function catalogueNode(datasets: readonly DatasetFacts[], home: Node, shared: CatalogueShared): Node {
  const { site, settings, release, catalogue: itself, service, terms } = shared;
  return {
    ...itself,
    "@type": "dcat:Catalog",
    "dct:title": dutch(settings.title),
    "dct:description": dutch(settings.description),
    "dct:publisher": ref(terms.publisher),
    "dct:creator": ref(terms.publisher),
    "dcat:contactPoint": ref(terms.contact),
    "dct:license": ref(terms.licence),
    "dct:rights": ref(terms.rights),
    "dct:language": ref(isDutch),
    "dct:spatial": ref(terms.spatial),
    "dct:issued": day(release.date),
    "dct:modified": day(release.date),
    "dct:conformsTo": ref(profile),
    "foaf:homepage": ref(home),
    "dcat:themeTaxonomy": ref(dataThemes),
    "dcat:dataset": datasets.map(({ name }) => datasetOf(name, site)),
    "dcat:service": ref(service),
  };
}

function seriesNode({ settings, release, series, terms }: CatalogueShared): Node {
  return {
    ...series,
    "@type": "dcat:DatasetSeries",
    "dct:title": dutch(settings.title),
    "dct:description": dutch(settings.description),
    "dct:publisher": ref(terms.publisher),
    "dcat:contactPoint": ref(terms.contact),
    "dct:accrualPeriodicity": ref(terms.frequency),
    "dct:spatial": ref(terms.spatial),
    "dct:issued": day(release.date),
    "dct:modified": day(release.date),
  };
}

function serviceNodes(datasets: readonly DatasetFacts[], shared: CatalogueShared): Node[] {
  const { site, settings, release, service, terms } = shared;
  const endpoint = resource(`${site}/data/v1/index.json`);
  const description = resource(`${site}/data/openapi.json`);
  const itself: Node = {
    ...service,
    "@type": "dcat:DataService",
    "dct:identifier": service["@id"],
    "dct:title": dutch("API van vaste bestanden"),
    "dct:description": dutch("Alle cijfers per indicator en per gebied, als JSON. Een sleutel is niet nodig."),
    "dcat:endpointURL": ref(endpoint),
    "dcat:endpointDescription": ref(description),
    "dcat:servesDataset": datasets.filter(({ files }) => files.some(isAnswer)).map(({ name }) => datasetOf(name, site)),
    "dct:accessRights": ref(isPublic),
    "dcat:contactPoint": ref(terms.contact),
    "dct:creator": ref(terms.publisher),
    "dct:publisher": ref(terms.publisher),
    "dct:license": ref(terms.licence),
    "dct:rights": ref(terms.rights),
    "dcat:theme": terms.themes.map(ref),
    "dcat:keyword": settings.keywords.map(dutch),
    "dct:language": ref(isDutch),
    "dct:conformsTo": ref(openApiStandard),
    "dcat:landingPage": ref(terms.data),
    "foaf:page": ref(terms.data),
    "dct:modified": day(release.date),
  };
  return [itself, endpoint, description];
}

function isAnswer({ path }: { path: string }): boolean {
  return path.endsWith(".json");
}

/** What others refer to, each with its class. */
function termNodes({ terms }: CatalogueShared): Node[] {
  const { themes, ...single } = terms;
  const forms = Object.values(fileForms).flatMap(({ mediaType, format, standard }) => [
    mediaType,
    standard,
    ...(format === null ? [] : [format]),
  ]);
  const inScheme = themes.map((theme) => ({ ...theme, "skos:inScheme": ref(dataThemes) }));
  const lists = [dataThemes, isPublic, isDutch, isAvailable, profile, openApiStandard, sha256];
  return [...Object.values(single), ...inScheme, ...lists, ...forms];
}
