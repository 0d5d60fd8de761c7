import type { Register } from "../domain/area.ts";
import type { PopulationIn } from "./pieces.ts";
import { addUp, type Population } from "./population.ts";

/** A row that CBS writes above its gemeenten: the country, a part of it, a provincie. */
interface Region {
  /** As StatLine's codes have it, not padded: NL01. */
  code: string;
  /** As StatLine's titles have it: Groningen (PV). */
  title: string;
  provincies: readonly string[];
}

const north = ["PV20", "PV21", "PV22"];
const east = ["PV23", "PV24", "PV25"];
const west = ["PV26", "PV27", "PV28", "PV29"];
const south = ["PV30", "PV31"];

/** In StatLine's order. Two COROP regions stand for forty: they coincide with a provincie, so that they are known. */
export function regions({ areas }: Register): Region[] {
  const provincies = areas.filter(({ kind }) => kind === "provincie");
  return [
    { code: "NL01", title: "Nederland", provincies: [...north, ...east, ...west, ...south] },
    { code: "LD01", title: "Noord-Nederland (LD)", provincies: north },
    { code: "LD02", title: "Oost-Nederland (LD)", provincies: east },
    { code: "LD03", title: "West-Nederland (LD)", provincies: west },
    { code: "LD04", title: "Zuid-Nederland (LD)", provincies: south },
    ...provincies.map(({ code, name }) => ({ code, title: `${name} (PV)`, provincies: [code] })),
    { code: "CR17", title: "Utrecht (CR)", provincies: ["PV26"] },
    { code: "CR40", title: "Flevoland (CR)", provincies: ["PV24"] },
  ];
}

/** The provincie of every gemeente, also of those that ended: that of its successor. */
export function provincieOf({ memberships, mergers }: Register): (gemeente: string) => string {
  const own = new Map(
    memberships.filter(({ region }) => region.startsWith("PV")).map(({ member, region }) => [member, region]),
  );
  const successor = new Map(mergers.map(({ from, to }) => [from, to]));
  const find = (code: string): string => own.get(code) ?? find(successor.get(code)!);
  return find;
}

/** The population of all gemeenten of a year, and of the regions that are sums of them. */
export function withRegions(register: Register, populationIn: PopulationIn): PopulationIn {
  const provincie = provincieOf(register);
  return (year) => {
    const gemeenten = populationIn(year);
    const byProvincie = Map.groupBy(gemeenten, ([code]) => provincie(code));
    const added = regions(register).map(({ code, provincies }): [string, Population] => [
      code,
      addUp(provincies.flatMap((one) => byProvincie.get(one)!.map(([, counts]) => counts))),
    ]);
    return new Map([...added, ...gemeenten]);
  };
}
