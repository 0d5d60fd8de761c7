import { fork } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFiles, sameFiles } from "../files/hashFiles.ts";
import type { Order, Pages } from "./printPages.ts";
import { StageError, smallHeap } from "./runStage.ts";

/** With fewer pages a second process would take longer to start than it saves. */
const pagesWorthAProcess = 500;

type Site = Omit<Order, "share" | "shares">;

/** Prints pages in one or two processes, by how many there are to print. */
export async function printShares(site: Site, pages: number): Promise<Pages> {
  if (diskOf(site.out) === diskOf(".")) return printBeside(site, pages);
  // Astro puts files in their place by giving them another name, which does not reach another disk.
  const near = resolve(".astro", "site");
  const printed = await printBeside({ ...site, out: near }, pages);
  await cp(near, site.out, { recursive: true });
  await rm(near, { recursive: true });
  return printed;
}

/** The disk that a place is on, or will be. */
function diskOf(place: string): number {
  return existsSync(place) ? statSync(place).dev : diskOf(dirname(resolve(place)));
}

async function printBeside({ folder, out, staying }: Site, pages: number): Promise<Pages> {
  const outs = pages < pagesWorthAProcess || outside(out) || availableParallelism() < 2 ? [out] : [out, `${out}.2`];
  for (const place of outs) await rm(place, { recursive: true, force: true });
  const orders = outs.map((place, share) => ({ folder, out: place, staying, share, shares: outs.length }));
  const [first, second] = await Promise.all(orders.map(printShare));
  if (second === undefined) return first!;
  await moveIn(second.printed, outs[1]!, out);
  return { printed: [...first!.printed, ...second.printed], kept: first!.kept };
}

/** Astro keeps its own work in one place for all sites outside the project, where two processes would meet. */
function outside(out: string): boolean {
  return relative(".", out).startsWith("..");
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

/** Puts the pages of one site in another that has the same styles and scripts. */
async function moveIn(files: readonly string[], from: string, to: string): Promise<void> {
  if (!sameFiles(hashFiles(join(from, "_astro")), hashFiles(join(to, "_astro")))) {
    throw new Error("Two processes made different styles and scripts of the same sources");
  }
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await rename(join(from, file), join(to, file));
  }
  await rm(from, { recursive: true, force: true });
}
