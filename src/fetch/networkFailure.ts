import { Failure } from "./failure.ts";

/** Makes a Failure of what the network throws; other mistakes stay what they are. */
export function networkFailure(error: unknown, seconds: number): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  if (error.name === "AbortError")
    return new Failure(`er kwam ${seconds.toLocaleString("nl-NL")} seconden niets meer binnen`, later);
  // Node's fetch throws a TypeError for all that happens on the line.
  if (!(error instanceof TypeError) || !("cause" in error || error.message === "terminated")) return error;
  const code = (error.cause as { code?: string } | undefined)?.code ?? "";
  return new Failure(reasons.get(code) ?? "de verbinding is verbroken", later);
}

const later = {
  passing: true,
  hint: "kijk of er verbinding is en probeer het later; wat er al is, wordt niet opnieuw gehaald",
};

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOTFOUND", "de server is niet te vinden"],
  ["EAI_AGAIN", "de server is niet te vinden"],
  ["ECONNREFUSED", "de server neemt geen verbinding aan"],
  ["UND_ERR_CONNECT_TIMEOUT", "de server neemt geen verbinding aan"],
  ["CERT_HAS_EXPIRED", "het certificaat van de server is verlopen"],
]);
