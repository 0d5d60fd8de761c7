import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { plainExtract, quickWorld, releaseWith, run, textOf } from "./fetching.ts";
import { plainFile, publisher } from "./publisher.ts";

const csv = "RegioS;N\nGM0034;5\nGM0363;7\n";
const newer = "RegioS;N\nGM0034;6\nGM0363;7\nGM0014;8\n";

test("a file comes in, and the manifest says from where, when and what; the rest of it stays as it was", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv, { modified: "Mon, 02 Nov 2026 08:00:00 GMT" }) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`));
  const before = textOf(data, "bron/manifest.yaml");
  const { states, problems } = await run(data);
  expect([states, problems]).toEqual([{ "bron/a.csv": "nieuw" }, []]);
  expect(textOf(data, "bron/a.csv")).toBe(csv);
  const after = textOf(data, "bron/manifest.yaml");
  expect(parse(after).extracts[0]).toMatchObject({
    date: "2026-11-23",
    received: {
      address: `${duo.address}/a.csv`,
      etag: expect.stringMatching(/^"[0-9a-f]{12}"$/),
      modified: "Mon, 02 Nov 2026 08:00:00 GMT",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: csv.length,
    },
  });
  const kept = after.split("\n").filter((line) => before.split("\n").includes(line));
  expect(kept.length).toBe(before.split("\n").length - 1);
  expect(existsSync(join(data, ".fetch", "lock"))).toBe(false);
});

test("a file that did not change costs one question and changes nothing here", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`));
  await run(data);
  const before = textOf(data, "bron/manifest.yaml");
  const { states, outcomes } = await run(data, { world: quickWorld("2026-12-01") });
  expect(states).toEqual({ "bron/a.csv": "ongewijzigd" });
  expect(outcomes[0]).toMatchObject({ requests: 1, received: 0 });
  expect(textOf(data, "bron/manifest.yaml")).toBe(before);
});

test("a file that changed waits beside ours until someone says --replace", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv) });
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`));
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  const first = await run(data);
  expect(first.states).toEqual({ "bron/a.csv": "veranderd" });
  expect(first.outcomes[0]).toMatchObject({ was: { rows: 2, bytes: 27 }, is: { rows: 3, bytes: 36 } });
  expect([textOf(data, "bron/a.csv"), textOf(data, "bron/a.csv.nieuw")]).toEqual([csv, newer]);
  const second = await run(data);
  expect(second.states).toEqual({ "bron/a.csv": "veranderd" });
  expect(second.outcomes[0]).toMatchObject({ requests: 1, received: 0 });
  const third = await run(data, { replace: true, world: quickWorld("2026-12-01") });
  expect(third.states).toEqual({ "bron/a.csv": "vervangen" });
  expect(third.outcomes[0]).toMatchObject({ requests: 1, received: 0 });
  expect(textOf(data, "bron/a.csv")).toBe(newer);
  expect(existsSync(join(data, "bron/a.csv.nieuw"))).toBe(false);
  expect(textOf(data, "bron/manifest.yaml")).toContain("date: 2026-12-01");
  expect((await run(data)).states).toEqual({ "bron/a.csv": "ongewijzigd" });
});
