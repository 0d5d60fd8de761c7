/** A thing with an address and what is said of it, as JSON-LD writes it. Nothing here is without an address. */
export interface Node {
  "@id": string;
  "@type": string | readonly string[];
  [property: string]: unknown;
}

/** A node that is described elsewhere. */
export function ref({ "@id": id }: Pick<Node, "@id">): { "@id": string } {
  return { "@id": id };
}

/** Whatever stands at an address: the profile asks that even this is said of it. */
export function resource(id: string): Node {
  return { "@id": id, "@type": "rdfs:Resource" };
}

/** Dutch text. */
export function dutch(text: string): object {
  return { "@value": text, "@language": "nl" };
}

/** A day: 2026-11-22. */
export function day(date: string): object {
  return { "@value": date, "@type": "xsd:date" };
}

/** A number of bytes. */
export function count(bytes: number): object {
  return { "@value": String(bytes), "@type": "xsd:nonNegativeInteger" };
}
