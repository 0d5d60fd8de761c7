import type { Edition } from "../edition.ts";
import { changesIn } from "./changeIndex.ts";
import type { Reasons } from "./whySentence.ts";

/** Areas are named as they are now, and those that are gone as they were. */
export function changeReasons(edition: Pick<Edition, "sources" | "areas" | "changes">): Reasons {
  const { ended, records } = changesIn(edition);
  const names = new Map([
    ...records.flatMap(({ areas }) => areas.map(({ code, name }): [string, string] => [code, name])),
    ...edition.areas.areas.map(({ code, name }): [string, string] => [code, name]),
  ]);
  return { sources: edition.sources, ended, nameOf: (code) => names.get(code) ?? code };
}
