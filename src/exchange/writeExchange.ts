import type { Figure } from "../domain/figure.ts";
import type { Edition } from "../views/edition.ts";
import { writeSwing } from "./writeSwing.ts";
import { writeVensters } from "./writeVensters.ts";

/** Writes what other systems take from us, of those whose mapping the reports have. */
export async function writeExchange(edition: Edition, figures: readonly Figure[], folder: string): Promise<void> {
  const { swing = null, vensters = null } = edition.exchange ?? {};
  if (swing !== null) await writeSwing(swing, edition, figures, folder);
  if (vensters !== null) await writeVensters(vensters, edition, figures, folder);
}
