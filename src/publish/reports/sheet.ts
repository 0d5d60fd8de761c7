import type { Release } from "../../domain/release.ts";
import type { Sheet } from "./typesetter.ts";

const monitor = "Monitor Aansluiting Onderwijs Jeugdhulp";

/** What stands around every document of a release. `of`: whom and when it is about: ["Flevoland", "vragenlijst 2021"]. */
export function sheet(title: string, of: readonly string[], { id, date, demo }: Release): Sheet {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const footer = [...of, `uitgave ${id}`, ...(demo ? ["voorbeeldcijfers"] : [])].join(" · ");
  return { title, author: monitor, footer, date: { year, month, day }, demo };
}
