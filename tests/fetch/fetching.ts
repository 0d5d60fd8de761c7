import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem, InputError } from "../../src/domain/problem.ts";
import { fetchRelease } from "../../src/fetch/fetchRelease.ts";
import type { Outcome } from "../../src/fetch/outcome.ts";
import type { World } from "../../src/fetch/world.ts";
import { folderOf } from "../sources/folderOf.ts";

/** A world in which waiting takes no time; it remembers for how long we would have waited. */
export function quickWorld(day = "2026-11-23"): World & { waits: number[] } {
  let now = Date.parse(`${day}T12:00:00Z`);
  const waits: number[] = [];
  return {
    waits,
    fetch: globalThis.fetch,
    now: () => new Date(now),
    random: () => 1,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** A release with one source, `bron`, whose extracts stand in these lines of YAML. */
export function releaseWith(extracts: string, files: Record<string, string | Uint8Array> = {}): string {
  const head = "title: Titel\npublisher: CBS\nurl: https://cbs.nl\nlicence: CC0\nextracts:\n";
  return folderOf({ "bron/manifest.yaml": head + extracts, ...files });
}

/** The manifest's lines for a file that is fetched as it is. */
export function plainExtract(address: string, file = "a.csv"): string {
  return [
    `  - file: ${file} # zoals DUO het noemt`,
    `    from: ${address}`,
    "    date: 2026-01-01",
    "    area: { column: RegioS }",
    "    period: { constant: 2025 }",
    "    measures:",
    "      n: { column: N }",
    "",
  ].join("\n");
}

interface Told {
  states: Record<string, Outcome["state"]>;
  /** What is wrong, without the folder of the test. */
  problems: string[];
  outcomes: Outcome[];
}

/** Runs a fetch and tells what came of it. */
export async function run(
  data: string,
  options: { replace?: boolean; source?: string; world?: World } = {},
): Promise<Told> {
  const { replace = false, source = null, world = quickWorld() } = options;
  const say = (problems: readonly { file: string; message: string }[]) =>
    problems.map((problem) => formatProblem(problem).replaceAll(`${data}/`, ""));
  try {
    const outcomes = await fetchRelease({ data, source, replace, world });
    const states = Object.fromEntries(outcomes.map(({ file, state }) => [file, state]));
    return { states, outcomes, problems: say(outcomes.flatMap(({ problems }) => problems)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { states: {}, outcomes: [], problems: say(error.problems) };
  }
}

/** The text of a file of a release. */
export function textOf(data: string, file: string): string {
  return readFileSync(join(data, file), "utf8");
}
