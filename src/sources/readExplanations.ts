import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Explanation } from "../domain/explanation.ts";
import { type Block, proseBlocks } from "../domain/proseBlocks.ts";

const folder = fileURLToPath(new URL("../../content/indicators/", import.meta.url));

/** The words about every indicator, by its slug. Their form is checked by tests/content and by the pages themselves. */
export async function readExplanations(): Promise<ReadonlyMap<string, Explanation>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const read = files.map(
    async (file) => [basename(file, ".md"), explanation(await readFile(join(folder, file), "utf8"))] as const,
  );
  return new Map(await Promise.all(read));
}

/** Takes the three parts that are printed from a file of nine. */
function explanation(markdown: string): Explanation {
  const parts = new Map<string, Block[]>();
  let part: Block[] = [];
  for (const block of proseBlocks(markdown)) {
    if (block.kind !== "heading") part.push(block);
    else {
      part = [];
      parts.set(plain(block.spans), part);
    }
  }
  const text = (heading: string) => (parts.get(heading) ?? []).flatMap(texts);
  return {
    meaning: text("Wat is dit cijfer?").join(" "),
    not: text("Wat is het niet?").join(" "),
    questions: text("Vragen voor het overleg"),
  };
}

function texts(block: Block): string[] {
  return block.kind === "items" ? block.items.map(plain) : [plain(block.spans)];
}

function plain(spans: readonly { text: string }[]): string {
  return spans.map(({ text }) => text).join("");
}
