import type { Figure } from "../../domain/figure.ts";
import type { Cijfer } from "./shapes.ts";

/** A published figure as the API gives it: what most figures have in common is left out, for there are half a million. */
export function apiFigure(figure: Figure): Cijfer {
  const { period, value, low, high, lower, upper, absence, members, present } = figure;
  if (absence !== null || value === null) {
    const count = absence === "incomplete" ? { gemeenten: members, gemeenten_met_cijfer: present } : {};
    return { jaar: period, waarde: null, reden_ontbreekt: absence!, ...count, ...status(figure) };
  }
  return {
    jaar: period,
    waarde: value,
    ...(low !== high && { ondergrens: low!, bovengrens: high! }),
    ...(lower !== null && { marge_laag: lower }),
    ...(upper !== null && { marge_hoog: upper }),
    ...status(figure),
  };
}

function status({ provisional, expected, method }: Figure): Pick<Cijfer, "voorlopig" | "verwacht" | "methode"> {
  return {
    ...(provisional && { voorlopig: true }),
    ...(expected && { verwacht: true }),
    ...(method !== "bron" && { methode: method }),
  };
}
