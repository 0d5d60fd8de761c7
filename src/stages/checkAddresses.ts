import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem } from "../domain/problem.ts";

/** More lines than this tell nothing new. */
const most = 25;

/**
 * Makes sure that every address of earlier releases answers in a finished site. `folder`: that of the views, which says
 * what those addresses are.
 * @throws InputError with those that do not.
 */
export function checkAddresses(folder: string, site: string): void {
  const file = join(folder, "addresses.json");
  if (!existsSync(file)) return;
  const expected = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
  const silent = expected.filter(([path]) => !existsSync(join(site, path)));
  if (silent.length === 0) return;
  const rest = silent.length - most;
  const told = silent.slice(0, most).map(([path, release]) => problemOf(path, release));
  const more = { file: "adressen", message: `en ${rest} andere adressen geven geen antwoord` };
  throw new InputError(rest > 0 ? [...told, more] : told);
}

function problemOf(path: string, release: string): Problem {
  return {
    file: `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
    message: `stond in uitgave ${release} en geeft in deze bouw geen antwoord`,
    hint: "zet in reports/vervallen.yaml bij addresses dit adres, of een adres erboven, met de reden",
  };
}
