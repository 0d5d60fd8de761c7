import { extractText, getDocumentProxy } from "unpdf";

/** What a reader gets of a PDF: the text of each page in the order in which it is read. */
export async function readPdf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, " "));
}

/** The headings and other elements of its structure, as a screen reader meets them: { role: "H1", … }. */
export interface Element {
  role: string;
  alt?: string;
  lang?: string;
  children: (Element | { type: string; id: string })[];
}

/** The structure of all pages, one after another. */
export async function readStructure(pdf: Uint8Array): Promise<Element[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const trees = await Promise.all(pages.map(async (page) => (await page).getStructTree()));
  return trees.flatMap((tree) => elements(tree as Element | null));
}

function elements(element: Element | null): Element[] {
  if (element === null) return [];
  return [element, ...element.children.flatMap((child) => ("role" in child ? elements(child) : []))];
}

/** What the document says of itself: its title, its language and the standard it claims. */
export async function readInformation(pdf: Uint8Array) {
  const { info, metadata } = await (await getDocumentProxy(new Uint8Array(pdf))).getMetadata();
  const { Title, Language, CreationDate } = info as Record<string, string>;
  return { title: Title, language: Language, created: CreationDate, part: metadata?.get("pdfuaid:part") };
}
