import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem } from "../domain/problem.ts";
import { promisedFiles } from "../proof/checkAddresses.ts";
import { addressOf } from "../proof/sitePages.ts";

/** More lines than this tell nothing new. */
const most = 25;

/**
 * Makes sure that every address of earlier releases answers in a finished site. `folder`: that of the views, which says
 * what those addresses are.
 * @throws InputError with those that do not.
 */
export function checkAddresses(folder: string, site: string): void {
  const silent = promisedFiles(folder).filter(([path]) => !existsSync(join(site, path)));
  if (silent.length === 0) return;
  const rest = silent.length - most;
  const told = silent.slice(0, most).map(([path, release]) => problemOf(path, release));
  const more = { file: "adressen", message: `en ${rest} andere adressen geven geen antwoord` };
  throw new InputError(rest > 0 ? [...told, more] : told);
}

function problemOf(path: string, release: string): Problem {
  return {
    file: addressOf(path),
    message: `stond in uitgave ${release} en geeft in deze bouw geen antwoord`,
    hint: "zet in reports/vervallen.yaml bij addresses dit adres, of een adres erboven, met de reden",
  };
}
