import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { apportion } from "./apportion.ts";
import { quoted, withMark } from "./dutchText.ts";
import { hardship, heirOf } from "./hardship.ts";
import { titlesOf } from "./listedAreas.ts";
import type { PopulationIn } from "./pieces.ts";
import { between } from "./random.ts";
import { inhabitants, remember, type Series, withSums } from "./series.ts";
import { along } from "./shapes.ts";

/** What gemeenten spend on youth care, less what they get back for it: euros for each child, all over the country. */
const level = [
  [2017, 1190],
  [2019, 1490],
  [2021, 1740],
  [2022, 1810],
  // Since the new taakvelden more costs are seen as costs of youth care.
  [2023, 2070],
  [2024, 2210],
] as const;

/** The taakvelden of youth care in the accounts, and roughly how a hundred euros are spread over them. */
const before = { "6.72 Maatwerkdienstverlening 18-": 78, "6.82 Geëscaleerde zorg 18-": 22 };
const after = {
  "6.75 Jeugdhulp ambulant": 52,
  "6.76 Jeugdhulp met verblijf": 30,
  "6.79 PGB Jeugd": 5,
  "6.82 Jeugdbescherming en jeugdreclassering": 13,
};

/** A gemeente whose accounts are missing in one year. */
const missing = { code: "GM0307", year: 2021 };

/** The accounts of gemeenten: a file with the taakvelden until 2022, and one with those since. */
export function youthSpending(register: Register, populationIn: PopulationIn): Record<string, string> {
  const net = withSums(spent(register, populationIn), register);
  return {
    "Gemeenterekeningen__taakvelden__regio_18122023_090000.csv": accounts(register, net, range(2017, 2023), before),
    "Gemeenterekeningen__taakvelden__regio_17112026_113000.csv": accounts(register, net, [2023, 2024], after),
  };
}

/** In thousands of euros. */
function spent(register: Register, populationIn: PopulationIn): Series {
  const [children, heir] = [inhabitants(populationIn, 0, 18), heirOf(register)];
  return remember((year) => {
    const cost = (code: string) => (0.65 + 0.35 * hardship(heir(code))) * between(0.84, 1.16, "spending", heir(code));
    const usual = sum(children(year), ([code, number]) => number * cost(code)) / sum(children(year).values());
    return new Map(
      [...children(year)].map(([code, number]) => {
        const yearly = between(0.96, 1.04, "spending", code, year);
        return [code, Math.round((number * along(level, year) * yearly * cost(code)) / usual / 1000)];
      }),
    );
  });
}

/** For each taakveld costs, benefits and what is left, under two rows of names. */
function accounts(register: Register, net: Series, years: number[], fields: Record<string, number>): string {
  const rows = years.flatMap((year) =>
    titlesOf(register, { above: ["NL", "PV"], since: year }).flatMap(({ title, codes }) => {
      const code = codes.find((one) => net(year).has(one));
      if (code === undefined) return [];
      const unsent = code === missing.code && year === missing.year;
      const cells = apportion(net(year).get(code)!, Object.values(fields)).flatMap((saldo) => sides(saldo, code, year));
      return [
        [quoted([year === 2024 ? `${year}*` : year, title]), ...cells.map((cell) => (unsent ? "." : cell))].join(";"),
      ];
    }),
  );
  const names = Object.keys(fields);
  const parts = ["Lasten (1 000 euro)", "Baten (1 000 euro)", "Saldo (1 000 euro)"];
  return withMark([
    quoted(["", "", ...names.flatMap((name) => parts.map(() => name))]),
    quoted(["Perioden", "Regio's", ...names.flatMap(() => parts)]),
    ...rows,
    quoted(["Bron: CBS"]),
  ]);
}

/** A few per cent of the costs comes back. */
function sides(saldo: number, code: string, year: number): number[] {
  const back = Math.round(saldo * between(0, 0.03, "back", code, year));
  return [saldo + back, back, saldo];
}
