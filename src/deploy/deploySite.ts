import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "../files/hashFiles.ts";
import { inParallel } from "./inParallel.ts";
import { type Deployed, type Placed, planDeploy } from "./planDeploy.ts";
import type { Target } from "./target.ts";

/** Where a place keeps what was put there. */
const manifest = "_deployed.json";

/** So many files are on their way at once. */
const atOnce = 8;

export interface Outcome {
  /** Files put, and how many bytes that were on disk. */
  put: readonly string[];
  removed: readonly string[];
  unchanged: number;
}

/**
 * Puts a built site at a place: only what changed, first what pages ask for, then pages, and last it removes what is gone.
 * Where this breaks off the old pages are whole, and the next run goes on from there.
 * @param dry says what would be done, and does nothing.
 */
export async function deploySite(site: string, target: Target, dry = false): Promise<Outcome> {
  const [deployed, listed] = [await readDeployed(target), await target.list()];
  const own = hashFiles(site);
  const extra = target.extra(Object.keys(own));
  const read = (path: string) => (path in extra ? Buffer.from(extra[path]!) : readFileSync(join(site, path)));
  const wanted = Object.fromEntries(
    [...Object.keys(own), ...Object.keys(extra)].map((path) => [
      path,
      hash("sha256", JSON.stringify([own[path] ?? extra[path], target.form(path)])),
    ]),
  );
  const plan = planDeploy(wanted, deployed, listed);
  const put = plan.puts.flat();
  const outcome = { put, removed: plan.removes, unchanged: Object.keys(wanted).length - put.length };
  if (dry || (put.length === 0 && plan.removes.length === 0 && plan.leaving.length === 0)) return outcome;

  const known: Record<string, Placed> = { ...deployed };
  const keep = async () => void (await target.put(manifest, Buffer.from(JSON.stringify(known))));
  try {
    for (const group of plan.puts) {
      await inParallel(group, atOnce, async (path) => {
        known[path] = { hash: wanted[path]!, mark: await target.put(path, read(path)) };
      });
    }
    for (const path of plan.leaving) known[path] = { ...known[path]!, leaving: true };
    await inParallel(plan.removes, atOnce, async (path) => {
      await target.remove(path);
      delete known[path];
    });
  } finally {
    // What did arrive need not be sent again. Where this cannot be said either, it is.
    await keep().catch(() => {});
  }
  return outcome;
}

async function readDeployed(target: Target): Promise<Deployed> {
  const text = await target.read(manifest);
  try {
    return text === null ? {} : (JSON.parse(text) as Deployed);
  } catch {
    // A manifest of which half arrived: all is sent again.
    return {};
  }
}
