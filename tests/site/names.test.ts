import { describe, expect, inject, test } from "vitest";
import { openEverything } from "./openEverything.ts";
import { kindsOf } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

/** A part of a page as a screen reader gets it from the browser. */
interface Part {
  role: string;
  name: string;
  description: string;
  level: number;
}

const landmarks = new Set(["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"]);
const pictures = new Set(["image", "img", "graphics-document", "application"]);
/** Parts that say nothing without a name. */
const named = new Set([...pictures, "button", "checkbox", "combobox", "link", "listbox", "searchbox", "textbox"]);

describe("a screen reader", () => {
  const site = siteBrowser(demo);

  test.each(kindsOf("demo"))(
    "gets on %s one main heading, headings in order, and a name of every part",
    async (address) => {
      const { parts, drawn, loose } = await hear(address);
      const levels = parts.filter(({ role }) => role === "heading").map(({ level }) => level);
      expect(levels.filter((level) => level === 1).length).toBe(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      expect(parts.filter(({ role, name }) => named.has(role) && name.trim() === "")).toEqual([]);
      const places = parts.filter(({ role }) => landmarks.has(role)).map(({ role, name }) => `${role} ${name}`);
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
      expect(places.filter((place) => place.startsWith("main ")).length).toBe(1);
      // What a chart shows is told with it, and each of its tables says what it is about.
      const charts = parts
        .filter(({ role }) => pictures.has(role))
        .filter(({ description }) => description.length > 30);
      expect(charts.length).toBeGreaterThanOrEqual(drawn);
      expect(loose).toEqual([]);
    },
  );

  async function hear(address: string) {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(site.url + address, { waitUntil: "networkidle" });
    await openEverything(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const text = (value: { value?: unknown } | undefined) => String(value?.value ?? "");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    // The browser gives them by depth; they are read in the order of the page.
    const inOrder = (node: (typeof nodes)[number]): typeof nodes => [
      node,
      ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)!) : [])),
    ];
    const parts = inOrder(nodes[0]!)
      .filter(({ ignored }) => !ignored)
      .map(
        ({ role, name, description, properties }): Part => ({
          role: text(role),
          name: text(name),
          description: text(description),
          level: Number(properties?.find((property) => property.name === "level")?.value.value ?? 0),
        }),
      );
    const drawn = await page.locator("figure.chart:visible").count();
    // A table in running text is named by the heading above it.
    const loose = await page.evaluate(() => [
      ...[...document.querySelectorAll("table:not(:has(caption), .prose *)")].map(({ outerHTML }) =>
        outerHTML.slice(0, 80),
      ),
      ...[...document.querySelectorAll("th:not([scope])")].map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ...[...document.querySelectorAll("img:not([alt])")].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ]);
    await page.context().close();
    return { parts, drawn, loose };
  }
});
