import { dutchNumber } from "../../charts/dutchNumber.ts";
import { type Explorer, keep, NoAnswer, reveal } from "./answer.ts";
import type { ShownColumn } from "./answerTable.ts";
import { byName } from "./catalog.ts";
import type { Choice } from "./choice.ts";
import { scatterSql, sharedYearSql } from "./choiceSql.ts";
import { figureCell, type KnownIndicator } from "./figureCell.ts";
import { words } from "./shownColumns.ts";

/** Two figures of each area as dots, and under them as a table. An area without one of them is no dot. */
export async function showScatter(explorer: Explorer, choice: Choice): Promise<void> {
  const { ask, catalog, table, scatter, root } = explorer;
  const [x, y] = choice.indicators.map((slug) => catalog.indicators.get(slug)) as [KnownIndicator, KnownIndicator];
  if (x === y) throw new NoAnswer("Kies twee verschillende cijfers.");
  const [[year = null] = []] = await ask(sharedYearSql(choice, x.slug, y.slug));
  if (year === null) throw new NoAnswer("Er is geen jaar waarin deze gebieden beide cijfers hebben.");
  await keep(explorer, "antwoord", scatterSql(choice, x.slug, y.slug, Number(year)));
  const columns = (await ask("describe antwoord")).map(([name]) => String(name));
  const rows = (await ask("from antwoord")).map((row) => byName(columns, row));
  const both = rows.filter((row) => row[x.slug] !== null && row[y.slug] !== null);
  const inWords = (value: unknown, { decimals, sign }: KnownIndicator) =>
    sign === "€" ? `€ ${dutchNumber(Number(value), decimals)}` : `${dutchNumber(Number(value), decimals)}${sign}`;
  const noun = choice.kind === "" ? "gebieden" : (nouns[choice.kind] ?? "groepen");
  const absent = rows.length - both.length;
  const sentence = `Elk punt is een gebied: ${both.length} ${noun} met beide cijfers in ${year}.${
    absent === 0 ? "" : ` Van ${absent} ontbreekt een cijfer; die staan niet in de wolk, maar wel in de tabel.`
  }`;
  reveal(explorer, { answer: true, scatter: true });
  root.querySelector("[data-scatter-title]")!.textContent = `${x.title} en ${y.title}, ${year}`;
  root.querySelector("[data-scatter-sentence]")!.textContent = sentence;
  scatter.show(
    {
      title: `${x.title} en ${y.title}, ${year}`,
      description: sentence,
      x: { name: x.title, unit: x.sign === "%" ? "%" : "", decimals: x.decimals },
      y: { name: y.title, unit: y.sign === "%" ? "%" : "", decimals: y.decimals },
      points: both.map((row) => ({
        name: String(row.gebied),
        x: Number(row[x.slug]),
        y: Number(row[y.slug]),
        chosen: choice.areas.includes(String(row.gebiedscode)),
      })),
      noun,
      demo: catalog.origin.voorbeeldcijfers === "true",
    },
    both.map((row) => [inWords(row[x.slug], x), inWords(row[y.slug], y)]),
  );
  const figure = (indicator: KnownIndicator): ShownColumn => ({
    header: indicator.title,
    name: indicator.slug,
    numeric: true,
    cell: (row) => {
      const reason = row[`${indicator.slug}: reden`];
      const value = row[indicator.slug];
      if (value !== null) return { text: inWords(value, indicator), value: Number(value) };
      const absence = reason === null ? "not-published" : String(reason);
      return { ...figureCell({ ...row, reden_ontbreekt: absence, waarde: null }, indicator), absence };
    },
  });
  await table.show(`De punten, ${year}`, [words("Gebied", "gebied"), figure(x), figure(y)]);
}

const nouns: Readonly<Record<string, string>> = {
  gemeente: "gemeenten",
  samenwerkingsverband: "samenwerkingsverbanden",
  jeugdregio: "jeugdregio's",
  provincie: "provincies",
};
