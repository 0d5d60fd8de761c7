import { afterAll, describe, expect, inject, test } from "vitest";
import { layoutFaults } from "./layoutFaults.ts";
import { openEverything } from "./openEverything.ts";
import { kindsOf } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

/** A window of 1280 × 800 or 1280 × 1024 as it is when a reader zooms in, and what WCAG lets a reader do with text. */
const readers = [
  { reader: "at 200%", width: 640, height: 400, css: "" },
  { reader: "at 400%", width: 320, height: 256, css: "" },
  { reader: "with letters twice as large", width: 1280, height: 800, css: "html { font-size: 200% }" },
  {
    reader: "with more space in the text (WCAG 1.4.12)",
    width: 360,
    height: 800,
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
  },
];

/** What is far from the window is laid out as well, to be measured. */
const wholly = "* { content-visibility: visible !important }";

describe.each(readers)("a reader $reader", ({ width, height, css }) => {
  const site = siteBrowser(demo);
  let open: Awaited<ReturnType<typeof site.browser.newPage>> | undefined;
  afterAll(() => open?.context().close());

  test.each(kindsOf("demo"))("loses nothing of %s", async (address) => {
    open ??= await site.browser.newPage({ viewport: { width, height }, bypassCSP: true, reducedMotion: "reduce" });
    await open.goto(site.url + address, { waitUntil: "load" });
    await open.addStyleTag({ content: `${wholly} ${css}` });
    await openEverything(open);
    await open.waitForTimeout(150);
    expect(await open.evaluate(layoutFaults)).toEqual([]);
  });
});
