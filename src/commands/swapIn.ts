import { existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { InputError } from "../domain/problem.ts";

/** Files by which a folder is known as the outcome of a build. */
const ownFiles = ["index.html", "published.duckdb"];

/**
 * Makes sure that a build may take this place: nothing is there, or an earlier build. A build that was cut off while it
 * changed places is put back first.
 * @throws InputError where the place holds something else, for it would be lost.
 */
export async function clearPlace(place: string): Promise<void> {
  if (!existsSync(place) && existsSync(`${place}.old`)) await rename(`${place}.old`, place);
  if (!existsSync(place)) return;
  const files = statSync(place).isDirectory() ? readdirSync(place) : null;
  if (files !== null && (files.length === 0 || ownFiles.some((file) => files.includes(file)))) return;
  const hint = "kies met --out of --work een lege of nieuwe map";
  throw new InputError([{ file: place, message: "bevat iets anders dan een eerdere bouw en zou verloren gaan", hint }]);
}

/** Puts a finished folder in the place of the last one. The last one is gone only when the new one stands. */
export async function swapIn(fresh: string, place: string): Promise<void> {
  const old = `${place}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}
