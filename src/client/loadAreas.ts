import type { SearchList } from "../views/searchEntries.ts";
import { type AreaList, readAreaList } from "./areaList.ts";
import { loadOnce } from "./loadOnce.ts";

let areas: AreaList | undefined;

/** The areas that the search box knows, loaded and read once for all boxes of a page; null where that fails. */
export async function loadAreas(): Promise<AreaList | null> {
  const list = await fetchAreas();
  if (list === null) return null;
  areas ??= readAreaList(list);
  return areas;
}

/** Loads them without reading them yet: a page that has them goes on without a connection. */
export function fetchAreas(): Promise<SearchList | null> {
  return loadOnce("/data/gebieden.json", (list) => list as SearchList);
}
