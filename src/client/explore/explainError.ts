const known: [RegExp, (found: string[]) => string][] = [
  [
    /Table with name (\S+) does not exist/,
    ([, name]) => `De tabel ${name} bestaat niet. Onder het vak staan de tabellen.`,
  ],
  [/Referenced column "([^"]+)" not found/, ([, name]) => `De kolom ${name} bestaat niet in deze tabel.`],
  [/syntax error at or near "([^"]+)"/, ([, word]) => `Bij het woord ${word} klopt de vraag niet.`],
  [/syntax error at end of input/, () => "De vraag is niet af."],
  [/must appear in the GROUP BY/, () => "Een kolom staat niet bij group by. Zet hem erbij, of neem er een som van."],
  [/Could not convert|Conversion Error/, () => "Een waarde past niet bij de soort van de kolom."],
  [/read-only|Permission|external access|disabled/i, () => "Dat kan hier niet: u kunt de cijfers alleen lezen."],
  [/Out of Memory|memory/i, () => "Het antwoord is te groot voor uw browser. Vraag minder in een keer."],
];

/** What went wrong with a question, in plain words; the words of DuckDB stand beside them. */
export function explainError(message: string): string {
  for (const [pattern, explain] of known) {
    const found = message.match(pattern);
    if (found) return explain(found);
  }
  return "DuckDB kan deze vraag niet uitvoeren.";
}
