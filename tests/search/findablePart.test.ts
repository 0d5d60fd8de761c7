import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { close, createIndex } from "pagefind";
import { expect, test } from "vitest";
import { hashFiles } from "../../src/files/hashFiles.ts";
import { findablePart } from "../../src/search/findablePart.ts";
import { indexSite } from "../../src/search/indexSite.ts";
import { sortFilters } from "../../src/search/sortFilters.ts";

const page = (main: string, around = "") => `<!doctype html><html lang="nl"><head><title>Blad</title>
<script type="application/ld+json">{"a":"<main>"}</script></head><body>${around}<main data-pagefind-body
data-pagefind-filter="soort[data-soort]" data-soort="Gemeente">${main}</main>${around}</body></html>`;

test("what search passes over is gone, with all that is in it, and the rest stands as it stood", () => {
  const main = `<h1>Almere</h1><div data-pagefind-ignore><div><p>weg</p></div>weg</div><p>blijft</p>
<svg role="img"><title>weg</title><svg></svg></svg><figure data-pagefind-ignore="all">weg</figure><script>weg</script>`;
  const found = findablePart(page(main, "<nav>weg</nav>"));
  expect(found).not.toContain("weg");
  expect(found).toContain("<h1>Almere</h1><p>blijft</p>\n");
  expect(found).toContain('data-soort="Gemeente"');
  expect(found).toContain('<html lang="nl"><head><title>Blad</title>');
});

test("a page that is broken off is refused", () => {
  expect(() => findablePart(page("<div data-pagefind-ignore><p>a</p>"))).toThrow("a div that does not end");
  expect(() => findablePart("<html><body><p>a</p></body></html>")).toThrow("without a body and a main part");
});

/** Parts of a page, in each other and after each other, some of them passed over. */
const part = fc.letrec<{ part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    fc.constantFrom("jeugdhulp", "onderwijs in Almere", "<p>regio</p>", '<svg role="img"><title>lijn</title></svg>'),
    fc
      .tuple(
        fc.constantFrom("div", "section", "details"),
        fc.constantFrom("", " data-pagefind-ignore", ' class="a" data-pagefind-ignore="true"', ' id="b"'),
        fc.array(tie("part"), { maxLength: 3 }),
      )
      .map(([name, more, inside]) => `<${name}${more}>${inside.join(" ")}</${name}>`),
  ),
})).part;

test("of any page the index is, byte for byte, that of the whole page", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(part, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), async (mains) => {
      const folder = mkdtempSync(join(tmpdir(), "monitor-"));
      const pages = mains.map((parts, number) => ({
        file: `blad-${number}/index.html`,
        html: page(`<h1>Blad ${number}</h1> ${parts.join(" ")}`, "<nav>elders</nav>"),
      }));
      for (const { file, html } of pages) write(join(folder, "site", file), html);
      await indexSite(join(folder, "site"));
      await indexWhole(pages, join(folder, "whole"));
      const hashes = [hashFiles(join(folder, "site", "pagefind")), hashFiles(join(folder, "whole"))];
      rmSync(folder, { recursive: true });
      // The whole one has the screens of Pagefind as well, which a site does without.
      expect(hashes[1]).toMatchObject(hashes[0]!);
    }),
    { numRuns: 25 },
  );
});

/** The index that Pagefind makes of whole pages. */
async function indexWhole(pages: readonly { file: string; html: string }[], place: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: "nl" });
  for (const { file, html } of pages) await index!.addHTMLFile({ sourcePath: file, content: html });
  const { files } = await index!.getFiles();
  await close();
  for (const { path, content } of files) write(join(place, path), content);
  sortFilters(place);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
