import type { OpinionPart, OpinionSpec } from "../../charts/opinionSpec.ts";

/** From helemaal oneens to helemaal eens. */
const scale = [
  ["helemaal oneens", -2],
  ["oneens", -1],
  ["niet eens, niet oneens", 0],
  ["eens", 1],
  ["helemaal eens", 2],
] as const;

function parts(...percents: readonly [number, number, number, number, number]): OpinionPart[] {
  return scale.map(([label, tone], index) => {
    const percent = percents[index]!;
    return { label, tone, percent, text: `${percent}%` };
  });
}

/** A question with a scale, answered by two groups and by all regions, and a group that is too small to be shown. */
export const barsExample: OpinionSpec = {
  title: "Een voorbeeld: hulp start op tijd",
  description: "In uw regio is 48% van de professionals het eens of helemaal eens. De cijfers zijn verzonnen.",
  rows: [
    { name: "Uw regio", muted: false, n: 84, parts: parts(6, 20, 26, 36, 12), absence: null, dontKnow: 9 },
    { name: "Jeugdhulp", muted: false, n: 31, parts: parts(3, 16, 23, 42, 16), absence: null, dontKnow: 6 },
    { name: "Voortgezet onderwijs", muted: false, n: null, parts: [], absence: "afgeschermd", dontKnow: null },
    { name: "Alle regio's", muted: true, n: 2340, parts: parts(8, 24, 28, 31, 9), absence: null, dontKnow: 12 },
  ],
  reversed: false,
  mark: null,
  demo: true,
};
