import type { SurveyGroup } from "../domain/questionnaire.ts";
import { fewestPersons } from "./thresholds.ts";

/** What one respondent wrote, as an editor wants to publish it. */
export interface Quote {
  group: SurveyGroup;
  /** The number of the export; compared with those of other quotes, and kept nowhere. */
  respondent: string;
  text: string;
  /** The roles that approved it: "redacteur+onderzoeker". */
  approved: string;
}

export interface QuoteContext {
  /** How many of the group took part in the region, and how many of them answered the question. */
  respondents: number;
  answers: number;
  /** The other quotes of the same export. */
  others: readonly Pick<Quote, "respondent">[];
  /** Names of schools, providers and places in the region. */
  names: readonly string[];
  /** The fewest persons of a release. */
  minimum: number;
}

/** Why a quote may not be published (methods.md 4.6), in words for the editor; empty where it may. */
export function quoteProblems(quote: Quote, context: QuoteContext): string[] {
  return [...groupProblems(quote, context), ...textProblems(quote.text, context.names)];
}

function groupProblems({ group, respondent, approved }: Quote, context: QuoteContext): string[] {
  const needed = fewestPersons({ sensitive: group === "ouders-en-jongeren" }, Math.max(10, context.minimum));
  const roles = new Set(approved.split("+").flatMap((role) => role.trim().toLowerCase() || []));
  return [
    ...(context.respondents < needed
      ? [`de groep is te klein: ${context.respondents} deelnemers, nodig zijn er ${needed}`]
      : []),
    ...(context.answers < 10 ? [`te weinig antwoorden op deze vraag: ${context.answers}, nodig zijn er 10`] : []),
    ...(context.others.some((other) => other.respondent === respondent)
      ? ["van deze deelnemer is er al een citaat"]
      : []),
    ...(roles.size < 2 ? ['goedkeuring van twee rollen ontbreekt: schrijf bijvoorbeeld "redacteur+onderzoeker"'] : []),
  ];
}

const month = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

/** What points to a person, with the words for it. */
const patterns: [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+\.\w+/u, "een e-mailadres"],
  [/(?:\+|\b00)31[\s-]?\d(?:[\s-]?\d){8}\b|\b0\d(?:[\s-]?\d){8}\b/u, "een telefoonnummer"],
  [/\b\d{1,2}[- ]?(?:jaar|jarig)/iu, "een leeftijd"],
  [
    new RegExp(`\\b\\d{1,2}[-/ ](?:\\d{1,2}\\b|(?:${month})\\b)|\\b(?:19|20)\\d\\d\\b|\\b(?:${month})\\s+\\d`, "iu"),
    "een datum",
  ],
  [/\b(?:groep|klas|leerjaar)\s?\d|\bbrugklas/iu, "een klas of groep"],
  [/[^\s.!?:…]["')]?\s+["'(]?\p{Lu}/u, "een hoofdletter midden in een zin, misschien een naam"],
];

function textProblems(text: string, names: readonly string[]): string[] {
  const found = patterns.flatMap(([pattern, what]) => {
    const match = text.match(pattern);
    return match ? [`er staat ${what} in: "${match[0].trim()}"`] : [];
  });
  const numbers = text.match(/\b\d(?:[ .-]?\d){7,8}\b/gu) ?? [];
  const bsn = numbers.filter((number) => isBsn(number.replaceAll(/\D/g, "")));
  const named = names.filter((name) => new RegExp(`(?<!\\p{L})${literally(name)}(?!\\p{L})`, "iu").test(text));
  return [
    ...found,
    ...bsn.map((number) => `er staat een burgerservicenummer in: "${number}"`),
    ...named.map((name) => `er staat een naam in van een school, aanbieder of plaats: "${name}"`),
  ];
}

/** The eleven-test of a burgerservicenummer of eight or nine digits. */
function isBsn(digits: string): boolean {
  const nine = [...digits.padStart(9, "0")].map(Number);
  const sum = nine.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return sum > 0 && sum % 11 === 0;
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
