import { withMark } from "./dutchText.ts";
import { between, draw } from "./random.ts";
import { byChance, character } from "./variation.ts";
import type { VerbandPupils } from "./verbandPupils.ts";

/** The first school year in the file. */
const first = 2019;

/** Of a thousand pupils in bao and sbo, and of a thousand in vo, so many ask for an admission in a year. */
const askedPer1000 = { PO: 16, VO: 13 };

/** What stands where a samenwerkingsverband filled in nothing. */
const notDelivered = "n.b.";

/**
 * Admissions to special schools (tlv) asked for and granted, as samenwerkingsverbanden report them themselves in
 * Vensters. Some report not every year, and a few never: those are not in the list.
 */
export function vensters(pupils: readonly VerbandPupils[]): string {
  const rows = pupils
    .filter(({ year, verband }) => year >= first && year < 2025 && draw("reports", verband.code) > 0.04)
    .map((one) => {
      const { year, verband } = one;
      return [`${year}-${year + 1}`, verband.code, `"${verband.name}"`, ...admissions(one)].join(";");
    });
  return withMark(["Schooljaar;Samenwerkingsverband;Naam;Aangevraagde tlv's;Toegekende tlv's", ...rows]);
}

function admissions({ verband: { code, sector }, year, bao, sbo, vo }: VerbandPupils): (number | string)[] {
  if (draw("delivered", code, year) < 0.07) return [notDelivered, notDelivered];
  const asked = byChance(
    (askedPer1000[sector] / 1000) * (bao + sbo + vo) * character(0.4, "asked", code),
    "asked",
    code,
    year,
  );
  const granted = 1 - between(0, 0.06, "refused", code) - between(0, 0.02, "refused", code, year);
  return [asked, Math.round(asked * granted)];
}
