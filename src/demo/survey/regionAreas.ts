import { sum } from "d3-array";
import type { Register } from "../../domain/area.ts";
import { magnitudes } from "../magnitudes.ts";
import { type Verband, verbanden } from "../verbanden.ts";

/** A jeugdregio with the samenwerkingsverbanden of which more than half of the people live in it, by their codes. */
export function regionAreas(register: Register, jeugdregio: string): string[] {
  const inside = new Set(
    register.memberships.filter(({ region }) => region === jeugdregio).map(({ member }) => member),
  );
  const within = verbanden(register).filter(({ members }) => {
    const own = members.filter(({ gemeente }) => inside.has(gemeente));
    return 2 * people(own) > people(members);
  });
  return [jeugdregio, ...within.map(({ code }) => code)];
}

function people(members: Verband["members"]): number {
  return sum(members, ({ gemeente, share }) => share * magnitudes.get(gemeente)!);
}
