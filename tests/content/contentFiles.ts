import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

/** The files of a folder and what is in it, by path: content/themes/onderwijs.md. */
export function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .sort();
}

export function readText(file: string): string {
  return readFileSync(file, "utf8");
}

/** The slugs of the files in a folder: aandeel-sbo. */
export function slugsUnder(folder: string, extension: string): string[] {
  return filesUnder(folder, extension)
    .map((file) => basename(file, extension))
    .sort();
}

/** The indicators of reports/: in the folder of a theme, beside its theme.yaml. */
export function indicatorSlugs(): string[] {
  const inTheme = filesUnder("reports", ".yaml").filter(
    (file) => file.split("/").length === 3 && !file.startsWith("reports/uitwisseling/"),
  );
  return inTheme
    .map((file) => basename(file, ".yaml"))
    .filter((slug) => slug !== "theme")
    .sort();
}

/** A term of content/begrippen as its file gives it. */
export interface TermFile {
  slug: string;
  /** What stands above the text. */
  written: Record<string, unknown>;
  /** All ways of writing the term that are marked. */
  spellings: string[];
  text: string;
}

export function readTerms(): TermFile[] {
  return filesUnder("content/begrippen", ".md").map((file) => {
    const [, above = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(readText(file)) ?? [];
    const written = parse(above) as { term: string; forms?: string[] };
    return {
      slug: basename(file, ".md"),
      written: { ...written },
      spellings: [written.term, ...(written.forms ?? [])],
      text,
    };
  });
}

/** The keys of reports whose words readers see. */
const read = [
  "title",
  "summary",
  "definition",
  "unit",
  "sentence",
  "sentence_one",
  "counted",
  "out_of",
  "caution",
  "reason",
  "text",
];

/** What readers see of a definition in reports/, one text a key. */
export function readerTexts(file: string): string[] {
  const texts: string[] = [];
  JSON.stringify(parse(readText(file)), (key, value: unknown) => {
    if (read.includes(key) && typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

/** The years from which an indicator means something else, with why. */
export function readBreaks(): { file: string; period: number; reason: string }[] {
  return filesUnder("reports", ".yaml").flatMap((file) => {
    const { breaks = [] } = parse(readText(file)) as { breaks?: { period: number; reason: string }[] };
    return breaks.map((one) => ({ file, ...one }));
  });
}
