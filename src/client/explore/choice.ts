/** In what form the answer is shown. */
export const forms = ["lijst", "kruistabel", "puntenwolk", "sql"] as const;
export type Form = (typeof forms)[number];

/** What a reader picked. It stands in the address, so that a link brings it back. */
export interface Choice {
  form: Form;
  /** Slugs; of a scatter plot the first two, across and up. */
  indicators: string[];
  /** "gemeente"; "" is every kind. */
  kind: string;
  /** The code of a region of which the gemeenten are shown; "" is the whole country. */
  region: string;
  /** Codes of areas that were picked by name. */
  areas: string[];
  /** The newest of each indicator, all, or from one year to another. */
  years: "nieuwste" | "alle" | { from: number; to: number };
  /** What the columns of a pivot are. */
  columns: "jaar" | "indicator";
  sql: string;
}

/** Reads ?als=lijst&cijfers=jeugdhulp,aandeel-sbo&soort=gemeente&regio=PV24&gebieden=GM0034&jaren=2015-2020. */
export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  const listed = (name: string) => (asked.get(name) ?? "").split(",").filter((item) => item !== "");
  return settled({
    form: forms.find((form) => form === asked.get("als")) ?? "lijst",
    indicators: listed("cijfers"),
    kind: asked.get("soort") ?? "gemeente",
    region: asked.get("regio") ?? "",
    areas: listed("gebieden"),
    years: readYears(asked.get("jaren") ?? ""),
    columns: asked.get("kolommen") === "cijfer" ? "indicator" : "jaar",
    sql: asked.get("sql") ?? "",
  });
}

/** A table with years beside each other has more than the newest. */
export function settled(choice: Choice): Choice {
  const ofYears = choice.form === "kruistabel" && choice.columns === "jaar";
  return ofYears && choice.years === "nieuwste" ? { ...choice, years: "alle" } : choice;
}

function readYears(text: string): Choice["years"] {
  if (text === "alle") return "alle";
  const [, from, to] = text.match(/^(\d{4})-(\d{4})$/) ?? [];
  return from === undefined ? "nieuwste" : { from: Number(from), to: Number(to) };
}

/** The address of a choice; what goes without saying is left out. */
export function writeChoice({ form, indicators, kind, region, areas, years, columns, sql }: Choice): string {
  const parts: [string, string][] = [["als", form]];
  if (form === "sql") parts.push(["sql", sql]);
  else {
    parts.push(["cijfers", indicators.join(",")]);
    if (kind !== "gemeente") parts.push(["soort", kind]);
    if (region !== "") parts.push(["regio", region]);
    if (areas.length > 0) parts.push(["gebieden", areas.join(",")]);
    if (years !== "nieuwste") parts.push(["jaren", years === "alle" ? years : `${years.from}-${years.to}`]);
    if (form === "kruistabel" && columns === "indicator") parts.push(["kolommen", "cijfer"]);
  }
  return `?${new URLSearchParams(parts).toString().replaceAll("%2C", ",")}`;
}
