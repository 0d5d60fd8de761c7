import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { InputError } from "../domain/problem.ts";

/** Files by which a folder is known as the outcome of a build. */
const ownFiles = ["index.html", "published.duckdb"];

/**
 * Makes sure that a build may take this place: nothing is there, or an earlier build. A build that was cut off while it
 * changed places is put back first, and what one left half made is thrown away.
 * @throws InputError where the place holds something else, for it would be lost.
 */
export async function clearPlace(place: string): Promise<void> {
  if (!existsSync(place) && existsSync(`${place}.old`)) await rename(`${place}.old`, place);
  if (existsSync(place) && !mayGo(place)) {
    const hint = "kies met --out of --work een lege of nieuwe map";
    throw new InputError([
      { file: place, message: "bevat iets anders dan een eerdere bouw en zou verloren gaan", hint },
    ]);
  }
  await rm(`${place}.new`, { recursive: true, force: true });
}

function mayGo(place: string): boolean {
  if (!statSync(place).isDirectory()) return false;
  const files = readdirSync(place);
  return files.length === 0 || ownFiles.some((file) => files.includes(file));
}

/** The folder that was just made for a place, or else what stands there. */
export function freshest(place: string): string {
  return existsSync(`${place}.new`) ? `${place}.new` : place;
}

/** Puts a finished folder, if one was made, in the place of the last one, which is gone only when the new one stands. */
export async function swapIn(place: string): Promise<void> {
  const [fresh, old] = [`${place}.new`, `${place}.old`];
  if (!existsSync(fresh)) return;
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}
