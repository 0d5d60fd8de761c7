import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { keepObject, listObjects, readObject } from "../../src/store/objects.ts";

const store = mkdtempSync(join(tmpdir(), "objecten-"));
afterAll(() => rmSync(store, { recursive: true }));

test("what was kept comes back as it was, under the hash of what it holds", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const hash = keepObject(store, bytes);
      expect(new Uint8Array(readObject(store, hash))).toEqual(bytes);
      expect([...listObjects(store).values()]).toContain(hash);
    }),
    { numRuns: 50 },
  );
});

test("the same bytes are kept once", () => {
  const before = keepObject(store, Buffer.from("twee keer"));
  const count = listObjects(store).size;
  expect(keepObject(store, Buffer.from("twee keer"))).toBe(before);
  expect(listObjects(store).size).toBe(count);
});

test("an object that was damaged is refused, and named", () => {
  const hash = keepObject(store, Buffer.from("heel"));
  const file = join(store, "objects", hash.slice(0, 2), hash.slice(2));
  writeFileSync(file, "geen zstd");
  expect(() => readObject(store, hash)).toThrow(`${file}: is beschadigd`);
  rmSync(file);
  expect(() => readObject(store, hash)).toThrow(`${file}: ontbreekt`);
});

test("an object that is whole, but of something else, is refused", () => {
  const [one, other] = ["een", "ander"].map((text) => keepObject(store, Buffer.from(text)));
  const place = (hash: string) => join(store, "objects", hash.slice(0, 2), hash.slice(2));
  rmSync(place(one!));
  copyFileSync(place(other!), place(one!));
  expect(() => readObject(store, one!)).toThrow("is beschadigd");
});
