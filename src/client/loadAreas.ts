import type { SearchList } from "../views/searchEntries.ts";
import { type AreaList, readAreaList } from "./areaList.ts";
import { loadOnce } from "./loadOnce.ts";

/** The areas that the search box knows, loaded and read once for all boxes of a page; null where that fails. */
export function loadAreas(): Promise<AreaList | null> {
  return loadOnce("/data/gebieden.json", (list) => readAreaList(list as SearchList));
}
