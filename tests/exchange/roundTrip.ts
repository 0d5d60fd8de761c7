import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Figure } from "../../src/domain/figure.ts";

/**
 * Makes a release of which the only source is a delivery, and reports that take its figures over. `delivery`: the folder
 * public/data/swing of a build; `original`: the data and reports that it was built from.
 */
export function releaseOf(delivery: string, original: { data: string; reports: string }, folder: string) {
  const [data, reports] = [join(folder, "data"), join(folder, "reports")];
  mkdirSync(data, { recursive: true });
  cpSync(join(original.data, "areas"), join(data, "areas"), { recursive: true });
  cpSync(join(original.data, "release.yaml"), join(data, "release.yaml"));
  cpSync(delivery, join(data, "levering"), { recursive: true });
  cpSync(original.reports, reports, { recursive: true });
  // Groups of gemeenten are not in a delivery, and there is nothing to make them from.
  rmSync(join(reports, "vergelijken.yaml"), { force: true });
  for (const file of indicatorFiles(reports)) writeFileSync(file, takenOver(file));
  return { data, reports };
}

function indicatorFiles(reports: string): string[] {
  const names = readdirSync(reports, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /^[^/]+\/[^/]+\.yaml$/.test(name) && !/theme\.yaml$|^uitwisseling|^print/.test(name))
    .map((name) => join(reports, name));
}

/** The same indicator, with the figure itself in place of what it is reckoned from. */
function takenOver(file: string): string {
  const yaml = parseDocument(readFileSync(file, "utf8"));
  for (const side of ["numerator", "denominator", "observed", "lower", "upper"]) yaml.delete(side);
  yaml.set("given", `levering.${/([^/]+)\.yaml$/.exec(file)![1]}`);
  return yaml.toString();
}

/** All that is told of a figure, but for how many cells of files it rests on: of a delivery that is one. */
export function told({ cells: _, ...figure }: Figure): Omit<Figure, "cells"> {
  return figure;
}
