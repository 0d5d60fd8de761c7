import { execFileSync } from "node:child_process";
import process from "node:process";
import { expect, inject, test } from "vitest";

const { demo } = inject("sites");

test("from the finished site, and nothing else, no number that is held back can be found out", {
  timeout: 600_000,
}, () => {
  const said = execFileSync(process.execPath, ["src/commands/attack.ts", "--out", demo], { encoding: "utf8" });
  console.log(said);
  const attacked = Number(said.match(/Aangevallen: ([\d.]+)/)?.[1]?.replaceAll(".", ""));
  expect(attacked).toBeGreaterThan(10_000);
  expect(said).not.toMatch(/TE VINDEN|NIET IN DE DOWNLOADS/);
});
