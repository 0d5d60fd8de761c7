import type { Edition } from "../views/edition.ts";
import { writeApi } from "./api/writeApi.ts";
import { writeCodes } from "./csvw/writeCodes.ts";
import { writeCsvw } from "./csvw/writeCsvw.ts";
import { writeDictionary } from "./csvw/writeDictionary.ts";
import { writeParquet } from "./writeParquet.ts";

/** Writes all that other systems need beside the downloads: types, codes and meanings, and the figures in other forms. */
export async function writeOpenData(edition: Edition, folder: string): Promise<void> {
  writeCodes(edition, folder);
  await writeDictionary(folder);
  await writeParquet(folder);
  writeCsvw(edition, folder);
  writeApi(edition, folder);
}
