import type { Register } from "../domain/area.ts";
import { descents } from "../domain/lineage.ts";

/** By the code of a gemeente: its woonplaatsen, the gemeenten that it came from and other spellings, each once. */
export function otherNames({ areas, aliases, places, former, mergers }: Register): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (code: string, name: string) => names.set(code, [...(names.get(code) ?? []), name]);
  for (const { code, name } of aliases) add(code, name);
  for (const { gemeente, place } of places) add(gemeente, place);
  const follow = descents(mergers);
  for (const ended of former) {
    // The largest part: a split gemeente is found where most of it went.
    const [largest] = follow(ended.code).toSorted((a, b) => b.share - a.share);
    if (largest !== undefined) add(largest.current, ended.name);
  }
  const own = new Map(areas.map(({ code, name }) => [code, name]));
  const tidy = (code: string, all: string[]) =>
    [...new Set(all)].filter((name) => name !== own.get(code)).sort((a, b) => a.localeCompare(b, "nl"));
  return new Map([...names].map(([code, all]) => [code, tidy(code, all)]));
}
