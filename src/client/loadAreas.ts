import type { SearchList } from "../views/searchEntries.ts";
import { type AreaList, readAreaList } from "./areaList.ts";

let list: Promise<AreaList | null> | null = null;

/** The areas that the search box knows, loaded once for all boxes of a page; null where that fails, to be tried again. */
export async function loadAreas(): Promise<AreaList | null> {
  list ??= fetchAreas();
  const loaded = await list;
  if (loaded === null) list = null;
  return loaded;
}

async function fetchAreas(): Promise<AreaList | null> {
  const response = await fetch("/data/gebieden.json").catch(() => null);
  return response?.ok ? readAreaList((await response.json()) as SearchList) : null;
}
