import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { rename, rm, symlink } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { InputError } from "../domain/problem.ts";
import { freeLock, holdLock } from "../stages/holdLock.ts";

/** Files by which a folder is known as the outcome of a build. */
const ownFiles = ["index.html", "published.duckdb"];

/**
 * Makes sure that a build may take this place: nothing is there, or an earlier build. A build that was cut off while it
 * changed places is put back first, and what one left half made is thrown away. The place is this build's own until it is
 * swapped in, or the process ends.
 * @throws InputError where the place holds something else, for it would be lost, or where another build has it.
 */
export async function clearPlace(place: string): Promise<void> {
  holdLock(lockOf(place), "bouwt al in deze map");
  if (!existsSync(place) && existsSync(`${place}.old`)) await rename(`${place}.old`, place);
  if (existsSync(place) && !mayGo(place)) {
    const hint = "kies met --out of --work een lege of nieuwe map";
    throw new InputError([
      { file: place, message: "bevat iets anders dan een eerdere bouw en zou verloren gaan", hint },
    ]);
  }
  await removeOthers(place);
  for (const half of [".new", ".new.proof", ".link"]) await rm(`${place}${half}`, { recursive: true, force: true });
}

const lockOf = (place: string) => `${place}.lock`;

function mayGo(place: string): boolean {
  if (!statSync(place).isDirectory()) return false;
  const files = readdirSync(place);
  return files.length === 0 || ownFiles.some((file) => files.includes(file));
}

/** The folder that was just made for a place, or else what stands there. */
export function freshest(place: string): string {
  return existsSync(`${place}.new`) ? `${place}.new` : place;
}

/** So long the last folder stays beside the new one: who was on the way to a file in it when the link changed, gets it. */
const lastLooks = 500;

/**
 * Puts a finished folder, if one was made, in the place of the last one. The place is a link to one of two folders beside
 * it, so that the change is one step: who reads it has the old folder or the new one, and never none.
 */
export async function swapIn(place: string, stays = lastLooks): Promise<void> {
  if (existsSync(`${place}.new`)) await changeOver(place, stays);
  freeLock(lockOf(place));
}

async function changeOver(place: string, stays: number): Promise<void> {
  const slot = slots(place).find((one) => one !== standing(place))!;
  await rm(slot, { recursive: true, force: true });
  await rename(`${place}.new`, slot);
  // Of a build by an earlier version, or what was copied here: a folder of its own, which no link can take the place of.
  if (isFolder(place)) await rename(place, `${place}.old`);
  const stood = existsSync(place);
  await point(place, slot);
  if (stood) await setTimeout(stays);
  await removeOthers(place);
}

/** The two folders that a place may be a link to: dist.build-a and dist.build-b. */
function slots(place: string): string[] {
  return ["build-a", "build-b"].map((name) => `${place}.${name}`);
}

/** The one that it is a link to; nothing where it is none of them. */
function standing(place: string): string | undefined {
  const link = lstatSync(place, { throwIfNoEntry: false });
  const target = link?.isSymbolicLink() ? basename(readlinkSync(place)) : undefined;
  return slots(place).find((slot) => basename(slot) === target);
}

function isFolder(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function point(place: string, slot: string): Promise<void> {
  const link = `${place}.link`;
  await rm(link, { force: true });
  await symlink(basename(slot), link, "junction");
  // Windows has no way to put a link in the place of another.
  if (process.platform === "win32") await rm(place, { force: true });
  await rename(link, place);
}

/** Throws away what the place is no link to. */
async function removeOthers(place: string): Promise<void> {
  const stands = standing(place);
  const others = slots(place).filter((slot) => slot !== stands);
  if (existsSync(place)) others.push(`${place}.old`);
  for (const other of others) await rm(other, { recursive: true, force: true });
}
