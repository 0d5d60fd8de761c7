import { distribution, type FileFacts } from "./distribution.ts";
import { day, dutch, type Node, ref } from "./node.ts";
import { document, isDutch, isPublic } from "./publicLists.ts";
import type { CatalogueShared } from "./shared.ts";

/** Figures that belong together and the files they are in. */
export interface DatasetFacts {
  /** Last part of its address: "aandeel-sbo". */
  name: string;
  title: string;
  description: string;
  /** Its page: "/indicator/aandeel-sbo/". */
  page: string;
  /** The first and the last year. */
  years: readonly [number, number];
  /** Where the figures come from, in words. */
  sources: readonly string[];
  keywords: readonly string[];
  files: readonly FileFacts[];
}

/** A dataset with its distributions. */
export function dataset(facts: DatasetFacts, shared: CatalogueShared): Node[] {
  const { site, release, settings, series, terms } = shared;
  const { name, title, description, page, years, sources, keywords, files } = facts;
  const id = datasetOf(name, site)["@id"];
  const landing = document(`${site}${page}`, title);
  const period = periodOf(id, years);
  const provenance: Node = {
    "@id": `${id}-herkomst`,
    "@type": "dct:ProvenanceStatement",
    "rdfs:label": dutch(sources.join(" ")),
  };
  const distributions = files.map((file) => distribution(file, title, shared));
  const itself: Node = {
    "@id": id,
    "@type": "dcat:Dataset",
    "dct:identifier": id,
    "dct:title": dutch(title),
    "dct:description": dutch(description),
    "dct:accessRights": ref(isPublic),
    "dcat:contactPoint": ref(terms.contact),
    "dct:creator": ref(terms.publisher),
    "dct:publisher": ref(terms.publisher),
    "dcat:theme": terms.themes.map(ref),
    "dcat:keyword": [...settings.keywords, ...keywords].map(dutch),
    "dct:conformsTo": ref(terms.dictionary),
    "foaf:page": [terms.manual, terms.data].map(ref),
    "dcat:landingPage": ref(landing),
    "dct:language": ref(isDutch),
    "dct:temporal": ref(period),
    "dct:spatial": ref(terms.spatial),
    "dct:accrualPeriodicity": ref(terms.frequency),
    "dct:provenance": ref(provenance),
    "dct:issued": day(release.date),
    "dct:modified": day(release.date),
    "dcat:version": release.id,
    "adms:versionNotes": dutch(notesOf(shared)),
    "dcat:inSeries": ref(series),
    "dcat:distribution": distributions.map(([first]) => ref(first!)),
  };
  return [itself, landing, period, provenance, ...distributions.flat()];
}

/** The address of a dataset. */
export function datasetOf(name: string, site: string): Pick<Node, "@id"> {
  return { "@id": `${site}/data/catalogus.jsonld#${name}` };
}

function periodOf(id: string, [first, last]: readonly [number, number]): Node {
  return {
    "@id": `${id}-periode`,
    "@type": "dct:PeriodOfTime",
    "dcat:startDate": day(`${first}-01-01`),
    "dcat:endDate": day(`${last}-12-31`),
  };
}

function notesOf({ release }: CatalogueShared): string {
  return release.demo ? `${release.title}. Alle cijfers zijn voorbeeldcijfers: zij zijn verzonnen.` : release.title;
}
