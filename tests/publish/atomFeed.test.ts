import { describe, expect, test } from "vitest";
import { atomFeed, type Feed } from "../../src/publish/atomFeed.ts";
import { escapeXml } from "../../src/publish/escapeXml.ts";

const entry = { page: "/release/2026-1/", summary: "Wat er veranderde.", content: "<p>5 < 6 & 7</p>" };
const feed: Feed = {
  ...{ address: "/wijzigingen.xml", title: "Uitgaven", subtitle: "Bij elke uitgave.", page: "/release/" },
  entries: [
    { ...entry, name: "2026-2", title: "Nieuw", date: "2026-09-01" },
    { ...entry, name: "2026-1", title: "Oud", date: "2026-03-01", content: null },
  ],
};

describe("A feed", () => {
  test("is the same bytes each time, and is as old as its newest entry", () => {
    expect(atomFeed(feed)).toBe(atomFeed(feed));
    expect(atomFeed(feed)).toMatch(/<updated>2026-09-01T00:00:00Z<\/updated>\n<author>/);
  });

  test("names each entry for good, whatever came after it", () => {
    const ids = [...atomFeed(feed).matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    const self = "tag:monitor-aoj.example,2026:/wijzigingen.xml";
    expect(ids).toEqual([self, `${self}#2026-2`, `${self}#2026-1`]);
  });

  test("holds HTML as text, and nothing that XML cannot hold", () => {
    expect(atomFeed(feed)).toContain('<content type="html">&lt;p&gt;5 &lt; 6 &amp; 7&lt;/p&gt;</content>');
    expect(escapeXml("a\u0000b\u001fc\td\ne\uffff")).toBe("abc\td\ne");
  });
});
