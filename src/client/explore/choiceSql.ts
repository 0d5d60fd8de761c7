import type { Choice } from "./choice.ts";

/** The rows of a choice, as the list shows them. */
export function listSql(choice: Choice): string {
  return `select titel, gebied, soort_gebied, jaar, waarde, ondergrens, bovengrens, teller, noemer,
  reden_ontbreekt, voorlopig, verwacht, methode, gemeenten, gemeenten_met_cijfer, indicator, gebiedscode
from cijfers join indicatoren using (indicator)
where ${conditions(choice).join("\n  and ")}
order by volgorde, gebied, gebiedscode, jaar`;
}

/** One row an area, a column for each key: the value, and why there is none. Taken from the rows of the list. */
export function pivotSql(
  list: string,
  by: "jaar" | "indicator",
  keys: readonly { key: string; name: string }[],
): string {
  const columns = keys.flatMap(({ key, name }) => {
    const filter = `filter (where ${by} = ${by === "jaar" ? Number(key) : text(key)})`;
    return [`max(waarde) ${filter} as ${named(name)}`, `max(reden_ontbreekt) ${filter} as ${named(`${name}: reden`)}`];
  });
  return `select ${["gebied", "soort_gebied", "gebiedscode", ...columns].join(",\n  ")}
from ${list}
group by gebied, soort_gebied, gebiedscode
order by gebied, gebiedscode`;
}

/** The newest counted year in which areas of the choice have both figures; an expected one where nothing was counted. */
export function sharedYearSql(choice: Choice, x: string, y: string): string {
  return `select coalesce(max(one.jaar) filter (where not one.verwacht and not other.verwacht), max(one.jaar))
from cijfers as one join cijfers as other using (gebiedscode, jaar)
where one.indicator = ${text(x)} and other.indicator = ${text(y)}
  and one.waarde is not null and other.waarde is not null
  and ${[...areaConditions({ ...choice, areas: [] }, "one."), ...rangeCondition(choice, "one.")].join(" and ")}`;
}

/** Two figures of each area in one year, with the reasons where one is absent. */
export function scatterSql(choice: Choice, x: string, y: string, year: number): string {
  return `select one.gebied, one.soort_gebied, one.gebiedscode, one.jaar,
  one.waarde as ${named(x)}, one.reden_ontbreekt as ${named(`${x}: reden`)},
  other.waarde as ${named(y)}, other.reden_ontbreekt as ${named(`${y}: reden`)}
from cijfers as one join cijfers as other using (gebiedscode, jaar)
where one.indicator = ${text(x)} and other.indicator = ${text(y)} and jaar = ${year}
  and ${areaConditions({ ...choice, areas: [] }, "one.").join(" and ")}
order by one.gebied, one.gebiedscode`;
}

function conditions(choice: Choice): string[] {
  return [
    `indicator in (${choice.indicators.map(text).join(", ")})`,
    ...areaConditions(choice),
    ...yearConditions(choice),
  ];
}

/** Areas picked by name are all; else those of a kind, and of a region. */
function areaConditions({ kind, region, areas }: Choice, of = ""): string[] {
  if (areas.length > 0) return [`${of}gebiedscode in (${areas.map(text).join(", ")})`];
  const kinds = kind === "" ? "true" : `${of}soort_gebied = ${text(kind)}`;
  if (region === "") return [kinds];
  const members = `select gemeentecode from lidmaatschappen where gebiedscode = ${text(region)}`;
  return [kinds, `${of}gebiedscode in (${members})`];
}

function yearConditions(choice: Choice): string[] {
  if (choice.years !== "nieuwste") return rangeCondition(choice);
  const newest = "coalesce(max(jaar) filter (where not verwacht), max(jaar))";
  return [
    `(indicator, soort_gebied, jaar) in (
    select indicator, soort_gebied, ${newest} from cijfers where waarde is not null group by all
  )`,
  ];
}

function rangeCondition({ years }: Choice, of = ""): string[] {
  return typeof years === "string" ? [] : [`${of}jaar between ${years.from} and ${years.to}`];
}

/** A text between quotes, whatever is in it: a choice may come from an address that anyone wrote. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name of a column, whatever is in it. */
export function named(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
