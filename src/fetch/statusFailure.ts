import { Failure } from "./failure.ts";
import { retryAfter } from "./retryAfter.ts";

/** Statuses after which the same question may be answered: too early, too often, or the server's own trouble. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Statuses that we asked for: a whole file, a part, not changed, and no such part. */
const wanted = new Set([200, 206, 304, 416]);

/** What a status means for us, in Dutch; null where it is an answer. */
export function statusFailure(status: number, headers: Headers, now: Date): Failure | null {
  if (wanted.has(status)) return null;
  const wait = retryAfter(headers.get("Retry-After"), now);
  const known = meanings.get(status);
  const message = `de server antwoordt met ${status}${known === undefined ? "" : ` (${known.means})`}`;
  return new Failure(message, {
    passing: passing.has(status),
    wait,
    ...(known?.hint === undefined ? {} : { hint: known.hint }),
  });
}

const meanings: ReadonlyMap<number, { means: string; hint?: string }> = new Map([
  [400, { means: "begrijpt de vraag niet", hint: "kijk naar filter en select in het manifest" }],
  [401, { means: "mag niet zonder inloggen" }],
  [403, { means: "mag niet" }],
  [404, { means: "is er niet", hint: "kijk bij de uitgever of het adres of de naam van de tabel is veranderd" }],
  [410, { means: "is weggehaald", hint: "kijk bij de uitgever wat ervoor in de plaats kwam" }],
  [429, { means: "te veel vragen", hint: "probeer het later" }],
  [500, { means: "een fout bij de uitgever", hint: "probeer het later" }],
  [503, { means: "tijdelijk niet bereikbaar", hint: "probeer het later" }],
]);
