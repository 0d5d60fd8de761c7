/** What is looked for: words, and the values that are ticked of each filter. */
export interface SearchQuery {
  words: string;
  filters: Record<string, string[]>;
}

/** Reads ?q=sbo&soort=Gemeente&soort=Provincie. */
export function readQuery(search: string, filterNames: string[]): SearchQuery {
  const parameters = new URLSearchParams(search);
  const filters = filterNames.map((name) => [name, parameters.getAll(name)] as const);
  return { words: parameters.get("q") ?? "", filters: Object.fromEntries(filters) };
}

/** Writes the address that leads to this search again; "" for an empty one. */
export function writeQuery({ words, filters }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (words !== "") parameters.set("q", words);
  for (const [name, values] of Object.entries(filters)) for (const value of values) parameters.append(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
