import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { type Block, proseBlocks } from "../../domain/proseBlocks.ts";
import { surveyGroups } from "../../domain/questionnaire.ts";
import type { Release } from "../../domain/release.ts";
import { regionItems, type SurveyRegion, type SurveyYear } from "../../domain/survey.ts";
import { minutesToFill } from "../../views/participation/minutesToFill.ts";
import { sheet } from "./sheet.ts";
import type { Sheet } from "./typesetter.ts";

/** A document of content/documenten: a letter to one group, or what everyone may want to know. */
export interface Letter {
  /** Its address: uitnodiging-professionals. */
  slug: string;
  title: string;
  /** Whose questionnaire it is about; null where it is about all. */
  group: (typeof surveyGroups)[number] | null;
  /** With {regio}, {vragen}, {minuten} and {minimum} where a region's own words and numbers come. */
  markdown: string;
}

export interface LetterSheet extends Sheet {
  sender: string;
  blocks: Block[];
}

const Above = z.strictObject({ title: z.string(), group: z.enum(surveyGroups).nullable() });
const folder = fileURLToPath(new URL("../../../content/documenten/", import.meta.url));

/** Reads the letters, by name. */
export async function readLetters(): Promise<Letter[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  return Promise.all(
    files.map(async (file) => letter(basename(file, ".md"), await readFile(join(folder, file), "utf8"))),
  );
}

function letter(slug: string, text: string): Letter {
  const [, above = "", markdown = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { slug, ...Above.parse(parse(above)), markdown };
}

/** A letter with what a region asked in a year filled in, and of how many persons results are shown. */
export function letterSheet(
  { title, group, markdown }: Letter,
  region: SurveyRegion,
  year: SurveyYear,
  release: Release,
): LetterSheet {
  const questions = group === null ? 0 : regionItems(year, region, group).length;
  const values: Record<string, string> = {
    regio: region.name,
    vragen: String(questions),
    minuten: String(minutesToFill(questions)),
    minimum: String(release.survey?.minimum ?? ""),
  };
  const filled = markdown.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  const sender = `Namens de gemeenten en samenwerkingsverbanden in ${region.name}`;
  return { ...sheet(title, [region.name], { ...release, demo: false }), sender, blocks: proseBlocks(filled) };
}
