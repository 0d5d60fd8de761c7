import { stringify } from "csv-stringify/sync";
import { type Form, respondentNumber } from "./exportForms.ts";
import { codeOf } from "./openAnswers.ts";
import type { Round, Submission } from "./submission.ts";

/** A round with the lines that count in it. */
export interface CountedRound extends Round {
  form: Form;
  lines: readonly Submission[];
}

interface Mention {
  region: string;
  group: string;
  item: string;
  respondent: string;
  code: string;
  text: string;
  by: string;
}

/** codes.csv: what was said in answer to open questions, by the codebook. */
export function codesFile(rounds: readonly CountedRound[]): string {
  const header = ["region", "group", "item", "respondent", "code"];
  const rows = rounds
    .flatMap(mentions)
    .map(({ region, group, item, respondent, code }) => [region, group, item, respondent, code]);
  return stringify([header, ...rows], { delimiter: ";" });
}

/** quotes.csv: a few sentences of some regions, at most one of a respondent, each approved by two. */
export function quotesFile(rounds: readonly CountedRound[]): string {
  const header = ["region", "group", "item", "respondent", "code", "text", "by", "approved"];
  const quoted = rounds.filter(({ region }) => quotedRegions.includes(region)).flatMap(quotes);
  const rows = quoted.map(({ region, group, item, respondent, code, text, by }) => [
    region,
    group,
    item,
    respondent,
    code,
    text,
    by,
    "onderzoeker+redacteur",
  ]);
  return stringify([header, ...rows], { delimiter: ";" });
}

const quotedRegions = ["flevoland", "groningen", "twente", "zeeland", "eemland"];

/**
 * Of each code that is said three times or more one sentence, at most two an item; none where fewer than twenty took part
 * or fewer than ten wrote something.
 */
function quotes(round: CountedRound): Mention[] {
  if (round.lines.length < 20) return [];
  const quoted = new Set<string>();
  const items = Map.groupBy(mentions(round), ({ item }) => item);
  return [...items].flatMap(([item, said]) => {
    if (round.lines.filter(({ answers }) => answers.get(item) !== "").length < 10) return [];
    const codes = [...Map.groupBy(said, ({ code }) => code).values()].filter(({ length }) => length >= 3);
    const most = codes.toSorted((a, b) => b.length - a.length).slice(0, 2);
    return most.flatMap((same) => {
      const one = same.find(({ respondent }) => !quoted.has(respondent));
      if (one !== undefined) quoted.add(one.respondent);
      return one ?? [];
    });
  });
}

function mentions({ region, group, items, form, lines }: CountedRound): Mention[] {
  const open = items.filter(({ type }) => type === "open");
  return lines.flatMap(({ id, answers }) =>
    open.flatMap((item) => {
      const text = answers.get(item.id);
      const code = typeof text === "string" ? codeOf(item, text) : null;
      if (code === null || typeof text !== "string") return [];
      return {
        region,
        group,
        item: item.id,
        respondent: respondentNumber(form, id),
        code,
        text,
        by: whose(group, answers),
      };
    }),
  );
}

function whose(group: string, answers: Submission["answers"]): string {
  if (group === "beleid") return "beleidsmedewerker";
  if (group !== "professionals") return answers.get("O01") === 2 ? "jongere" : "ouder";
  return answers.get("P01") === 1 ? "professional jeugdhulp" : "professional onderwijs";
}

/** The lines that count: no tests, nothing sent twice, nobody who works elsewhere. */
export function countedLines(lines: readonly Submission[]): Submission[] {
  const known = new Set<number>();
  return lines.filter(({ test, sent, person, answers }) => {
    const counts = !test && sent !== null && answers.get("P01") !== 4 && !known.has(person);
    if (counts) known.add(person);
    return counts;
  });
}
