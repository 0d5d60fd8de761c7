import { type DataFile, headerOf } from "../dataFile.ts";
import { areasFile, indicatorsFile, reasonsFile } from "../dataFiles.ts";
import { siteAddress } from "../siteAddress.ts";
import { csvwColumn } from "./csvwColumn.ts";

/** Where the codes of a column are explained. */
const lists = [areasFile, indicatorsFile, reasonsFile];

/** The columns of a kind of file, and which of them tell its rows apart. */
export function csvwSchema(file: DataFile): object {
  return {
    columns: file.columns.map((column) => csvwColumn(column, listOf(column.name, file))),
    ...(file.key.length > 0 && { primaryKey: file.key }),
  };
}

/** The same of a table that stands beside the lists its codes are from: each code must be in its list. */
export function csvwSchemaWithLists(file: DataFile): object {
  const required = file.columns.filter((column) => column.required).map(({ name }) => name);
  const referred = lists.filter(({ key: [code] }) => required.includes(code!));
  return {
    ...csvwSchema(file),
    foreignKeys: referred.map(({ address, key: [code] }) => ({
      columnReference: code,
      reference: { resource: address, columnReference: code },
    })),
  };
}

function listOf(column: string, file: DataFile): string | undefined {
  const list = lists.find(({ key: [code] }) => code === column);
  if (list === undefined || list === file || !headerOf(file).includes("uitgave")) return undefined;
  return `${siteAddress()}/data/${list.address}`;
}
