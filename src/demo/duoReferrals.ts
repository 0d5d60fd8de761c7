import { sum } from "d3-array";
import { withMark } from "./dutchText.ts";
import { byChance, character } from "./variation.ts";
import type { VerbandPupils } from "./verbandPupils.ts";

/** The first school year of which DUO made the table; it is named after the year in which it begins. */
const first = 2018;

/** Of a thousand pupils in bao so many go to sbo and to so in a school year. */
const per1000 = { sbo: 3.6, so: 1.9 };

/** A table that DUO made to order: pupils who went from bao to sbo and so in a school year, rounded to 5. */
export function duoReferrals(pupils: readonly VerbandPupils[]): string {
  // The last count is the start of a school year that has not ended.
  const ended = pupils.filter(({ year, verband }) => verband.sector === "PO" && year >= first && year < 2025);
  const rows = [...Map.groupBy(ended, ({ year }) => year)].flatMap(([year, same]) => {
    const own = same.map((one): [string, number[]] => [one.verband.code, referrals(one)]);
    const country = [0, 1, 2].map((place) => sum(own, ([, counts]) => counts[place]!));
    return [["NL", country] as const, ...own].map(([code, counts]) =>
      [`${year}-${year + 1}`, code, ...counts.map((count) => 5 * Math.round(count / 5))].join(";"),
    );
  });
  return withMark(["SCHOOLJAAR;SAMENWERKINGSVERBAND;VAN_BAO_NAAR_SBO;VAN_BAO_NAAR_SO;LEERLINGEN_BAO", ...rows]);
}

function referrals({ verband: { code }, year, bao }: VerbandPupils): number[] {
  const both = character(0.5, "referrals", code);
  const count = (kind: keyof typeof per1000) => {
    const usual = (per1000[kind] / 1000) * both * character(0.25, "referrals", kind, code);
    // Schools were closed in the spring of 2020 and of 2021.
    return byChance(usual * bao * (year === 2019 || year === 2020 ? 0.9 : 1), "referrals", kind, code, year);
  };
  return [count("sbo"), count("so"), bao];
}
