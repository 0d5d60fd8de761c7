import { join } from "node:path";
import { kindBySector, type Register } from "../domain/area.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";

/**
 * What does not hang together in the register: codes that nobody knows, two areas at one address, a gemeente without its
 * regions, children divided for more or less than the whole, an old gemeente that leads nowhere or in a circle.
 */
export function checkRegister(register: Register, folder: string): Problem[] {
  const problems = [...unknownCodes(register), ...twins(register), ...withoutRegion(register)];
  const inFiles = [
    ...problems,
    ...wrongMembers(register),
    ...wrongPostcodes(register),
    ...notWhole(register),
    ...deadEnds(register),
  ];
  return inFiles.map(({ file, ...problem }) => ({ file: join(folder, file), ...problem }));
}

function unknownCodes({ areas, former, aliases, places, postcodes = [], memberships, mergers }: Register): Problem[] {
  const known = new Set([...areas, ...former].map(({ code }) => code));
  const referred: [string, string[]][] = [
    ["aliases.csv", aliases.map(({ code }) => code)],
    ["places.csv", places.map(({ gemeente }) => gemeente)],
    ["postcodes.csv", postcodes.map(({ gemeente }) => gemeente)],
    ["memberships.csv", memberships.flatMap(({ region, member }) => [region, member])],
    ["mergers.csv", mergers.flatMap(({ from, to }) => [from, to])],
  ];
  return referred.flatMap(([file, codes]) =>
    [...new Set(codes)]
      .filter((code) => !known.has(code))
      .map((value) => ({ file, message: "verwijst naar een onbekend gebied", value, ...looksLike(value, known) })),
  );
}

function twins({ areas, former }: Register): Problem[] {
  const codes = repeated([...areas, ...former].map(({ code }) => code));
  const addresses = repeated(areas.map(({ kind, slug }) => `${kind}/${slug}`));
  return [
    ...codes.map((value) => ({ file: "areas.csv", message: "staat er twee keer, of ook in former.csv", value })),
    ...addresses.map((value) => ({ file: "areas.csv", message: "is het adres van twee gebieden", value })),
  ];
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Each gemeente lies in a region of every kind, and in a verband of each sector. */
function withoutRegion({ areas, memberships }: Register): Problem[] {
  const kindOf = new Map(areas.map((area) => [area.code, kindBySector(area)]));
  const kinds = [...new Set(areas.filter(({ kind }) => kind !== "gemeente" && kind !== "onbekend").map(kindBySector))];
  const has = new Set(memberships.map(({ region, member }) => `${member} ${kindOf.get(region)}`));
  return areas
    .filter(({ kind }) => kind === "gemeente")
    .flatMap(({ code, name }) =>
      kinds
        .filter((kind) => !has.has(`${code} ${kind}`))
        .map((kind) => ({ file: "memberships.csv", message: `${name} heeft geen ${kind}`, value: code })),
    );
}

function wrongMembers({ areas, memberships }: Register): Problem[] {
  const kinds = new Map(areas.map(({ code, kind }) => [code, kind]));
  const isGemeente = (code: string) => kinds.get(code) === "gemeente" || kinds.get(code) === "onbekend";
  return memberships
    .filter(({ region, member }) => isGemeente(region) || !isGemeente(member))
    .map(({ region, member }) => ({
      file: "memberships.csv",
      message: "is geen gemeente van nu in een regio",
      value: `${region};${member}`,
    }));
}

/** Places are found by their former gemeente too; a postcode is recoded, so it must be in a gemeente of now. */
function wrongPostcodes({ areas, former, postcodes = [] }: Register): Problem[] {
  const others = [...areas.filter(({ kind }) => kind !== "gemeente"), ...former].map(({ code }) => code);
  return [...new Set(postcodes.map(({ gemeente }) => gemeente))]
    .filter((code) => others.includes(code))
    .map((value) => ({ file: "postcodes.csv", message: "is geen gemeente van nu", value }));
}

function notWhole({ areas, memberships, mergers }: Register): Problem[] {
  const kindOf = new Map(areas.map((area) => [area.code, kindBySector(area)]));
  const parts: [string, { key: string; share: number }[]][] = [
    [
      "memberships.csv",
      memberships.map(({ region, member, share }) => ({ key: `${member} ${kindOf.get(region)}`, share })),
    ],
    ["mergers.csv", mergers.map(({ from, share }) => ({ key: from, share }))],
  ];
  return parts.flatMap(([file, shares]) =>
    [...Map.groupBy(shares, ({ key }) => key)]
      .filter(([, same]) => Math.abs(same.reduce((sum, { share }) => sum + share, 0) - 1) > 1e-6)
      .map(([value]) => ({ file, message: "de aandelen zijn samen niet 1", value })),
  );
}

/** Every gemeente that ended must lead to gemeenten of now; one that still exists cannot end. */
function deadEnds({ areas, former, mergers }: Register): Problem[] {
  const current = new Set(areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code));
  const steps = Map.groupBy(mergers, ({ from }) => from);
  const leads = (code: string, passed: ReadonlySet<string>): boolean => {
    if (current.has(code)) return true;
    if (passed.has(code)) return false;
    const next = steps.get(code) ?? [];
    return next.length > 0 && next.every(({ to }) => leads(to, new Set([...passed, code])));
  };
  const ended = former
    .filter(({ code }) => !leads(code, new Set()))
    .map(({ code, name }) => ({
      file: "mergers.csv",
      message: `${name} leidt niet naar een gemeente van nu`,
      value: code,
    }));
  const alive = [...new Set(mergers.map(({ from }) => from))].filter((code) => current.has(code));
  return [
    ...ended,
    ...alive.map((value) => ({
      file: "mergers.csv",
      message: "bestaat nog en kan niet zijn opgegaan in een andere gemeente",
      value,
      hint: "grenswijzigingen tussen gemeenten die bleven bestaan, staan hier niet in",
    })),
  ];
}
