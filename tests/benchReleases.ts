import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

/**
 * npm run bench:releases [-- --count 10 --part 0.05 --data DIR --reports DIR]: makes releases in a row, each with other
 * values in a part of the cells, and prints how many bytes the site and the store take after each.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string", default: "tests/fixtures/klein-nederland/data" },
    reports: { type: "string", default: "tests/fixtures/klein-nederland/reports" },
    count: { type: "string", default: "10" },
    part: { type: "string", default: "0.05" },
  },
});

/** Columns with numbers that are no counts: what, where and when. */
const keys = /gemeente|regio|period|jaar|code|vestiging|brin|soort/i;
const isCount = (cell: string) => /^"? *\d{2,}"?$/.test(cell.trim());

/** Draws that are the same each time. */
function* draws(): Generator<number> {
  for (let state = 1; ; state = (state * 48271) % 2147483647) yield state / 2147483647;
}
const random = draws();
const draw = () => random.next().value as number;

const folder = mkdtempSync(".build.bench-");
const [data, out, work, store] = ["data", "dist", "work", "releases"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
];
cpSync(values.data, data, { recursive: true });
const release = readFileSync(join(data, "release.yaml"), "utf8");
const year = Number(/^id: (\d+)/m.exec(release)![1]);

let first = 0;
for (let number = 1; number <= Number(values.count); number++) {
  const date = `${year}-${String(Math.ceil(number / 2)).padStart(2, "0")}-${number % 2 === 1 ? "01" : "15"}`;
  writeFileSync(
    join(data, "release.yaml"),
    release.replace(/^id: .*/m, `id: ${year}-${number}`).replace(/^date: .*/m, `date: ${date}`),
  );
  const changed = number === 1 ? 0 : changeCells(Number(values.part));
  const start = performance.now();
  const options = { data, reports: values.reports, out, work, store };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  execFileSync(process.execPath, ["src/commands/release.ts", ...args], { stdio: ["ignore", "ignore", "inherit"] });
  tell(number, changed, (performance.now() - start) / 1000);
}
rmSync(folder, { recursive: true });

/** Changes so many of the counts in all extracts, as if by lot, each by five. */
function changeCells(part: number): number {
  const extracts = readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv") && !/^(areas|survey)/.test(file))
    .map((file) => ({ file: join(data, file), rows: readFileSync(join(data, file), "utf8").split("\n").map(cellsOf) }));
  const counts = extracts.flatMap(({ rows }) =>
    rows.flatMap((cells) =>
      cells.flatMap((cell, column) => (mayChange(cell, rows[0]![column]) ? [{ cells, column }] : [])),
    ),
  );
  const chosen = Math.ceil(part * counts.length);
  for (let time = 0; time < chosen; time++) {
    const { cells, column } = counts.splice(Math.floor(draw() * counts.length), 1)[0]!;
    cells[column] = cells[column]!.replace(/\d+/, (number) => String(Number(number) + 5));
  }
  for (const { file, rows } of extracts) writeFileSync(file, rows.map((cells) => cells.join(";")).join("\n"));
  return chosen;
}

function cellsOf(row: string): string[] {
  return row.split(";");
}

function mayChange(cell: string, header = ""): boolean {
  return isCount(cell) && !keys.test(header);
}

function tell(number: number, changed: number, seconds: number): void {
  const [site, kept] = [bytes(`${out}${sep}`), bytes(store)];
  const own = site - bytes(join(out, "_astro"));
  if (number === 1) first = site + kept;
  const mega = (amount: number) => `${(amount / 1e6).toFixed(1)} MB`;
  const ratio = ((site + kept) / first).toFixed(2);
  console.log(
    `${number}: ${changed} cells changed, ${seconds.toFixed(0)} s; site ${mega(site)} (without program ${mega(own)}), store ${mega(kept)}, together ${ratio} × the first`,
  );
}

/** The bytes of all files in a folder. */
function bytes(place: string): number {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
