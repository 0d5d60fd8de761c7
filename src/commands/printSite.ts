import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";

/** Prints the views of a folder as a site, with Astro. */
export async function printSite(folder: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  // astro.config.mjs and the pages read these: Astro has no other way to hand a folder to a page.
  process.env.MONITOR_BUILD = resolve(folder);
  process.env.MONITOR_OUT = resolve(out);
  // Whatever the machine says: the pages' policy is part of the site that readers get.
  process.env.NODE_ENV = "production";
  const { build } = await import("astro");
  await build({ logLevel: "warn" });
}
