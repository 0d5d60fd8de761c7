import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Each stage may import itself, the domain and the stages before it; charts know no stage at all. */
const mayImport: Record<string, string[]> = {
  domain: [],
  charts: [],
  statistics: [],
  warehouse: [],
  workbook: [],
  files: [],
  sources: ["domain"],
  checking: ["domain", "sources"],
  comparison: ["domain", "statistics"],
  figures: ["domain", "statistics", "comparison", "warehouse"],
  changes: ["domain"],
  views: ["domain", "charts", "statistics", "changes"],
  survey: ["domain", "statistics", "warehouse"],
  disclosure: ["domain"],
  attack: ["domain", "disclosure", "warehouse"],
  publish: ["domain", "views", "changes", "charts", "workbook", "warehouse"],
  pages: ["domain", "views", "charts", "layouts", "components", "styles", "client"],
  layouts: ["domain", "views", "components", "styles", "client", "charts"],
  components: ["domain", "layouts", "views", "charts", "client", "styles"],
  client: ["domain", "charts", "statistics", "comparison", "views", "workbook"],
  proof: ["domain", "checking", "warehouse", "files"],
  store: ["domain", "views", "warehouse", "files"],
  exchange: ["domain", "views", "publish", "workbook"],
  search: ["files"],
  fetch: ["domain", "sources", "stages"],
  deploy: ["domain", "layouts", "files"],
  demo: ["domain", "sources"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|astro)$/.test(file));

function imports(file: string): string[] {
  return [...readFileSync(join("src", file), "utf8").matchAll(/(?:from |import |import\()"([^"]+)"/g)].map(
    ([, specifier]) => specifier!,
  );
}

describe("the layout of src/", () => {
  test.each(Object.keys(mayImport))("src/%s imports only itself and earlier stages", (folder) => {
    const own = files.filter((file) => file.startsWith(`${folder}/`));
    const stages = own.flatMap((file) =>
      imports(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => relative("src", join("src", dirname(file), specifier)).split("/")[0]!),
    );
    expect([...new Set(stages)].filter((stage) => stage !== folder && !mayImport[folder]!.includes(stage))).toEqual([]);
  });

  test("only the warehouse knows DuckDB, and in the browser the explorer", () => {
    expect(files.filter((file) => imports(file).some((specifier) => specifier.startsWith("@duckdb"))).sort()).toEqual([
      "client/explore/openDatabase.ts",
      "warehouse/warehouse.ts",
    ]);
  });

  test("charts and client never touch Node, charts never a document", () => {
    for (const file of files.filter((file) => /^(charts|client)\//.test(file))) {
      expect(
        imports(file).filter((specifier) => specifier.startsWith("node:")),
        file,
      ).toEqual([]);
      if (file.startsWith("charts/"))
        expect(readFileSync(join("src", file), "utf8"), file).not.toMatch(/\bdocument\.|\bwindow\./);
    }
  });

  test("no file is a drawer for odds and ends", () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|lib|misc|types|index)\.ts$/.test(file))).toEqual([]);
  });
});
