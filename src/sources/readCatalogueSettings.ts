import { existsSync } from "node:fs";
import { join } from "node:path";
import { CatalogueSettings } from "../domain/catalogueSettings.ts";
import type { Problem } from "../domain/problem.ts";
import { readYamlFile } from "./readYamlFile.ts";

/**
 * Reads reports/uitwisseling/catalogus.yaml: what catalogues of open data are told. Null where there is no such file: the
 * site then has no catalogue.
 */
export async function readCatalogueSettings(
  reports: string,
): Promise<{ catalogue: CatalogueSettings | null; problems: Problem[] }> {
  const file = join(reports, "uitwisseling", "catalogus.yaml");
  if (!existsSync(file)) return { catalogue: null, problems: [] };
  const read = await readYamlFile(file, CatalogueSettings);
  return "value" in read ? { catalogue: read.value, problems: [] } : { catalogue: null, problems: read.problems };
}
