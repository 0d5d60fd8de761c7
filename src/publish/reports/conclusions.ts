import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Block, proseBlocks } from "../../domain/proseBlocks.ts";

const folder = fileURLToPath(new URL("../../../content/conclusies/", import.meta.url));

/**
 * What a region concluded itself, and what it will do: content/conclusies/flevoland/2021/samenvatting.md for the whole,
 * or the name of a theme. Empty where it wrote nothing.
 */
export function conclusions(region: string, year: number, part: string): Block[] {
  const file = `${folder}${region}/${year}/${part}.md`;
  return existsSync(file) ? proseBlocks(readFileSync(file, "utf8")) : [];
}
