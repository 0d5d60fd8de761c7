import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSources } from "../../src/sources/readSources.ts";
import { findArea } from "../sources/extractOf.ts";
import { quickWorld, releaseWith, run, textOf } from "./fetching.ts";
import { type Publisher, publisher } from "./publisher.ts";
import { odata3, odata4 } from "./statline.ts";

const regions = ["GM0034", "GM0363", "GM0014"];

describe("OData v4", () => {
  const codes = {
    Measure: [{ Identifier: "M1", Title: "Inwoners; op 1 januari", Unit: "aantal", Decimals: 1 }],
    RegioS: regions.map((Identifier, Index) => ({
      Identifier,
      Index,
      Title: `Gemeente ${Index}`,
      DimensionGroupId: "1",
    })),
    Perioden: [{ Identifier: "2025JJ00", Index: 1, Title: "2025", Description: null, Status: "Voorlopig" }],
  };
  const rows = regions.map((RegioS, Id) => ({
    Id,
    Measure: "M1",
    ValueAttribute: Id === 2 ? "Impossible" : "None",
    Value: Id === 2 ? null : Id + 0.5,
    StringValue: null,
    RegioS,
    Perioden: "2025JJ00",
  }));
  const table = { modified: "2026-11-01T02:00:00", rows, codes, page: 2 };
  const manifest = ({ address }: Publisher, more = "", file = "85000NED/Observations.csv") =>
    `  - file: ${file}
    from: { odata4: 85000NED, host: "${address}/CBS"${more} }
    date: 2026-01-01
    area: { column: RegioS }
    period: { column: Perioden }
    measures:
      n: { where: { Measure: "Inwoners; op 1 januari" }, fraction: true }
`;
  const publish = async (changed: Partial<typeof table> = {}) =>
    publisher(odata4("/CBS/85000NED", { ...table, ...changed }));

  test("pages that link to the next become CBS's own files, which the reader reads", async () => {
    const cbs = await publish();
    const data = releaseWith(manifest(cbs));
    expect(await run(data)).toMatchObject({ states: { "bron/85000NED/Observations.csv": "nieuw" }, problems: [] });
    expect(textOf(data, "bron/85000NED/Observations.csv").split("\r\n")).toEqual([
      "Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute",
      "0;M1;GM0034;2025JJ00;0,5;;None",
      "1;M1;GM0363;2025JJ00;1,5;;None",
      "2;M1;GM0014;2025JJ00;;;Impossible",
      "",
    ]);
    expect(textOf(data, "bron/85000NED/MeasureCodes.csv")).toBe(
      'Identifier;Title;Unit;Decimals\r\nM1;"Inwoners; op 1 januari";aantal;1\r\n',
    );
    const { observations, problems } = await readSources(data, findArea, 2025);
    expect(problems).toEqual([]);
    expect(observations).toMatchObject([
      { area: "GM0034", low: 0.5, provisional: true },
      { area: "GM0363", low: 1.5 },
      { area: "GM0014", absence: "not-applicable" },
    ]);
  });

  test("the publisher's link to a next page is asked at the address that the manifest gives", async () => {
    const cbs = await publish();
    await run(releaseWith(manifest(cbs)));
    const asked = cbs.asked.filter(({ path }) => path.endsWith("/Observations"));
    expect(asked.map(({ query }) => query.get("$skip"))).toEqual([null, "2"]);
  });

  test("a filter goes along with every page", async () => {
    const cbs = await publish({ page: 1 });
    const data = releaseWith(manifest(cbs, `, filter: "RegioS eq 'GM0363'"`));
    expect((await run(data)).outcomes).toMatchObject([{ state: "nieuw", is: { rows: 1 } }]);
  });

  test("a list of codes that someone put there is not overwritten either", async () => {
    const cbs = await publish();
    const data = releaseWith(manifest(cbs), { "bron/85000NED/MeasureCodes.csv": "Identifier;Title\nM1;Inwoners\n" });
    expect((await run(data)).outcomes).toMatchObject([{ state: "veranderd", was: null }]);
    expect(textOf(data, "bron/85000NED/MeasureCodes.csv")).toBe("Identifier;Title\nM1;Inwoners\n");
    expect((await run(data, { replace: true })).outcomes).toMatchObject([{ state: "vervangen" }]);
    expect(textOf(data, "bron/85000NED/MeasureCodes.csv")).toContain("Inwoners; op 1 januari");
  });

  test("another selection is fetched, although the table did not change", async () => {
    const cbs = await publish();
    const data = releaseWith(manifest(cbs));
    await run(data);
    const text = textOf(data, "bron/manifest.yaml").replace('/CBS"', `/CBS", filter: "RegioS eq 'GM0363'"`);
    writeFileSync(join(data, "bron/manifest.yaml"), text);
    expect((await run(data)).outcomes).toMatchObject([{ state: "veranderd", was: { rows: 3 }, is: { rows: 1 } }]);
  });

  test("a table that did not change costs one question", async () => {
    const cbs = await publish();
    const data = releaseWith(manifest(cbs));
    await run(data);
    expect((await run(data)).outcomes).toMatchObject([{ state: "ongewijzigd", requests: 1 }]);
  });

  test("pages that came in before the line broke are not asked for again, unless the table changed", async () => {
    const cbs = await publish({ page: 1 });
    // Properties twice, dimensions, three lists, two pages; then the line is gone for good.
    const gone = () => [
      ...Array.from({ length: 8 }, () => null),
      ...Array.from({ length: 6 }, () => ({ cutAfter: 20 })),
    ];
    const data = releaseWith(manifest(cbs));
    cbs.troubles.push(...gone());
    expect((await run(data)).states).toEqual({ "bron/85000NED/Observations.csv": "mislukt" });
    const skips = () =>
      cbs.asked.filter(({ path }) => path.endsWith("/Observations")).map(({ query }) => query.get("$skip"));
    cbs.asked.length = 0;
    cbs.troubles.length = 0;
    cbs.troubles.push(...Array.from({ length: 6 }, () => null), ...Array.from({ length: 6 }, () => ({ cutAfter: 20 })));
    await run(data);
    expect(new Set(skips())).toEqual(new Set(["2"]));
    cbs.asked.length = 0;
    cbs.troubles.length = 0;
    Object.assign(cbs.answers, odata4("/CBS/85000NED", { ...table, page: 1, modified: "2026-11-02T02:00:00" }));
    expect((await run(data)).states).toEqual({ "bron/85000NED/Observations.csv": "nieuw" });
    expect(skips()).toEqual([null, "1", "2"]);
  });

  test("a table that changes while it is read is read anew", async () => {
    const cbs = await publish({ page: 1 });
    const { "/CBS/85000NED/Observations": pages } = cbs.answers;
    const newer = rows.map((row) => ({ ...row, Value: 9 }));
    cbs.answers["/CBS/85000NED/Observations"] = (asked) => {
      if (asked.query.get("$skip") === "1")
        Object.assign(cbs.answers, odata4("/CBS/85000NED", { ...table, page: 1, rows: newer, modified: "2026-11-02" }));
      return pages!(asked);
    };
    const data = releaseWith(manifest(cbs));
    expect((await run(data)).states).toEqual({ "bron/85000NED/Observations.csv": "nieuw" });
    const values = textOf(data, "bron/85000NED/Observations.csv")
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(";")[4]);
    expect(values).toEqual(["9", "9", "9"]);
    expect(textOf(data, "bron/manifest.yaml")).toContain("modified: 2026-11-02");
  });

  test.each<[string, (cbs: Publisher) => void, string]>([
    [
      "a table with fewer figures than the publisher says",
      (cbs) => {
        cbs.answers["/CBS/85000NED/Observations"] = () => ({
          body: JSON.stringify({ value: rows.slice(0, 2) }),
          type: "application/json",
        });
      },
      "kreeg 2 van 3 cijfers",
    ],
    [
      "a page that comes twice",
      (cbs) => {
        const value = rows.slice(0, 2);
        const page = { value, "@odata.nextLink": "https://cbs.nl/?$skip=2" };
        cbs.answers["/CBS/85000NED/Observations"] = () => ({ body: JSON.stringify(page), type: "application/json" });
      },
      "de server stuurt regels twee keer (0); er kunnen andere ontbreken",
    ],
    [
      "a list of codes that links to itself",
      (cbs) => {
        const page = { value: [], "@odata.nextLink": "https://cbs.nl/?$skip=2" };
        cbs.answers["/CBS/85000NED/RegioSCodes"] = () => ({ body: JSON.stringify(page), type: "application/json" });
      },
      "de server verwijst steeds naar dezelfde bladzijde",
    ],
    [
      "a table without a column",
      (cbs) => {
        const value = rows.map(({ Value: _, ...rest }) => rest);
        cbs.answers["/CBS/85000NED/Observations"] = () => ({
          body: JSON.stringify({ value }),
          type: "application/json",
        });
      },
      "de tabel heeft geen kolom Value meer",
    ],
    [
      "an answer of another shape",
      (cbs) => {
        cbs.answers["/CBS/85000NED/Observations"] = () => ({ body: '{"rows":[]}', type: "application/json" });
      },
      "het antwoord heeft een andere vorm dan verwacht (bij value)",
    ],
    [
      "JSON that is cut off without a word",
      (cbs) => {
        cbs.troubles.push(
          ...Array.from({ length: 6 }, () => null),
          ...Array.from({ length: 6 }, () => ({ shortenTo: 50 })),
        );
      },
      "het antwoord is afgebroken of beschadigd: het is geen hele JSON",
    ],
    [
      "a table that is gone",
      (cbs) => {
        cbs.answers = {};
      },
      "de server antwoordt met 404 (is er niet)",
    ],
  ])("%s is refused", async (_, spoil, message) => {
    const cbs = await publish({ page: 1 });
    spoil(cbs);
    const data = releaseWith(manifest(cbs));
    const { states, problems } = await run(data);
    expect(states).toEqual({ "bron/85000NED/Observations.csv": "mislukt" });
    expect(problems[0]).toContain(`bron/85000NED/Observations.csv: ${message}`);
    expect(readdirSync(join(data, "bron"))).toEqual(["manifest.yaml"]);
  });

  test("a code that the manifest asks for and that is renamed keeps ours, and is named", async () => {
    const cbs = await publish();
    const data = releaseWith(manifest(cbs));
    await run(data);
    const renamed = { ...codes, Measure: [{ ...codes.Measure[0]!, Title: "Bevolking op 1 januari" }] };
    Object.assign(cbs.answers, odata4("/CBS/85000NED", { ...table, codes: renamed, modified: "2027" }));
    for (const replace of [false, true]) {
      const { states, problems } = await run(data, { replace });
      expect(states).toEqual({ "bron/85000NED/Observations.csv": "mislukt" });
      expect(problems[0]).toContain('Measure: komt in geen enkele rij voor ("Inwoners; op 1 januari")');
      expect(textOf(data, "bron/85000NED/MeasureCodes.csv")).toContain("Inwoners");
    }
  });

  test("a file of another name is refused, for only Observations.csv is read with its codes", async () => {
    const cbs = await publish();
    const { problems } = await run(releaseWith(manifest(cbs, "", "85000NED.csv")));
    expect(problems[0]).toContain("een tabel van OData v4 hoort in een bestand Observations.csv");
  });
});

describe("OData v3", () => {
  const row = (ID: number) => ({
    ID,
    RegioS: `GM${String(ID).padStart(4, "0")}`,
    Perioden: "2025JJ00",
    Inwoners_1: ID % 7 === 0 ? null : `${ID}`.padStart(8),
  });
  const many = Array.from({ length: 20_001 }, (_, ID) => row(ID));
  const table = { modified: "2026-11-01T02:00:00", rows: many, codes: {}, links: true };
  const manifest = ({ address }: Publisher, more = "", lines = "") =>
    `  - file: 70000ned.csv
    from: { odata3: 70000ned, host: "${address}/ODataFeed"${more} }
    date: 2026-01-01
${lines}    area: { column: RegioS }
    period: { column: Perioden }
    measures:
      n: { column: Inwoners }
`;

  test.each([true, false])("more than 10,000 rows come in pages, with links to the next: %s", async (links) => {
    const cbs = await publisher(odata3("/ODataFeed/70000ned", { ...table, links }));
    const data = releaseWith(manifest(cbs));
    expect((await run(data)).outcomes).toMatchObject([{ state: "nieuw", is: { rows: 20_001 }, problems: [] }]);
    const lines = textOf(data, "bron/70000ned.csv").split("\r\n");
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFF"ID";"RegioS";"Perioden";"Inwoners_1"',
      '"0";"GM0000";"2025JJ00";""',
      '"1";"GM0001";"2025JJ00";"       1"',
    ]);
    const asked = cbs.asked
      .filter(({ path }) => path.endsWith("UntypedDataSet"))
      .map(({ query }) => query.get("$skip"));
    expect(asked).toEqual(
      links ? ["0", "10000", "20000", "20001"].slice(0, asked.length) : ["0", "10000", "20000", "20001"],
    );
  });

  test("a server that gives fewer rows than asked, and no link, is asked on", async () => {
    const cbs = await publisher(
      odata3("/ODataFeed/70000ned", { ...table, rows: many.slice(0, 250), page: 100, links: false }),
    );
    expect((await run(releaseWith(manifest(cbs)))).outcomes).toMatchObject([{ is: { rows: 250 } }]);
  });

  test("a server that does not know $skip would give the same rows for ever: it is refused", async () => {
    const cbs = await publisher(odata3("/ODataFeed/70000ned", { ...table, rows: many.slice(0, 10), links: false }));
    const all = cbs.answers["/ODataFeed/70000ned/UntypedDataSet"]!;
    cbs.answers["/ODataFeed/70000ned/UntypedDataSet"] = ({ query: _, ...asked }) =>
      all({ ...asked, query: new URLSearchParams() });
    expect((await run(releaseWith(manifest(cbs)))).problems[0]).toContain("stuurt regels twee keer (0)");
  });

  test("code lists come along where the manifest asks for them", async () => {
    const Leeftijd = [
      { Key: "10000", Title: "Totaal", Description: null },
      { Key: "10010  ", Title: '0 "jaar"', Description: "Pas\ngeboren" },
    ];
    const rows = many.slice(0, 3).map((one) => ({ ...one, Leeftijd: "10010  " }));
    const cbs = await publisher(odata3("/ODataFeed/70000ned", { ...table, rows, codes: { Leeftijd } }));
    const lines = `    codes: meta.csv\n    where: { Leeftijd: '0 "jaar"' }\n`;
    const { outcomes, problems } = await run(releaseWith(manifest(cbs, "", lines)));
    expect([problems, outcomes]).toMatchObject([[], [{ state: "nieuw", is: { rows: 3 } }]]);
  });

  test("a column that select names and the table does not have is named", async () => {
    const cbs = await publisher(odata3("/ODataFeed/70000ned", { ...table, rows: many.slice(0, 3) }));
    const { problems } = await run(releaseWith(manifest(cbs, ", select: [RegioS, Perioden, Inwoners_2]")));
    expect(problems[0]).toContain("de tabel heeft geen kolom Inwoners_2");
  });

  test("columns that disappear are said, and a file without one that the manifest asks for does not replace ours", async () => {
    const rows = many.slice(0, 3).map((one) => ({ ...one, Mannen_2: "1" }));
    const cbs = await publisher(odata3("/ODataFeed/70000ned", { ...table, rows }));
    const data = releaseWith(manifest(cbs));
    await run(data);
    const without = (key: string) =>
      rows.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)));
    Object.assign(cbs.answers, odata3("/ODataFeed/70000ned", { ...table, rows: without("Mannen_2"), modified: "a" }));
    expect((await run(data)).outcomes).toMatchObject([{ state: "veranderd", gone: ["Mannen_2"], added: [] }]);
    Object.assign(cbs.answers, odata3("/ODataFeed/70000ned", { ...table, rows: without("Inwoners_1"), modified: "b" }));
    const { states, problems } = await run(data, { replace: true, world: quickWorld() });
    expect(states).toEqual({ "bron/70000ned.csv": "mislukt" });
    expect(problems[0]).toContain('bron/70000ned.csv:1 n: staat in het manifest maar niet in het bestand ("Inwoners")');
    const mended = textOf(data, "bron/manifest.yaml").replace("column: Inwoners", "column: [Inwoners, Mannen]");
    writeFileSync(join(data, "bron/manifest.yaml"), mended);
    expect((await run(data, { replace: true })).outcomes).toMatchObject([{ state: "vervangen", requests: 1 }]);
  });
});
