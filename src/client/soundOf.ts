/** Spellings that sound alike in Dutch names: "Nijkerk" and "Nykerk", "Cappelle" and "Kapelle", "Ouwerkerk" and "Auwerkerk". */
const alike: Record<string, string> = {
  ...{ ij: "i", ei: "i", ie: "i", y: "i", uy: "ui", ae: "a", ou: "au" },
  ...{ ck: "k", c: "k", q: "k", x: "ks", ch: "g", gh: "g", ph: "f", v: "f", th: "t", dt: "t", z: "s" },
};

const spellings = new RegExp(Object.keys(alike).join("|"), "g");

/** A normalised name as it sounds: equal for spellings that are easily mixed up. Double letters count as one. */
export function soundOf(name: string): string {
  return name
    .replace(spellings, (spelling) => alike[spelling]!)
    .replace(/(.)\1+/g, "$1")
    .replace(/d$/, "t");
}
