import { join } from "node:path";
import type { Problem } from "../domain/problem.ts";
import { SwingMapping } from "../domain/swingMapping.ts";
import { formDefaults } from "./formDefaults.ts";
import { readDelivery } from "./readDelivery.ts";
import { type ExtractInput, openAccount, type ReadExtract, readExtract } from "./readExtract.ts";
import type { Table } from "./readTable.ts";
import { readYamlFile } from "./readYamlFile.ts";
import { suspectValues } from "./suspectValues.ts";
import { tlvForm } from "./tlvForm.ts";

export type ReadByForm = ReadExtract & { warnings: Problem[] };

/** Reads an extract by what its manifest says that the file is. `folder`: of the manifest. */
export async function readByForm(input: ExtractInput, folder: string): Promise<ReadByForm> {
  const extract = formDefaults(input.extract);
  if (extract.form === "swing-delivery") return readWithMapping({ ...input, extract }, folder);
  const sector = [extract.where.Sector].flat().join();
  const form =
    extract.form === "tlv-form"
      ? tlvForm(input.table, input.file, sector || undefined)
      : { table: input.table, warnings: [] };
  const read = readExtract({ ...input, ...form, extract });
  return { ...read, warnings: [...form.warnings, ...suspectValues(read.observations, extract, input.file)] };
}

/** A delivery says by its koppeling.json how it is to be read. */
async function readWithMapping(input: ExtractInput, folder: string): Promise<ReadByForm> {
  const { codes } = input.extract;
  const hint = "zet codes: koppeling.json in het manifest, en dat bestand naast de levering";
  const read =
    codes === undefined
      ? {
          problems: [{ file: join(folder, "manifest.yaml"), message: "noemt de koppeling van de levering niet", hint }],
        }
      : await readYamlFile(join(folder, codes), SwingMapping);
  if ("value" in read) return { ...readDelivery(input, read.value), warnings: [] };
  return { observations: [], account: refused(input.table), problems: read.problems, warnings: [] };
}

function refused(table: Table): ReadExtract["account"] {
  const account = openAccount(table);
  return { ...account, refused: account.refused + table.rows.length };
}
