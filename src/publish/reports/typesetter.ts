import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** The documents that can be set: a template of reports/print each. */
export type Template = "bestuurders" | "professionals" | "document";

/** What every template is given: what stands around its text. */
export interface Sheet {
  title: string;
  author: string;
  /** Stands on every page, before the number of the page. */
  footer: string;
  /** Of the release: two builds of the same figures are the same bytes. */
  date: { year: number; month: number; day: number };
  demo: boolean;
}

/** Sets what a template is given as a PDF of standard UA-1, which refuses what a screen reader cannot read. */
export type Typesetter = (template: Template, given: Sheet) => Buffer;

const templates = fileURLToPath(new URL("../../../reports/print/", import.meta.url));

/** Reads the faces of reports/print/fonts once, for any number of documents. */
export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [`${templates}fonts`] }] });
  return (template, given) => {
    const document = { mainFilePath: `${templates}${template}.typ`, inputs: { given: JSON.stringify(given) } };
    try {
      return compiler.pdf(document, { pdfStandard: "ua-1" });
    } catch (error) {
      throw new Error(`"${given.title}" cannot be printed: ${reasons(String((error as { code?: string }).code))}`);
    } finally {
      // What was set for one region is of no use for another; the faces are.
      compiler.evictCache(2);
    }
  };
}

/** The messages of the typesetter, without what surrounds them. */
function reasons(report: string): string {
  const messages = [...report.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message!);
  return messages.length === 0 ? report : messages.join("; ").replaceAll('\\"', '"');
}
