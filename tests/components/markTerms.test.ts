import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTerms, markTerms } from "../../src/components/markTerms.ts";

const index = indexTerms([
  { slug: "so", spellings: ["so", "speciaal onderwijs"] },
  { slug: "vso", spellings: ["vso", "voortgezet speciaal onderwijs"] },
  { slug: "so-vso", spellings: ["so/vso"] },
  { slug: "sbo", spellings: ["sbo", "sbo-school"] },
  { slug: "tlv", spellings: ["toelaatbaarheidsverklaring", "tlv", "tlv's"] },
  { slug: "duo", spellings: ["DUO"] },
]);

/** The HTML with [so] where a term is marked. */
function marks(html: string): string {
  return markTerms(html, index)
    .html.replaceAll(/<button [^>]*popovertarget="begrip-[^"]*">(.*?)<\/button>/gs, "[$1]")
    .replaceAll(/<span class="term-whole">(.*?)<\/span>/gs, "$1");
}

describe("a term of the glossary", () => {
  test("is a button that shows its definition, and nothing else of the text changes", () => {
    expect(markTerms("<p>Het sbo is klein.</p>", index)).toEqual({
      html: '<p>Het <button type="button" class="term" popovertarget="begrip-sbo">sbo</button> is klein.</p>',
      marked: ["sbo"],
    });
  });

  test("stays on one line with the signs around it", () => {
    expect(markTerms("(sbo).", index).html).toBe(
      '<span class="term-whole">(<button type="button" class="term" popovertarget="begrip-sbo">sbo</button>).</span>',
    );
  });

  test.each([
    ["keeps its capitals", "Sbo en DUO", "[Sbo] en [DUO]"],
    ["is a whole word", "zo, sober, also, PO2707so", "zo, sober, also, PO2707so"],
    ["is no part of a longer word", "so-plus, dag-so, duo.nl, info@duo", "so-plus, dag-so, duo.nl, info@duo"],
    ["may have parts of its own", "een sbo-school", "een [sbo-school]"],
    [
      "is the longest one that fits",
      "so/vso, voortgezet speciaal onderwijs",
      "[so/vso], [voortgezet speciaal onderwijs]",
    ],
    ["may be the half of a pair", "sbo- en so-", "[sbo]- en [so]-"],
    ["may run over two lines", "speciaal\nonderwijs", "[speciaal\nonderwijs]"],
    [
      "may have any apostrophe",
      "<p>tlv&#39;s</p><section>tlv’s</section>",
      "<p>[tlv&#39;s]</p><section>[tlv’s]</section>",
    ],
    ["may stand in emphasis", "<p><strong>Sbo</strong>: klein</p>", "<p><strong>[Sbo]</strong>: klein</p>"],
    ["may stand between quotes", "&quot;sbo&quot;", "&quot;[sbo]&quot;"],
    [
      "is marked once, however it is written",
      "tlv of toelaatbaarheidsverklaring",
      "[tlv] of toelaatbaarheidsverklaring",
    ],
    [
      "is marked again in the next section",
      "<p>so so</p><section>so so</section>",
      "<p>[so] so</p><section>[so] so</section>",
    ],
  ])("%s", (_, html, expected) => {
    expect(marks(html)).toBe(expected);
  });

  test.each([
    '<a href="/x/">so</a>',
    "<button>so</button>",
    "<h2 id=so>so <em>so</em></h2>",
    "<summary>so</summary>",
    "<table><caption><span>so</span></caption><tr><td>so</td></tr></table>",
    "<figure><svg><text>so</text></svg><figcaption>so</figcaption></figure>",
    '<script type="application/json">{"so": "<so>"}</script>',
    '<p title="so > so">x</p>',
    "<!-- so --><code>so</code>",
  ])("is not marked in %s", (html) => {
    expect(markTerms(html, index)).toEqual({ html, marked: [] });
  });
});

/** Pieces of HTML as the site prints it: text is escaped. */
const piece = fc.oneof(
  fc.constantFrom(
    "so",
    "Sbo",
    "vso",
    "so/vso",
    "speciaal onderwijs",
    "sbo-school",
    "tlv&#39;s",
    " ",
    ", ",
    ".",
    "(",
    "-",
  ),
  fc.constantFrom("<p>", "</p>", '<section id="so">', "</section>", '<a href="/so/">so</a>', "<h2>sbo</h2>", "<br />"),
  fc
    .string({ unit: "grapheme", maxLength: 6 })
    .map((text) => text.replaceAll("&", "&#38;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")),
);
const page = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("whatever the page", () => {
  const markup =
    /<span class="term-whole">|<button type="button" class="term" popovertarget="begrip-[a-z-]+">|<\/button>|<\/span>/g;

  test("taking the marks away gives the page back", () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(markTerms(html, index).html.replaceAll(markup, "")).toBe(html);
      }),
    );
  });

  test("each section marks a term once at most, never one in another, and names all that it marked", () => {
    fc.assert(
      fc.property(page, (html) => {
        const { html: result, marked } = markTerms(html, index);
        const sections = result.split("<section").map((section) => targets(section));
        for (const found of sections) expect(new Set(found).size).toBe(found.length);
        expect(new Set(marked)).toEqual(new Set(sections.flat()));
        expect(result).not.toMatch(/<button[^>]*>(?:(?!<\/button>).)*<button/s);
      }),
    );
  });

  test("every term that stands free in a text is marked", () => {
    const words = fc.array(fc.constantFrom<string>("so", "een", "sbo", "zo", "vso", "tlv", "kind"), { minLength: 1 });
    fc.assert(
      fc.property(words, (text) => {
        const known = ["so", "sbo", "vso", "tlv"].filter((word) => text.includes(word));
        expect(markTerms(text.join(" "), index).marked.toSorted()).toEqual(known.toSorted());
      }),
    );
  });
});

test("without terms a page stays as it is", () => {
  expect(markTerms("<p>so</p>", indexTerms([]))).toEqual({ html: "<p>so</p>", marked: [] });
});

function targets(html: string): string[] {
  return [...html.matchAll(/popovertarget="begrip-([a-z-]+)"/g)].map(([, slug]) => slug!);
}
