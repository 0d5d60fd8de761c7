/** The name of the site in sentences about it. */
const site = "Monitor Aansluiting Onderwijs Jeugdhulp";

/** What a figure, a chart or a table says of itself when it leaves its page. */
export interface Facts {
  /** "Jongeren met jeugdhulp in Almere" */
  title: string;
  /** Of the latest figure; null where there is none. */
  year: string | null;
  /** "CBS, Jeugdhulp (85100NED)" */
  sources: string[];
  release: { id: string; title: string; date: string; day: string };
  /** The page and the place on it, in full. */
  address: string;
  demo: boolean;
}

/** "Monitor Aansluiting Onderwijs Jeugdhulp, uitgave 2026-1 (22 november 2026)" */
export function releaseLine({ release }: Pick<Facts, "release">): string {
  return `${site}, uitgave ${release.id} (${release.day})`;
}

/** "Bron: CBS, Jeugdhulp (85100NED)" */
export function sourceLine({ sources }: Pick<Facts, "sources">): string {
  return sources.length === 0 ? `Bron: ${site}` : `Bron: ${sources.join("; ")}`;
}

/** One line that says where a figure stands and what it rests on. */
export function citation(facts: Facts): string {
  const { title, year, address, demo } = facts;
  const what = year === null || title.includes(year) ? title : `${title}, ${year}`;
  return `${releaseLine(facts)}. ${what}${demo ? " (voorbeeldcijfers)" : ""}. ${sourceLine(facts)}. ${address}`;
}
