/**
 * What is wrong with an Atom feed, by the rules of RFC 4287. Runs in a browser, for its reader of XML: it may name nothing
 * outside itself.
 */
export function feedFaults(text: string): string[] {
  const atom = "http://www.w3.org/2005/Atom";
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  const root = parsed.documentElement;
  if (parsed.querySelector("parsererror") !== null) return ["is no XML"];
  if (root.namespaceURI !== atom || root.localName !== "feed") return ["is no feed"];

  const faults: string[] = [];
  const children = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name);
  const once = (of: Element, names: string[]) => {
    for (const name of names)
      if (children(of, name).length !== 1) faults.push(`${of.localName}: ${children(of, name).length} × ${name}`);
  };
  const check = (of: Element) => {
    once(of, ["id", "title", "updated"]);
    const id = children(of, "id")[0]?.textContent ?? "";
    if (!/^(tag|https?|urn):\S+$/.test(id)) faults.push(`id ${id}`);
    for (const name of ["updated", "published"])
      for (const date of children(of, name))
        if (!moment.test(date.textContent) || Number.isNaN(Date.parse(date.textContent)))
          faults.push(`${name} ${date.textContent}`);
    for (const link of children(of, "link"))
      if (!URL.canParse(link.getAttribute("href") ?? "")) faults.push(`href ${link.getAttribute("href")}`);
    const alternates = children(of, "link").filter((link) => link.getAttribute("rel") === "alternate");
    const kinds = alternates.map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);
    if (kinds.length === 0 || new Set(kinds).size !== kinds.length) faults.push("alternates");
  };

  check(root);
  if (children(root, "link").filter((link) => link.getAttribute("rel") === "self").length !== 1) faults.push("self");
  if (children(root, "author").every((author) => children(author, "name").length !== 1)) faults.push("author");
  const entries = children(root, "entry");
  if (entries.length === 0) faults.push("no entries");
  const ids = entries.map((entry) => children(entry, "id")[0]?.textContent);
  if (new Set(ids).size !== ids.length) faults.push("two entries with one id");
  for (const entry of entries) {
    check(entry);
    once(entry, ["summary"]);
    for (const content of children(entry, "content")) {
      if (!["text", "html"].includes(content.getAttribute("type") ?? "text")) faults.push("type of content");
      if (content.children.length > 0) faults.push("elements in escaped content");
    }
  }
  const newest = entries
    .map((entry) => children(entry, "updated")[0]?.textContent ?? "")
    .sort()
    .at(-1);
  if (newest !== children(root, "updated")[0]?.textContent) faults.push("updated is not that of the newest entry");
  return faults;
}
