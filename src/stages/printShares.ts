import { fork } from "node:child_process";
import { hash } from "node:crypto";
import { cp, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFiles, sameFiles } from "../files/hashFiles.ts";
import type { Order, Pages } from "./printPages.ts";
import { StageError, smallHeap } from "./runStage.ts";

/** With fewer pages a second process would take longer to start than it saves. */
const pagesWorthAProcess = 500;

/** Prints pages into a site, with their styles and scripts, in one or two processes by how many there are to print. */
export async function printShares(
  { folder, out, staying }: Pick<Order, "folder" | "out" | "staying">,
  pages: number,
): Promise<Pages> {
  const shares = pages < pagesWorthAProcess ? 1 : Math.min(2, availableParallelism());
  // In the project, wherever the site goes: Astro finds what it works with there.
  const works = Array.from({ length: shares }, (_, share) =>
    resolve(".astro", `${hash("sha256", resolve(out))}-${share}`),
  );
  const orders = works.map((work, share) => ({ folder, out, work, staying, share, shares }));
  const printed = await Promise.all(orders.map(printShare));
  await placeAssets(works, out);
  for (const work of works) await rm(work, { recursive: true, force: true });
  return { printed: Object.assign({}, ...printed.map((pages) => pages.printed)), kept: printed[0]!.kept };
}

/**
 * Runs a process that prints one share.
 * @throws StageError where it failed and has said why.
 */
function printShare(order: Order): Promise<Pages> {
  const child = fork(fileURLToPath(new URL("./share.ts", import.meta.url)), { execArgv: [...smallHeap] });
  return new Promise((done, fail) => {
    child.once("message", (pages) => done(pages as Pages));
    child.once("error", fail);
    child.once("exit", (code, signal) =>
      fail(code === 1 ? new StageError("print") : new Error(`Printing ended without a result (${signal ?? code})`)),
    );
    child.send(order);
  });
}

/** Puts styles and scripts in a site: each process made them, and the pages of all name them. */
async function placeAssets([first, ...others]: readonly string[], out: string): Promise<void> {
  const assets = (work: string) => join(work, "_astro");
  const made = hashFiles(assets(first!));
  if (!others.every((other) => sameFiles(hashFiles(assets(other)), made))) {
    throw new Error("Two processes made different styles and scripts of the same sources");
  }
  await rm(assets(out), { recursive: true, force: true });
  await cp(assets(first!), assets(out), { recursive: true });
}
