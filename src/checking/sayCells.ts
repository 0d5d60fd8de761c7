import { nameSome } from "./checkedRelease.ts";
import { type Comparison, say } from "./compared.ts";
import type { Point } from "./points.ts";

const most = 4;

/** "3 cijfers van cbs-bevolking.inwoners zijn weg, van Almere (GM0034) 2024, …". */
export function sayCells(measure: string, points: readonly Point[], became: string, { old, now }: Comparison): string {
  const names = { names: { ...old.names, ...now.names } };
  const some = points.slice(0, most).map(({ area, period }) => `${nameSome(names, [area])} ${period}`);
  const more = points.length > most ? ` en nog ${say(points.length - most)}` : "";
  const [figures, are] = points.length === 1 ? ["cijfer", "is"] : ["cijfers", "zijn"];
  return `${say(points.length)} ${figures} van ${measure} ${are} ${became}, van ${some.join(", ")}${more}`;
}

/** "2023, 2024". */
export function sayYears(periods: readonly number[]): string {
  const some = periods.toSorted((a, b) => a - b).slice(0, 12);
  return `${some.join(", ")}${periods.length > some.length ? " en meer" : ""}`;
}
