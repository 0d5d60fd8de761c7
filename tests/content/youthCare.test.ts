import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filesUnder, readText } from "./contentFiles.ts";

const figures = ["jeugdhulp", "jeugdhulp-en-onderwijs", "leerlingenvervoer"].flatMap((theme) =>
  filesUnder(`reports/${theme}`, ".yaml").filter((file) => !file.endsWith("theme.yaml")),
);

describe("a figure about youth care or what it costs", () => {
  test.each(figures)("%s is never called better or worse", (file) => {
    expect((parse(readText(file)) as { direction?: string }).direction ?? "neutraal").toBe("neutraal");
  });
});
