import { describe, expect, test } from "vitest";
import { filesUnder, readText } from "./contentFiles.ts";
import { countWords, sentences } from "./sentences.ts";

describe("readers get short sentences", () => {
  test.each(filesUnder("content", ".md"))("%s has at most 15 words a sentence on average", (file) => {
    const lengths = sentences(readText(file)).map(countWords);
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.reduce((sum, length) => sum + length) / lengths.length).toBeLessThanOrEqual(15);
  });
});
