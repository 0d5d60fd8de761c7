/** "In 2025 had 9,3% jeugdhulp. In 2022 was dat 9,5%." → "In 2025 had 9,3% jeugdhulp." */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[\p{Lu}\d“'(~]|$)/su.exec(text)?.[0] ?? text;
}
