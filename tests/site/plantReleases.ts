import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const country = "tests/fixtures/klein-nederland";

/** The folder of one of three releases in a row, each with what a year brings. */
export type Planted = Record<"normal" | "revised" | "herindeling", string>;

/**
 * Makes three releases of a tiny country. The second has a revised number, a correction, a number that the source holds
 * back from now on, a provisional year that is definitive and a new year. In the third two gemeenten merged, one has
 * another name, and an indicator is gone.
 */
export function plantReleases(folder: string): Planted {
  const places: Planted = {
    normal: join(folder, "normal"),
    revised: join(folder, "revised"),
    herindeling: join(folder, "herindeling"),
  };
  cpSync(country, places.normal, { recursive: true });
  edit(join(places.normal, "data/release.yaml"), [["2026-11-22", "2026-03-01\nnext: 2026-09-01"]]);

  cpSync(places.normal, places.revised, { recursive: true });
  revise(join(places.revised, "data"));

  cpSync(places.revised, places.herindeling, { recursive: true });
  merge(places.herindeling);
  return places;
}

function revise(data: string): void {
  edit(join(data, "release.yaml"), [
    ["2026-1", "2026-2"],
    ["2026-03-01\nnext: 2026-09-01", "2026-09-01"],
  ]);
  const reason = "Twee leerlingen stonden bij de verkeerde school.";
  append(
    join(data, "release.yaml"),
    `corrections:\n  - { indicator: aandeel-sbo, areas: [GM0014], years: [2024], reason: "${reason}" }\n`,
  );
  edit(join(data, "cbs-bevolking/bevolking.csv"), [
    // Revised of a definitive year; the second so little that it is lost when a share is rounded.
    ['"GM0034";"2015JJ00";" 190000";"  60000"', '"GM0034";"2015JJ00";" 190000";"  60900"'],
    ['"GM0014";"2015JJ00";" 200000";"  60000"', '"GM0014";"2015JJ00";" 200000";"  60010"'],
    // Held back from now on.
    ['"GM1969";"2025JJ00";"  64000";"  18000"', '"GM1969";"2025JJ00";"  64000";"      ."'],
  ]);
  edit(join(data, "cbs-bevolking/manifest.yaml"), [
    ["date: 2026-01-01", "date: 2026-08-01"],
    ["    provisional: [2025]\n", ""],
  ]);
  edit(join(data, "duo-leerlingen/leerlingen.csv"), [
    ["LEERLINGEN_2025\n", "LEERLINGEN_2025;LEERLINGEN_2026\n"],
    ["A;BO;14;200;210\n", "A;BO;14;200;210;220\n"],
    ["B;BO;14;100;<5\n", "B;BO;14;100;<5;0\n"],
    ["C;SBO;14;20;25\n", "C;SBO;14;22;25;30\n"],
    ["D;BO;34;300;310\n", "D;BO;34;300;310;320\n"],
    ["E;BO;1966;50;45\n", "E;BO;1966;50;45;50\n"],
    ["F;BO;1969;0;0\n", "F;BO;1969;0;0;0\n"],
    ["G;BO;9999;7;0\n", "G;BO;9999;7;0;0\n"],
  ]);
}

function merge(place: string): void {
  const data = join(place, "data");
  const release = readFileSync(join(data, "release.yaml"), "utf8").replace(/corrections:.*$/s, "");
  writeFileSync(join(data, "release.yaml"), release);
  edit(join(data, "release.yaml"), [
    ["2026-2", "2027-1"],
    ["2026-09-01", "2027-03-01"],
    ["classification: 2025", "classification: 2027"],
  ]);
  edit(join(data, "areas/areas.csv"), [
    ["GM1966;gemeente;Het Hogeland;het-hogeland;6.55;53.38;2019-01-01\n", ""],
    [
      "GM1969;gemeente;Westerkwartier;westerkwartier;6.36;53.22;2019-01-01\n",
      "GM2001;gemeente;Wadden en Wierden;wadden-en-wierden;6.45;53.3;2027-01-01\n",
    ],
    ["GM0034;gemeente;Almere;almere;", "GM0034;gemeente;Almere aan Zee;almere-aan-zee;"],
  ]);
  append(
    join(data, "areas/former.csv"),
    "GM1966;Het Hogeland;2019-01-01;2027-01-01\nGM1969;Westerkwartier;2019-01-01;2027-01-01\n",
  );
  append(join(data, "areas/mergers.csv"), "GM1966;GM2001;2027-01-01;1\nGM1969;GM2001;2027-01-01;1\n");
  edit(join(data, "areas/places.csv"), [["GM1969", "GM2001"]]);
  const members = readFileSync(join(data, "areas/memberships.csv"), "utf8");
  const merged = members.replaceAll("GM1966", "GM2001").replace(/^.*GM1969.*\n/gm, "");
  writeFileSync(join(data, "areas/memberships.csv"), merged);

  const reports = join(place, "reports");
  edit(join(reports, "bevolking/theme.yaml"), [["order: [jong, aandeel-jong]", "order: [aandeel-jong]"]]);
  rmSync(join(reports, "bevolking/jong.yaml"));
}

/** Says of the indicator that is gone why, and what came in its place. */
export function explainIndicator(place: string): void {
  const said = 'reason: "Het aandeel zegt hetzelfde.", replaced_by: aandeel-jong';
  writeFileSync(
    join(place, "reports/vervallen.yaml"),
    `indicators:\n  - { indicator: jong, release: 2027-1, ${said} }\n`,
  );
}

function edit(file: string, changes: readonly (readonly [from: string, to: string])[]): void {
  let text = readFileSync(file, "utf8");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
}

function append(file: string, text: string): void {
  writeFileSync(file, readFileSync(file, "utf8") + text);
}
