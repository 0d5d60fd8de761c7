import process from "node:process";

/** Progress on the terminal: "✓ Bronnen lezen (1,4 s)", and what came of it where that is told. */
export async function reportProgress<T>(
  stage: string,
  run: () => Promise<T>,
  outcome?: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${stage}\r`);
  const result = await run();
  const told = outcome === undefined ? "" : `: ${outcome(result)}`;
  console.log(`✓ ${stage}${told} (${seconds(performance.now() - start)})`);
  return result;
}

/** 1400 → "1,4 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
