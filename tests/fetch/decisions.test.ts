import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { describeOutcome, describeOutcomes } from "../../src/fetch/describeOutcome.ts";
import { readRelease } from "../../src/sources/readRelease.ts";
import { folderLike } from "../sources/folderOf.ts";
import { plainExtract, releaseWith, run, textOf } from "./fetching.ts";
import { plainFile, publisher } from "./publisher.ts";

const csv = "RegioS;N\nGM0034;5\nGM0363;7\n";
const newer = "RegioS;N\nGM0034;6\nGM0363;7\nGM0014;8\n";

async function duoAnd(files: Record<string, string> = {}, body: string = csv) {
  const duo = await publisher({ "/a.csv": plainFile(body) });
  return { duo, data: releaseWith(plainExtract(`${duo.address}/a.csv`), files) };
}

test("a file that someone put there is never overwritten; the same one is noted as it is", async () => {
  const { data } = await duoAnd({ "bron/a.csv": csv });
  expect((await run(data)).states).toEqual({ "bron/a.csv": "ongewijzigd" });
  expect(textOf(data, "bron/manifest.yaml")).toMatch(/date: 2026-01-01\n {4}received:/);
  const other = await duoAnd({ "bron/a.csv": newer });
  expect((await run(other.data)).states).toEqual({ "bron/a.csv": "veranderd" });
  expect(textOf(other.data, "bron/a.csv")).toBe(newer);
});

test("a file that someone changed after it came in is said so, and kept", async () => {
  const { data } = await duoAnd();
  await run(data);
  writeFileSync(join(data, "bron/a.csv"), newer);
  const { outcomes } = await run(data);
  expect(outcomes).toMatchObject([{ state: "veranderd", byHand: true }]);
  expect(textOf(data, "bron/a.csv")).toBe(newer);
  expect(describeOutcome(outcomes[0]!)).toContain("uw bestand is sinds het ophalen met de hand veranderd");
});

test("a new version that waits and is thrown away comes in again", async () => {
  const { duo, data } = await duoAnd();
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  await run(data);
  rmSync(join(data, "bron/a.csv.nieuw"));
  expect((await run(data)).states).toEqual({ "bron/a.csv": "veranderd" });
  expect(textOf(data, "bron/a.csv.nieuw")).toBe(newer);
});

test("a new version that the publisher takes back no longer waits", async () => {
  const { duo, data } = await duoAnd();
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  await run(data);
  duo.answers["/a.csv"] = plainFile(csv);
  expect((await run(data)).states).toEqual({ "bron/a.csv": "ongewijzigd" });
  expect(existsSync(join(data, "bron/a.csv.nieuw"))).toBe(false);
});

test("a new version that someone moved into place is noted", async () => {
  const { duo, data } = await duoAnd();
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer);
  await run(data);
  writeFileSync(join(data, "bron/a.csv"), newer);
  rmSync(join(data, "bron/a.csv.nieuw"));
  expect((await run(data)).states).toEqual({ "bron/a.csv": "ongewijzigd" });
  expect(textOf(data, "bron/manifest.yaml")).toContain(`bytes: ${newer.length}`);
});

test("a damaged file does not take the place of ours, with --replace either", async () => {
  const { duo, data } = await duoAnd();
  await run(data);
  duo.answers["/a.csv"] = plainFile("RegioS;N\nGM0034;6\nGM03");
  for (const replace of [false, true]) {
    const { states, problems } = await run(data, { replace });
    expect(states).toEqual({ "bron/a.csv": "mislukt" });
    expect(problems).toEqual([expect.stringContaining("bron/a.csv:3: heeft 1 kolommen, de kopregel 2")]);
    expect(textOf(data, "bron/a.csv")).toBe(csv);
  }
});

test("a file that is cut short without a word is taken where there was none, and said to be damaged", async () => {
  const { duo, data } = await duoAnd();
  duo.troubles.push({ shortenTo: 22 });
  const { states, problems } = await run(data);
  expect([states, problems]).toEqual([
    { "bron/a.csv": "nieuw" },
    [expect.stringContaining("bron/a.csv:3: heeft 1 kolommen")],
  ]);
});

test("the command ends with 0, with 2 where a file waits, and with 1 where something is wrong", async () => {
  const { duo, data } = await duoAnd();
  const ends = async () => {
    const [code] = await once(spawn(process.execPath, ["src/commands/fetch.ts", "--data", data]), "exit");
    return code;
  };
  expect(await ends()).toBe(0);
  duo.answers["/a.csv"] = plainFile(newer);
  expect(await ends()).toBe(2);
  duo.answers = {};
  expect(await ends()).toBe(1);
});

test("a release that is fetched is read as the one that someone filled by hand", async () => {
  const small = "tests/fixtures/klein-nederland";
  const files = { "cbs-bevolking": "bevolking.csv", "duo-leerlingen": "leerlingen.csv" };
  const duo = await publisher({});
  const data = folderLike(`${small}/data`, {});
  for (const [source, file] of Object.entries(files)) {
    duo.answers[`/${file}`] = plainFile(readFileSync(join(data, source, file)));
    const text = textOf(data, `${source}/manifest.yaml`);
    writeFileSync(
      join(data, source, "manifest.yaml"),
      text.replace(/( +)(date:)/, `$1from: ${duo.address}/${file}\n$1$2`),
    );
    rmSync(join(data, source, file));
  }
  expect((await run(data)).states).toEqual({
    "cbs-bevolking/bevolking.csv": "nieuw",
    "duo-leerlingen/leerlingen.csv": "nieuw",
  });
  const [ours, theirs] = await Promise.all(
    [data, `${small}/data`].map((folder) => readRelease(folder, `${small}/reports`)),
  );
  expect(ours!.observations).toEqual(theirs!.observations);
  expect(ours!.received).toEqual(theirs!.received);
});

test("a file that several parts of a manifest read is fetched once and noted with each", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv) });
  const extract = plainExtract(`${duo.address}/a.csv`);
  const data = releaseWith(extract + extract.replace(/ {4}from.*\n/, ""));
  await run(data);
  expect(duo.asked.length).toBe(1);
  expect(textOf(data, "bron/manifest.yaml").match(/sha256/g)?.length).toBe(2);
});

test("boundaries and other files stand in fetch.yaml; with --source they are left alone", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv), "/b.csv": plainFile(newer) });
  const settings = `files:\n  - file: areas/gebieden.csv # indeling\n    from: ${duo.address}/b.csv\n`;
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`), { "fetch.yaml": settings });
  expect((await run(data, { source: "bron" })).states).toEqual({ "bron/a.csv": "nieuw" });
  expect((await run(data)).states).toEqual({ "areas/gebieden.csv": "nieuw", "bron/a.csv": "ongewijzigd" });
  expect(textOf(data, "fetch.yaml")).toContain("date: 2026-11-23\n    received:\n");
  expect((await run(data)).states).toEqual({ "areas/gebieden.csv": "ongewijzigd", "bron/a.csv": "ongewijzigd" });
});

test.each<[string, string, Record<string, string>, string | undefined, string]>([
  [
    "a source that is not there",
    plainExtract("https://duo.nl/a.csv"),
    {},
    "bon",
    'opdracht --source: is geen bron van deze uitgave ("bon"). Tip: lijkt op bron',
  ],
  [
    "a file outside the release",
    plainExtract("https://duo.nl/a.csv", "../../a.csv"),
    {},
    undefined,
    'bron/manifest.yaml from: ligt buiten de map van de uitgave en wordt daarom niet opgehaald ("../a.csv")',
  ],
  [
    "one file from two places",
    plainExtract("https://duo.nl/a.csv") + plainExtract("https://duo.nl/b.csv"),
    {},
    undefined,
    'bron/manifest.yaml from: twee delen van het manifest halen dit bestand ergens anders vandaan ("bron/a.csv")',
  ],
  [
    "an address that is none",
    plainExtract("duo.nl/a.csv"),
    {},
    undefined,
    'bron/manifest.yaml:7 extracts.0.from: is geen adres dat met https:// begint ("duo.nl/a.csv")',
  ],
  [
    "a misspelt key of a table",
    plainExtract("{ odata4: 85000NED, fliter: x }"),
    {},
    undefined,
    'bron/manifest.yaml:7 extracts.0.from: is een onbekende sleutel ("fliter"). Tip: bedoelt u filter?',
  ],
  [
    "a setting that does not exist",
    plainExtract("https://duo.nl/a.csv"),
    { "fetch.yaml": "limits:\n  attemps: 3\n" },
    undefined,
    'fetch.yaml:2 limits: is een onbekende sleutel ("attemps"). Tip: bedoelt u attempts?',
  ],
])("%s is said before anything is asked", async (_, extracts, files, source, message) => {
  const { problems } = await run(releaseWith(extracts, files), source === undefined ? {} : { source });
  expect(problems).toContain(message);
});

test("what came of it is said in a few lines", async () => {
  const { duo, data } = await duoAnd();
  await run(data);
  duo.answers["/a.csv"] = plainFile(newer.replace("N\n", "N;M\n").replaceAll(/(;\d)\n/g, "$1;0\n"));
  const { outcomes } = await run(data);
  expect(describeOutcome({ ...outcomes[0]!, milliseconds: 1234 }).split("\n")).toEqual([
    "! bron/a.csv: veranderd (1 verzoek, 44 bytes, 1,2 s)",
    expect.stringMatching(/^ {4}was 2 rijen, 27 bytes, sha256 [0-9a-f]{12}…$/),
    expect.stringMatching(/^ {4}is {2}3 rijen, 44 bytes, sha256 [0-9a-f]{12}…$/),
    "    kolommen die erbij kwamen: M",
    "    uw bestand is gebleven; het nieuwe staat ernaast als bron/a.csv.nieuw",
    "    overnemen: npm run fetch -- --replace; wat er dan verandert, zegt npm run diff",
  ]);
  expect(describeOutcomes(outcomes)).toBe("Bestanden: 1 veranderd. Verzoeken: 1. Binnen: 44 bytes.");
  expect(describeOutcomes([])).toBe("Geen enkel bestand zegt met from waar het vandaan komt: er is niets op te halen.");
  expect(existsSync(join(data, "bron/a.csv.nieuw"))).toBe(true);
});
