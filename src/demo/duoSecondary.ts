import iconv from "iconv-lite";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { quoted, withLineEnds } from "./dutchText.ts";
import { fewMasked } from "./fewMasked.ts";
import { secondaryYears } from "./secondaryPupils.ts";
import type { SecondaryPlace } from "./secondarySchools.ts";

/** DUO's pupils in secondary education by location and kind: text between quotes, codes with zeros, Windows-1252. */
export function duoSecondary(register: Register, pupils: ReadonlyMap<SecondaryPlace, readonly number[]>): Uint8Array {
  const names = new Map(listedSince(register, 2025).map(({ code, name }) => [code, name.replace(" (gemeente)", "")]));
  const rows = [...pupils].map(([{ institution, location, gemeente, kind }, counts]) => {
    const place = `${institution}${String(location).padStart(2, "0")}`;
    return [quoted([institution, place, gemeente.slice(2), names.get(gemeente)!, kind]), ...counts.map(fewMasked)].join(
      ";",
    );
  });
  const header = [
    "INSTELLINGSCODE",
    "VESTIGINGSCODE",
    "GEMEENTENUMMER",
    "GEMEENTENAAM",
    "ONDERWIJSTYPE VO",
    ...secondaryYears.map((year) => `AANTAL LEERLINGEN ${year}`),
  ];
  return iconv.encode(withLineEnds([quoted(header), ...rows]), "windows-1252");
}
