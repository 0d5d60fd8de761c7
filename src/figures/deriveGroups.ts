import { alikeCode, type Group, groupKinds, type Neighbour } from "../domain/area.ts";
import type { Likeness, Quantity } from "../domain/likeness.ts";
import { splitMeasureName } from "../domain/measureName.ts";
import { load, query, runSql, type Warehouse } from "../warehouse/warehouse.ts";
import { sizeClass, urbanClass } from "./classes.ts";
import { mostAlike } from "./mostAlike.ts";

const quantitiesSql = new URL("./quantities.sql", import.meta.url);

/**
 * Adds the groups that gemeenten are compared with to the areas: by size, by stedelijkheid and by likeness. From then on
 * they are summed as regions are. A gemeente of which a quantity is not known is in no such group.
 */
export async function deriveGroups(warehouse: Warehouse, likeness: Likeness): Promise<void> {
  const { inhabitants, addresses, variables, count } = likeness;
  await load(warehouse, "quantity_sides", [
    ...sides("inhabitants", inhabitants),
    ...sides("addresses", addresses),
    ...variables.flatMap((variable, index) => sides(String(index), variable)),
  ]);
  await runSql(warehouse, quantitiesSql);
  const values = await quantityValues(warehouse);
  const classes = [...classed(values.get("inhabitants"), sizeClass), ...classed(values.get("addresses"), urbanClass)];
  const neighbours = mostAlike(profiles(variables, values), count);
  await loadGroups(warehouse, [...classes, ...neighbours.map(alike)]);
  await load(warehouse, "neighbours", neighbours);
}

function sides(quantity: string, of: Quantity | undefined) {
  const side = (name: string, measures: readonly string[] = []) =>
    measures.map((one) => ({ quantity, side: name, ...splitMeasureName(one) }));
  return [...side("numerator", of?.numerator), ...side("denominator", of?.denominator)];
}

/** By quantity: what each gemeente has. */
async function quantityValues(warehouse: Warehouse): Promise<Map<string, Map<string, number>>> {
  const rows = await query<{ quantity: string; area: string; value: number }>(
    warehouse,
    "from quantities where value is not null order by quantity, area",
  );
  const byQuantity = Map.groupBy(rows, ({ quantity }) => quantity);
  return new Map([...byQuantity].map(([name, of]) => [name, new Map(of.map(({ area, value }) => [area, value]))]));
}

interface GroupMember {
  group: Group;
  member: string;
}

function classed(values: Map<string, number> | undefined, classOf: (value: number) => Group): GroupMember[] {
  return [...(values ?? [])].map(([member, value]) => ({ group: classOf(value), member }));
}

function alike({ area, neighbour }: Neighbour): GroupMember {
  return {
    group: { code: alikeCode(area), kind: "vergelijkbaar", name: "vergelijkbare gemeenten" },
    member: neighbour,
  };
}

/** Of the variables that this release has figures of; a gemeente without one of them, or with none of it, has no place. */
function profiles(variables: readonly Quantity[], values: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const known = variables.flatMap(({ scale }, index) => {
    const of = values.get(String(index));
    return of === undefined ? [] : [{ of, scaled: (value: number) => (scale === "log" ? Math.log(value) : value) }];
  });
  const places = (code: string) => known.every(({ of, scaled }) => Number.isFinite(scaled(of.get(code) ?? Number.NaN)));
  const codes = [...(known[0]?.of.keys() ?? [])].filter(places);
  return new Map(codes.map((code) => [code, known.map(({ of, scaled }) => scaled(of.get(code)!))]));
}

async function loadGroups(warehouse: Warehouse, members: readonly GroupMember[]): Promise<void> {
  const groups = [...new Map(members.map(({ group }) => [group.code, group])).values()];
  await load(warehouse, "groups", groups);
  await load(warehouse, "areas", groups);
  await load(
    warehouse,
    "memberships",
    members.map(({ group, member }) => ({ region: group.code, member, share: 1, divided: false })),
  );
  const kinds = groupKinds.map((kind) => `('${kind}')`).join(", ");
  await warehouse.run(
    `insert into levels select indicator, col0, '' from levels cross join (values ${kinds}) where kind = 'gemeente'`,
  );
}
