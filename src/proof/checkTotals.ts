import type { Check } from "../domain/releaseRecord.ts";
import { openWarehouse, query } from "../warehouse/warehouse.ts";
import { checkOf } from "./checkOf.ts";

/** So much may gemeenten together differ from the country: sources round, and count who moves in two gemeenten. */
const allowed = 0.02;

interface Total {
  indicator: string;
  period: number;
  sum: number;
  country: number;
}

/** Looks whether the gemeenten together are as many as the country, where all of them have a figure. Counts alone add up. */
export async function checkTotals(published: string): Promise<Check> {
  const totals = await readTotals(published);
  const wrong = totals.filter(({ sum, country }) => Math.abs(sum - country) > allowed * Math.max(sum, country));
  const what =
    "Alle gemeenten samen zijn even veel als Nederland. Een verschil tot 2 procent is goed: bronnen ronden af.";
  const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
  return checkOf(
    "Optelling",
    what,
    totals.length,
    wrong.map(({ indicator, period, sum, country }) => {
      return `${indicator} ${period}: gemeenten samen ${number.format(sum)}, Nederland ${number.format(country)}`;
    }),
  );
}

async function readTotals(published: string): Promise<Total[]> {
  const warehouse = await openWarehouse();
  await warehouse.run(`attach '${published.replaceAll("'", "''")}' as site (read_only)`);
  const totals = await query<Total>(
    warehouse,
    `with gemeenten as (
       select indicator, period, sum(value) as sum
       from site.published
       where area like 'GM%' and denominator is null and not expected
       group by indicator, period
       having count(value) = count(*) and count(numerator) = count(*)
     )
     select indicator, period, gemeenten.sum, country.value as country
     from gemeenten join site.published as country using (indicator, period)
     where country.area = 'NL' and country.value is not null
     order by indicator, period`,
  );
  await warehouse.run("detach site");
  warehouse.closeSync();
  return totals;
}
