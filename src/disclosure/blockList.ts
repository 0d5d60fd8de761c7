/** A pattern that may name a person, and what it is called in a message. */
type Rule = readonly [what: string, found: (text: string) => boolean];

const rules: readonly Rule[] = [
  ["een e-mailadres", (text) => /\S@\S/.test(text)],
  ["een webadres", (text) => /\b(https?:\/\/|www\.)/i.test(text)],
  ["een telefoonnummer", (text) => /(\+31|0031|\b0)[\s-]?(\d[\s-]?){8,9}(?!\d)/.test(text)],
  ["een burgerservicenummer", hasServiceNumber],
  ["een postcode", (text) => /\b[1-9]\d{3}\s?[A-Z]{2}\b/.test(text)],
  ["een leeftijd", (text) => /\b\d{1,2}[\s-]?(jaar|jarig)/i.test(text)],
  ["een groep of klas", (text) => /\b(groep|klas|leerjaar)\s?\d|\b(havo|vwo|vmbo)\s?\d/i.test(text)],
  ["een datum", (text) => /\b\d{1,2}[-/.]\d{1,2}([-/.]\d{2,4})?\b/.test(text) || months.test(text)],
  ["een naam (hoofdletter midden in een zin)", hasName],
];

const months = /\b\d{1,2} (jan|feb|maa?rt|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)/i;

/**
 * What in a text may tell who is meant (methods.md 4.6); null where nothing does.
 * `names`: of schools, providers and places of the region, which are refused however they are written.
 */
export function blockedBy(text: string, names: readonly string[]): string | null {
  const found = rules.find(([, matches]) => matches(text));
  if (found !== undefined) return found[0];
  return names.some((name) => holdsWord(text, name)) ? "de naam van een school, aanbieder of plaats" : null;
}

/** Nine digits of which the weighted sum is a multiple of eleven. */
function hasServiceNumber(text: string): boolean {
  const numbers = text.replace(/(\d)[ .](?=\d)/g, "$1").match(/(?<!\d)\d{8,9}(?!\d)/g) ?? [];
  return numbers.some((digits) => {
    const padded = digits.padStart(9, "0");
    const sum = [...padded].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
    return sum % 11 === 0;
  });
}

/** A word with a capital that begins no sentence. Abbreviations, all in capitals, name no person. */
function hasName(text: string): boolean {
  return text
    .split(/(?<=[.!?:])\s+|\n/)
    .some((sentence) => /[^\p{L}]\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(sentence.trim().replace(/^["'“‘(]+/, "")));
}

function holdsWord(text: string, name: string): boolean {
  const escaped = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "u").test(text.toLowerCase());
}
