import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { packObjects } from "./packObjects.ts";

/** The documents that can be set: a template of reports/print each. */
export type Template = "bestuurders" | "professionals" | "document" | "oogo";

/** What every template is given: what stands around its text. */
export interface Sheet {
  title: string;
  author: string;
  /** Stands on every page, before the number of the page. */
  footer: string;
  /** Of the release: two builds of the same figures are the same bytes. */
  date: { year: number; month: number; day: number };
  demo: boolean;
  /** Longer it is refused. */
  mostPages?: number;
}

/** Sets what a template is given as a PDF of standard UA-1, which refuses what a screen reader cannot read. */
export type Typesetter = (template: Template, given: Sheet) => Buffer;

const templates = fileURLToPath(new URL("../../../reports/print/", import.meta.url));

/** Reads the faces of reports/print/fonts once, for any number of documents. */
export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [`${templates}fonts`] }] });
  return (template, given) => {
    const document = {
      mainFilePath: `${templates}${template}.typ`,
      inputs: { given: JSON.stringify(given, typographic) },
    };
    try {
      const pdf = compiler.pdf(document, { pdfStandard: "ua-1" });
      const pages = compiler.compile(document).result!.numOfPages;
      if (pages <= (given.mostPages ?? pages)) return packObjects(pdf);
      throw new Error(`${pages} pagina's, en het mogen er ${given.mostPages} zijn`);
    } catch (error) {
      throw new Error(`"${given.title}" (${given.footer}) is niet te printen: ${reasons(error as TypesettingError)}`);
    } finally {
      // What was set for one region is of no use for another; the faces are.
      compiler.evictCache(2);
    }
  };
}

/** The typesetter puts its whole report in the code of an error. */
type TypesettingError = Error & { code?: string };

/** The messages of the typesetter, without what surrounds them. */
function reasons({ code, message: plain }: TypesettingError): string {
  const report = code ?? plain;
  const messages = [...report.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message!);
  return messages.length === 0 ? report : messages.join("; ").replaceAll('\\"', '"');
}

/** Apostrophes as in print; drawings are left alone. */
function typographic(key: string, value: unknown): unknown {
  return typeof value === "string" && key !== "svg" ? value.replaceAll("'", "\u2019") : value;
}
