import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Indicator } from "../../src/domain/indicator.ts";
import { Manifest } from "../../src/domain/manifest.ts";
import { readText } from "./contentFiles.ts";

const readme = readText("README.md");

describe("the README", () => {
  test("shows a manifest that is read as it stands", () => {
    expect(Manifest.safeParse(parse(/```yaml\n(.*?)```/s.exec(readme)![1]!)).error).toBeUndefined();
  });

  test.each(Indicator.options.map(({ shape }) => shape.kind.value))("says what a %s asks for", (kind) => {
    expect(readme).toMatch(new RegExp(`^\\| (\`\\w+\`, )?\`${kind}\`(, \`\\w+\`)? \\|.*\\|.*\\w.*\\|$`, "m"));
  });

  test.each([...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path!))("leads to %s", (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
