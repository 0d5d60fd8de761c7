import { describe, expect, test } from "vitest";
import { filesUnder, readText } from "./contentFiles.ts";

const pages = filesUnder("content/pages", ".md");
/** Where the pages of prose are found: the file of each address. */
const addresses = new Map(
  pages.flatMap((file) => {
    const slug = file.split("/").at(-1)!.replace(".md", "");
    return [
      [`/over/${slug}/`, file],
      [`/${slug}/`, file],
    ];
  }),
);

/** Links to a heading: from pages and programs by address, within a page by the heading alone. */
const links = [...filesUnder("src", ".astro"), ...filesUnder("src", ".ts"), ...filesUnder("content", ".md")].flatMap(
  (from) =>
    [...readText(from).matchAll(/["(]((?:\/[a-z]+)*\/)?#([a-z][a-z-]+)[")]/g)].flatMap(([, address, anchor]) => {
      const to = address === undefined ? from : addresses.get(address);
      return to?.startsWith("content/pages/") ? [{ from, to, anchor: anchor! }] : [];
    }),
);

describe("a link to a heading of a page of prose", () => {
  test.each(links)("from $from leads to #$anchor in $to", ({ to, anchor }) => {
    const headings = [...readText(to).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => asAnchor(heading!));
    expect(headings.filter((heading) => heading === anchor)).toHaveLength(1);
  });

  test("stands in code, to how figures and gemeenten are compared, and whom to ask", () => {
    const fromCode = links.filter(({ from }) => from.startsWith("src/")).map(({ anchor }) => anchor);
    expect(new Set(fromCode)).toEqual(new Set(["vergelijken", "vergelijkbare-gemeenten", "contact"]));
  });
});

describe("the anchor of a heading", () => {
  test.each([
    ["Vergelijken", "vergelijken"],
    ["Waarom staat er soms geen getal?", "waarom-staat-er-soms-geen-getal"],
    ['Wanneer zeggen wij "hoger" of "lager"?', "wanneer-zeggen-wij-hoger-of-lager"],
    ["Wat als een gemeente in meer regio's ligt?", "wat-als-een-gemeente-in-meer-regios-ligt"],
  ])("of %s is %s", (heading, anchor) => {
    expect(asAnchor(heading)).toBe(anchor);
  });
});

/** As Astro makes it: small letters, no signs, hyphens for spaces. */
function asAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
