import { formatProblem } from "../domain/problem.ts";
import type { Outcome } from "./outcome.ts";
import type { Version } from "./version.ts";

const number = new Intl.NumberFormat("nl-NL");

/** What an editor reads of a file that was fetched: a line, and under it what to know and do. */
export function describeOutcome(outcome: Outcome): string {
  const { file, state, requests, received, milliseconds } = outcome;
  const asked = `${number.format(requests)} ${requests === 1 ? "verzoek" : "verzoeken"}`;
  const took = [asked, bytes(received), seconds(milliseconds)].join(", ");
  return [`${signs[state]} ${file}: ${state} (${took})`, ...details(outcome).map((line) => `    ${line}`)].join("\n");
}

const signs: Record<Outcome["state"], string> = {
  nieuw: "✓",
  ongewijzigd: "✓",
  vervangen: "✓",
  veranderd: "!",
  mislukt: "✗",
};

function details(outcome: Outcome): string[] {
  const { state, was, is, gone, added, others, byHand, problems } = outcome;
  const compared = was === null || is === null || state === "ongewijzigd" ? [] : differences(was, is);
  const columns = [list("kolommen die verdwenen zijn", gone), list("kolommen die erbij kwamen", added)].flat();
  const more = others.length > 0 ? [`ook veranderd: ${others.join(", ")}`] : [];
  const hand =
    byHand && was !== null && state !== "ongewijzigd" ? ["uw bestand is sinds het ophalen met de hand veranderd"] : [];
  return [...compared, ...columns, ...more, ...hand, ...problems.map(formatProblem), ...advice(outcome)];
}

function differences(was: Version, is: Version): string[] {
  if (was.sha256 === is.sha256) return [];
  const say = ({ rows, bytes: size, sha256 }: Version) => {
    const counted = rows === null ? [] : [`${number.format(rows)} rijen`];
    return [...counted, `${number.format(size)} bytes`, `sha256 ${sha256.slice(0, 12)}…`].join(", ");
  };
  return [`was ${say(was)}`, `is  ${say(is)}`];
}

function list(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > 8 ? ` en nog ${names.length - 8}` : "";
  return [`${what}: ${names.slice(0, 8).join(", ")}${more}`];
}

function advice({ state, file, is }: Outcome): string[] {
  const kept = `uw bestand is gebleven; het nieuwe staat ernaast als ${file}.nieuw`;
  if (state === "veranderd")
    return [kept, "overnemen: npm run fetch -- --replace; wat er dan verandert, zegt npm run diff"];
  return state === "mislukt" && is !== null ? [kept, "pas eerst het manifest aan"] : [];
}

/** The last lines: how many of each, and what it took. */
export function describeOutcomes(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return "Geen enkel bestand zegt met from waar het vandaan komt: er is niets op te halen.";
  const states = Object.keys(signs) as Outcome["state"][];
  const counts = states
    .map((state) => ({ state, count: outcomes.filter((outcome) => outcome.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${number.format(count)} ${state}`);
  const total = (key: "requests" | "received") => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const took = `Verzoeken: ${number.format(total("requests"))}. Binnen: ${bytes(total("received"))}.`;
  return `Bestanden: ${counts.join(", ")}. ${took}`;
}

/** 2181714 → "2,2 MB". */
function bytes(size: number): string {
  if (size < 1000) return `${size} bytes`;
  const [amount, unit] = size < 1e6 ? [size / 1000, "kB"] : [size / 1e6, "MB"];
  return `${amount.toLocaleString("nl-NL", { maximumFractionDigits: 1 })} ${unit}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} s`;
}
