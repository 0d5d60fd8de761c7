/** A count as DUO writes it: from 1 to 4 pupils stand as `<5`. */
export function fewMasked(count: number): string {
  return count > 0 && count < 5 ? "<5" : String(count);
}
