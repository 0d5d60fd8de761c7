import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { digestInputs } from "../../src/checking/digest.ts";
import { readInputs } from "../../src/sources/readRelease.ts";
import { folderOf } from "../sources/folderOf.ts";

const country = "tests/fixtures/klein-nederland";
const csv = "data/cbs-bevolking/bevolking.csv";

function run(command: "validate" | "diff", ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...options], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}

/** A copy of the tiny country in which one text is another, and the options that read it. */
function countryWith(from: string, to: string): { folder: string; options: string[] } {
  const folder = folderOf({});
  cpSync(country, folder, { recursive: true });
  const text = readFileSync(join(folder, csv), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, csv), text.replace(from, to));
  return { folder, options: ["--data", join(folder, "data"), "--reports", join(folder, "reports")] };
}

test("a release without anything to decide ends with 0, one that stops with 1", () => {
  const sound = run("validate", "--data", `${country}/data`, "--reports", `${country}/reports`);
  expect(sound.said).toContain("De invoer is in orde.");
  expect(sound.status).toBe(0);
  const { options } = countryWith("  10000", "1e4");
  const broken = run("validate", ...options);
  expect(broken.said).toMatch(/bevolking\.csv:3 Totaal_1: is geen getal \("1e4"\)/);
  expect(broken.said).toContain("1 bevinding houdt de uitgave tegen.");
  expect(broken.status).toBe(1);
});

test("a comparison is told on the terminal, as a page and as JSON, and waits for an editor's word", () => {
  const { folder, options } = countryWith("  10000", "  10001");
  const [page, json] = [join(folder, "page.html"), join(folder, "findings.json")];
  const from = ["--from", `${country}/data`, "--page", page, "--json", json];
  const first = run("diff", ...options, ...from);
  expect(first.said).toMatch(/bevolking\.csv:3 Totaal_1: 1 van \d+ cijfers .* is herzien.*\("10\.000" → "10\.001"\)/);
  expect(first.status).toBe(1);
  expect(readFileSync(page, "utf8")).toContain("Herziene cijfers");
  const { findings } = JSON.parse(readFileSync(json, "utf8")) as { findings: { key: string; severity: string }[] };
  const stopping = findings.filter(({ severity }) => severity === "stops");
  const agreed = stopping.map(
    ({ key }) => `  - { finding: ${key}, by: redactie, date: 2026-11-22, reason: De bron heeft dit cijfer herzien. }`,
  );
  writeFileSync(join(folder, "data/akkoord.yaml"), ["accepted:", ...agreed].join("\n"));
  const second = run("diff", ...options, ...from);
  expect(second.said).toContain(`De invoer is in orde. Akkoord: ${agreed.length}.`);
  expect(second.status).toBe(0);
  // The check alone cannot find what was accepted, and does not ask for it.
  expect(run("validate", ...options).status).toBe(0);
});

test("an earlier release is read from the store by its id", async () => {
  const { inputs } = await readInputs(`${country}/data`, `${country}/reports`);
  const store = folderOf({});
  mkdirSync(join(store, "2025-1"));
  const kept = zstdCompressSync(JSON.stringify(await digestInputs(inputs)));
  writeFileSync(join(store, "2025-1/inputs.json.zst"), kept);
  const options = ["--data", `${country}/data`, "--reports", `${country}/reports`, "--store", store];
  expect(run("diff", ...options, "--from", "2025-1").said).toContain("De invoer is in orde.");
  const unknown = run("diff", ...options, "--from", "2024-9");
  expect(unknown.said).toContain('opdracht --from: is geen uitgave ("2024-9")');
  expect(unknown.status).toBe(1);
  expect(run("diff", ...options).said).toContain("vraagt om een eerdere uitgave");
  expect(existsSync(join(store, "2024-9"))).toBe(false);
});
