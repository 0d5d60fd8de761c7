import { dontKnow, notApplicable, unanswered } from "../../domain/answers.ts";
import { optionsOf, type Subgroup } from "../../domain/questionnaire.ts";
import type { Aside } from "../../domain/received.ts";
import type { Binding } from "./bindAnswers.ts";

/** What is known of a respondent while a file is read, and forgotten after it. */
export interface Respondent {
  /** The number that the tool gave, or the place in the file. */
  number: string;
  /** When, in milliseconds; null where the file does not say. */
  time: number | null;
  /** What tells the person from others: a token or e-mail address; "" where there is none. */
  person: string;
  /** A digest of all answers; "" where there are too few to recognise someone by. */
  digest: string;
  /** How many answers of substance. */
  filled: number;
  /** Why the answers do not count; null: they do. */
  aside: Aside | null;
}

/** Answers that are the same, one soon after the other, are of one person who pressed the button twice. */
const soon = 10 * 60 * 1000;

/** Fewer same answers may be of two persons. */
export const enoughToRecognise = 10;

/**
 * Lays aside what someone filled in again: by token or address, else by the same answers within ten minutes. The fullest
 * is kept, and of equals the first.
 */
export function layAsideDoubles(respondents: readonly Respondent[]): void {
  const counted = respondents.filter(({ aside }) => aside === null);
  for (const same of groups(counted, ({ person }) => person)) keepFullest(same);
  const left = counted.filter(({ aside, time }) => aside === null && time !== null);
  for (const same of groups(left, ({ digest }) => digest)) {
    const inTime = same.toSorted((a, b) => a.time! - b.time!);
    for (const [index, one] of inTime.entries()) {
      if (index > 0 && one.time! - inTime[index - 1]!.time! <= soon) one.aside = "dubbel ingevuld";
    }
  }
}

function groups(respondents: readonly Respondent[], key: (one: Respondent) => string): Respondent[][] {
  const named = respondents.filter((one) => key(one) !== "");
  return [...Map.groupBy(named, key).values()].filter(({ length }) => length > 1);
}

function keepFullest(same: readonly Respondent[]): void {
  const most = Math.max(...same.map(({ filled }) => filled));
  const kept = same.find(({ filled }) => filled === most);
  for (const one of same) if (one !== kept) one.aside = "dubbel ingevuld";
}

/** Whether an answer says something of the question: no blank, "weet niet" or "nvt". */
function isSubstantive(code: number): boolean {
  return code !== unanswered && code !== dontKnow && code !== notApplicable;
}

/** Looks at the answers of one respondent: how many there are, and whether they can count. */
export function answerJudge({ places }: Binding): (row: Uint8Array) => { filled: number; aside: Aside | null } {
  const substance = places.flatMap(({ item }, index) => (item.theme === "achtergrond" ? [] : [index]));
  const subgroup = subgroupReader(places);
  return (row) => {
    let filled = 0;
    for (let place = 0; place < places.length; place++) if (isSubstantive(row[place]!)) filled += 1;
    if (!substance.some((place) => isSubstantive(row[place]!))) return { filled, aside: "afgebroken" };
    return { filled, aside: subgroup?.(row) ?? null };
  };
}

/** Who is in none of the subgroups would be the difference between them and the whole. */
function subgroupReader(places: Binding["places"]): ((row: Uint8Array) => Aside | null) | null {
  const place = places.findIndex(({ item }) => item.subgroups !== undefined);
  if (place === -1) return null;
  const { item } = places[place]!;
  const subgroups: (Subgroup | undefined)[] = optionsOf(item).map((option) => item.subgroups?.[option]);
  return (row) => {
    const code = row[place]!;
    if (!isSubstantive(code)) return "werkplek niet ingevuld";
    return subgroups[code - 1] === undefined ? "werkt elders" : null;
  };
}
