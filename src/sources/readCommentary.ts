import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Area, areaKinds } from "../domain/area.ts";
import { type Comment, CommentHead, mostWords } from "../domain/commentary.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Problem } from "../domain/problem.ts";
import { proseBlocks } from "../domain/proseBlocks.ts";
import type { Release } from "../domain/release.ts";
import { decodeText } from "./decodeText.ts";
import { looksLike } from "./nearest.ts";
import { readIfThere } from "./readIfThere.ts";
import { readYaml } from "./readYaml.ts";

/** What comments can be about. */
export interface Subjects {
  areas: readonly Area[];
  indicators: readonly Pick<NamedIndicator, "slug">[];
  release: Pick<Release, "id" | "date">;
}

/** Comments of areas on their figures, and what is wrong with the files that they stand in. */
export interface ReadCommentary {
  commentary: Comment[];
  problems: Problem[];
}

/**
 * Reads what gemeenten and regions wrote: <folder>/gemeente-almere/aandeel-sbo.md. A comment on another release, or of
 * which the last day has passed when the release came out, is read and left out. Without a folder there are none.
 */
export async function readCommentary(folder: string | null, subjects: Subjects): Promise<ReadCommentary> {
  if (folder === null) return { commentary: [], problems: [] };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const read: ReadCommentary[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) read.push(await readArea(place, entry.name, subjects));
    else read.push(refuse({ file: place, message: "staat niet in de map van een gebied", hint: form }));
  }
  return { commentary: read.flatMap((one) => one.commentary), problems: read.flatMap((one) => one.problems) };
}

const form = "zo hoort het: gemeente-almere/aandeel-sbo.md";

async function readArea(folder: string, name: string, subjects: Subjects): Promise<ReadCommentary> {
  const names = new Map(subjects.areas.filter(hasPage).map((area) => [commentFolder(area), area.code]));
  const area = names.get(name);
  if (area === undefined) {
    const message = "is geen gebied dat wij kennen";
    return refuse({ file: folder, message, value: name, ...looksLike(name, names.keys()) });
  }
  const files = (await readdir(folder)).sort();
  const read = await Promise.all(files.map((file) => readComment(join(folder, file), area, subjects)));
  return { commentary: read.flatMap((one) => one.commentary), problems: read.flatMap((one) => one.problems) };
}

function hasPage({ kind }: Area): boolean {
  return (areaKinds as readonly string[]).includes(kind);
}

/** The folder of an area: its address with a line in it. "gemeente-almere", "samenwerkingsverband-po2707". */
function commentFolder({ kind, slug }: Area): string {
  return kind === "nederland" ? kind : `${kind}-${slug}`;
}

async function readComment(file: string, area: string, { indicators, release }: Subjects): Promise<ReadCommentary> {
  const slugs = indicators.map(({ slug }) => slug);
  const indicator = basename(file, ".md");
  if (!file.endsWith(".md")) return refuse({ file, message: "wordt niet gelezen", hint: form });
  if (!slugs.includes(indicator)) {
    const message = "is geen cijfer van deze uitgave";
    return refuse({ file, message, value: indicator, ...looksLike(indicator, slugs) });
  }
  const read = await readIfThere(file);
  if ("message" in read) return refuse({ file, message: read.message });
  const parsed = parseComment(decodeText(read.bytes), file);
  if ("problems" in parsed) return { commentary: [], problems: parsed.problems };
  const { van: from, datum: date, tot, uitgave } = parsed.head;
  const current = (uitgave ?? release.id) === release.id && (tot ?? release.date) >= release.date;
  const { text, words } = parsed;
  return { commentary: current ? [{ area, indicator, from, date, text, words }] : [], problems: [] };
}

type Parsed = Pick<Comment, "text" | "words"> & { head: ReturnType<typeof CommentHead.parse> };

/** A comment as it is written, or everything that is wrong with it by its line. */
export function parseComment(written: string, file: string): Parsed | { problems: Problem[] } {
  const lines = written.replaceAll("\r\n", "\n").split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    return {
      problems: [{ file, line: 1, message: "begint niet met --- en eindigt de kop niet met ---", hint: headForm }],
    };
  }
  const head = readYaml(lines.slice(1, end).join("\n"), file, CommentHead);
  const inHead = "problems" in head ? head.problems.map((one) => ({ ...one, line: (one.line ?? 0) + 1 })) : [];
  const body = lines.slice(end + 1);
  const problems = [...inHead, ...wrongText(body, file, end + 2)];
  if (problems.length > 0 || "problems" in head) return { problems };
  return { head: head.value, text: proseBlocks(body.join("\n")), words: countWords(body.join(" ")) };
}

const headForm = "boven de tekst staan tussen twee regels --- de sleutels van en datum";

/** What may not stand in the text, by the line where it stands. `from`: the line of the file that it starts at. */
function wrongText(body: readonly string[], file: string, from: number): Problem[] {
  const words = countWords(body.join(" "));
  const [first] = body.flatMap((line, index) => (line.trim() === "" ? [] : [from + index]));
  if (first === undefined) return [{ file, line: from, message: "heeft geen tekst" }];
  const refused = body.flatMap((line, index) =>
    forbidden
      .filter(({ sign }) => sign.test(line))
      .map(({ message, hint }) => ({ file, line: from + index, message, hint })),
  );
  if (words <= mostWords) return refused;
  const message = `heeft ${words} woorden, en het mogen er ${mostWords} zijn`;
  return [...refused, { file, line: first, message }];
}

const forbidden = [
  { sign: /!\[/, message: "heeft een plaatje", hint: "alleen tekst is mogelijk" },
  { sign: /<[a-z!/]/i, message: "heeft HTML", hint: "schrijf gewone tekst" },
  { sign: /^#/, message: "heeft een kop", hint: "schrijf gewone alinea's" },
  {
    sign: /\[[^\]]*\](?!\(https:\/\/)/,
    message: "heeft vierkante haken zonder adres",
    hint: "een verwijzing is [woorden](https://…)",
  },
];

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function refuse(problem: Problem): ReadCommentary {
  return { commentary: [], problems: [problem] };
}
