import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReleaseRecord } from "../../src/domain/releaseRecord.ts";
import { neededObjects, ofRelease } from "../../src/store/wholeSites.ts";
import { description } from "./smallSite.ts";

const hash = fc.nat({ max: 30 }).map((number) => number.toString(16).padStart(64, "0"));
const path = fc.constantFrom("index.html", "a/index.html", "data/a.csv", "stijl.css", "nederland/index.html");
const files = fc.dictionary(path, hash);

/** Releases of which each has its own pages under its id, and those of the ones before it. */
const records = fc.array(fc.tuple(files, files), { maxLength: 5 }).map((all) =>
  all.map(([plain, frozen], index): ReleaseRecord => {
    const before = all.slice(0, index + 1).flatMap(([, stays], place) => {
      return Object.entries(stays).map(([rest, sha]) => [`release/2026-${place + 1}/${rest}`, sha] as const);
    });
    return {
      ...description(`2026-${index + 1}`),
      checks: [],
      frozen,
      site: { ...plain, ...Object.fromEntries(before) },
    };
  }),
);

test("whatever is thrown away, every page that stays, and every file of the sites that are kept whole, has its object", () => {
  fc.assert(
    fc.property(records, fc.nat({ max: 3 }), (kept, count) => {
      const whole = kept.slice(-count).map(({ release }) => release.id);
      const needed = neededObjects(kept, count === 0 ? [] : whole);
      for (const { release, site, frozen } of kept) {
        for (const sha of Object.values(frozen)) expect(needed).toContain(sha);
        if (count > 0 && whole.includes(release.id))
          for (const [file, sha] of Object.entries(site)) expect(needed).toContain(originOf(kept, file) ?? sha);
      }
    }),
  );
});

test("nothing is kept that no page, and no site that is kept whole, has", () => {
  fc.assert(
    fc.property(records, (kept) => {
      const own = new Set(kept.flatMap(({ site, frozen }) => [...Object.values(site), ...Object.values(frozen)]));
      for (const sha of neededObjects(kept, ["2026-1"])) expect(own).toContain(sha);
      expect(neededObjects(kept, [])).toEqual(new Set(kept.flatMap(({ frozen }) => Object.values(frozen))));
    }),
  );
});

/** The object that a file of a release is laid out from. */
function originOf(kept: readonly ReleaseRecord[], file: string): string | undefined {
  const stays = ofRelease(file);
  return stays === null ? undefined : kept.find(({ release }) => release.id === stays.id)?.frozen[stays.rest];
}
