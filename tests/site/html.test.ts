import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { pageAddresses, readPage } from "./htmlFiles.ts";
import { pageKinds } from "./pageKinds.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  // Rules about how source is typed, not about what it means: Astro prints the pages.
  rules: {
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "attr-quotes": "off",
    "no-inline-style": "error",
    "long-title": "off",
    "doctype-style": "off",
  },
});

/** Every hundredth page besides one of each kind: the kinds differ in form, the rest in figures. */
const step = 100;

describe.each(sites)("the %s site", (_, folder) => {
  const sample = [...new Set([...pageKinds, ...pageAddresses(folder).filter((_, index) => index % step === 0)])];
  test.each(sample)("%s is valid HTML", async (address) => {
    const report = await validator.validateString(readPage(folder, address), address);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages.slice(0, 5)).toEqual([]);
  });
});
