import leven from "leven";

/** The candidates that look most like a text, best first. */
export function nearest(text: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = text.slice(0, longest).toLowerCase();
  const best: { name: string; distance: number }[] = [];
  for (const name of new Set(candidates)) {
    const limit = best.length < count ? Number.POSITIVE_INFINITY : best.at(-1)!.distance;
    const distance = distanceTo(wanted, name.slice(0, longest).toLowerCase(), limit);
    if (name === "" || distance >= limit) continue;
    best.push({ name, distance });
    best.sort((a, b) => a.distance - b.distance);
    best.length = Math.min(best.length, count);
  }
  return best.map(({ name }) => name);
}

/**
 * What an editor may have meant, as a part of a problem: `lijkt op Mannen_2, Vrouwen_3`. Nothing where there is no
 * choice.
 */
export function looksLike(text: string, candidates: Iterable<string>): { hint?: string } {
  const names = nearest(text, candidates);
  return names.length === 0 ? {} : { hint: `lijkt op ${names.map((name) => name.slice(0, longest)).join(", ")}` };
}

/** Longer texts are no names but damaged lines; comparing them whole would take minutes. */
const longest = 120;

/**
 * To the whole name or to the last part of its path without unit and number, whichever is nearer; no more than
 * `limit`.
 */
function distanceTo(wanted: string, name: string, limit: number): number {
  const whole = distance(wanted, name, limit);
  if (!/[/|(_]/.test(name)) return whole;
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("|")) + 1);
  return Math.min(whole, distance(wanted, last.replace(/( \([^()]*\)|_\d+)$/, ""), whole));
}

/** Two texts differ at least by their lengths: most candidates need no comparison. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  return Number.isFinite(limit) ? leven(a, b, { maxDistance: limit }) : leven(a, b);
}
