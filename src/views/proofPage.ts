import type { Inputs } from "../domain/inputs.ts";
import { type Account, addUp } from "../domain/received.ts";
import type { Check } from "../domain/releaseRecord.ts";
import type { Edition } from "./edition.ts";
import type { FrozenPage } from "./frozen/frozenPage.ts";
import { describeSources, type SourceDescription } from "./sourcesPage.ts";

/** /release/<id>/verantwoording/: what a release was made from, what became of it, and how it was checked. */
export interface ProofPage extends FrozenPage {
  sources: SourceDescription[];
  /** Of all files together: rows = used + refused + laid aside, by reason. */
  rows: Pick<Account, "rows" | "used" | "refused"> & { aside: { reason: string; rows: number }[] };
  /** What was checked on the finished site; null until that was done. */
  checks: readonly Check[] | null;
  /** The version of the program, with the hash of its files. */
  program: string;
}

/** The proof that is shipped with the pages of a release. */
export function proofPage(
  inputs: Pick<Inputs, "sources" | "received">,
  { release }: Pick<Edition, "release">,
  program: string,
): ProofPage {
  const { aside, ...rows } = addUp(inputs.received.map(({ account }) => account));
  return {
    address: `release/${release.id}/verantwoording`,
    title: "Verantwoording",
    plain: "/over/bronnen/",
    trail: [
      { text: "Alle uitgaven", href: "../../" },
      { text: "Wat er veranderde", href: "../" },
    ],
    sources: describeSources(inputs),
    rows: { ...rows, aside: Object.entries(aside).map(([reason, count]) => ({ reason, rows: count })) },
    checks: null,
    program,
  };
}
