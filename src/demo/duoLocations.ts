import iconv from "iconv-lite";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { authority } from "./duoPupils.ts";
import { withLineEnds } from "./dutchText.ts";
import { between, draw, pick } from "./random.ts";
import { provincieOf } from "./regions.ts";
import { type School, schoolName, schoolYears } from "./schools.ts";

const header = [
  "PROVINCIE",
  "BEVOEGD GEZAG NUMMER",
  "INSTELLINGSCODE",
  "VESTIGINGSCODE",
  "VESTIGINGSNAAM",
  "STRAATNAAM",
  "HUISNUMMER-TOEVOEGING",
  "POSTCODE",
  "PLAATSNAAM",
  "GEMEENTENUMMER",
  "GEMEENTENAAM",
  "DENOMINATIE",
  "TELEFOONNUMMER",
  "INTERNETADRES",
  "STRAATNAAM CORRESPONDENTIEADRES",
  "HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES",
  "POSTCODE CORRESPONDENTIEADRES",
  "PLAATSNAAM CORRESPONDENTIEADRES",
  "NODAAL GEBIED CODE",
  "NODAAL GEBIED NAAM",
  "RPA-GEBIED CODE",
  "RPA-GEBIED NAAM",
  "WGR-GEBIED CODE",
  "WGR-GEBIED NAAM",
  "COROPGEBIED CODE",
  "COROPGEBIED NAAM",
  "ONDERWIJSGEBIED CODE",
  "ONDERWIJSGEBIED NAAM",
  "RMC-REGIO CODE",
  "RMC-REGIO NAAM",
  "VAKANTIEREGIO",
];

/** DUO's one empty value. */
const empty = " ";

/** Of these rows DUO's file leaves the name of the gemeente out; the number is there. */
const nameless = { gemeente: "GM1948", upTo: 2 };

const holidays: Readonly<Record<string, string>> = {
  PV20: "Noord",
  PV21: "Noord",
  PV22: "Noord",
  PV23: "Noord",
  PV24: "Noord",
  PV25: "Midden",
  PV26: "Midden",
  PV27: "Noord",
  PV28: "Midden",
  PV29: "Zuid",
  PV30: "Zuid",
  PV31: "Zuid",
};

/** DUO's address file of the bo schools that are open in the last year: Windows-1252, and a space for what is empty. */
export function duoLocations(register: Register, schools: readonly School[]): Uint8Array {
  const provincie = provincieOf(register);
  const gemeenten = new Map(
    listedSince(register, 2025).map(({ code, name }) => [code, name.replace(" (gemeente)", "")]),
  );
  const provincies = new Map(register.areas.map(({ code, name }) => [code, name]));
  const open = schools.filter(({ kind, closed }) => kind === "BO" && closed === schoolYears.at(-1));
  const rows = open.map((school) => {
    const region = provincie(school.gemeente);
    // DUO has the Dutch name where CBS has the Frisian one.
    return [
      provincies.get(region)!.replace("Fryslân", "Friesland"),
      ...location(school, gemeenten.get(school.gemeente)!),
      holidays[region]!,
    ];
  });
  const lines = rows.map((cells) => cells.join(";")).sort();
  return iconv.encode(withLineEnds([header.join(";"), ...lines]), "windows-1252");
}

function location(school: School, gemeente: string): (string | number)[] {
  const { code, denomination, number } = school;
  const capitals = plainCapitals(gemeente);
  const street = pick(["Voorbeeldstraat", "Voorbeeldlaan", "Voorbeeldplein"], "street", code);
  const address = [street, 1 + Math.floor(between(0, 99, "house", code)), postcode(school), capitals];
  const shown = school.gemeente === nameless.gemeente && number <= nameless.upTo ? empty : capitals;
  return [
    authority(school),
    code,
    `${code}00`,
    schoolName(school, gemeente),
    ...address,
    school.gemeente.slice(2),
    shown,
    denomination,
    empty,
    empty,
    ...address,
    ...Array<string>(12).fill(empty),
  ];
}

/** S GRAVENHAGE, BERGEN NH, SUDWEST-FRYSLAN: no accents, apostrophes or brackets. */
function plainCapitals(name: string): string {
  return name
    .normalize("NFD")
    .replace(/^'(\w)-/, "$1 ")
    .replace(/[^A-Za-z\- ]/g, "")
    .toUpperCase();
}

/** The letters SA, SD and SS are never given out, so that no real address can come out. */
function postcode({ gemeente, code }: School): string {
  const digits = 1000 + Math.floor(8999 * draw("postcode", gemeente)) + Math.floor(draw("digits", code) * 2);
  return `${digits} ${pick(["SA", "SD", "SS"], "letters", code)}`;
}
