import type { Group } from "../domain/area.ts";

/** CBS's gemeentegrootteklassen, by their upper bound in inhabitants. */
const sizes: readonly (readonly [number, string])[] = [
  [5_000, "minder dan 5.000"],
  [10_000, "5.000 tot 10.000"],
  [20_000, "10.000 tot 20.000"],
  [50_000, "20.000 tot 50.000"],
  [100_000, "50.000 tot 100.000"],
  [150_000, "100.000 tot 150.000"],
  [250_000, "150.000 tot 250.000"],
  [Number.POSITIVE_INFINITY, "250.000 of meer"],
];

/** CBS's five classes of stedelijkheid, by their lower bound in addresses per km². */
const urban: readonly (readonly [number, string])[] = [
  [2500, "zeer sterk stedelijke"],
  [1500, "sterk stedelijke"],
  [1000, "matig stedelijke"],
  [500, "weinig stedelijke"],
  [Number.NEGATIVE_INFINITY, "niet-stedelijke"],
];

/** The size class of a gemeente with so many inhabitants. Source of the bounds: CBS, gemeentegrootte. */
export function sizeClass(inhabitants: number): Group {
  const index = sizes.findIndex(([bound]) => inhabitants < bound);
  return { code: `GK${index + 1}`, kind: "grootteklasse", name: `gemeenten met ${sizes[index]![1]} inwoners` };
}

/** The class of stedelijkheid by addresses in the surroundings, per km². Source of the bounds: CBS, stedelijkheid. */
export function urbanClass(addresses: number): Group {
  const index = urban.findIndex(([bound]) => addresses >= bound);
  return { code: `ST${index + 1}`, kind: "stedelijkheid", name: `${urban[index]![1]} gemeenten` };
}
