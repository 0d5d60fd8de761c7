import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashFiles } from "../../src/files/hashFiles.ts";

/** A copy of the program and a small release, so that anything in it may change. */
let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "monitor-"));
  for (const part of ["src", "content", "astro.config.mjs", "tsconfig.json", "package.json", "package-lock.json"]) {
    cpSync(part, join(project, part), { recursive: true });
  }
  cpSync("tests/fixtures/klein-nederland", project, { recursive: true });
  cpSync("reports/print", join(project, "reports/print"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  // Every page that is printed notes so, whatever the build says of it.
  for (const layout of ["src/layouts/Site.astro", "src/layouts/Embed.astro", "src/layouts/Frozen.astro"]) {
    edit(layout, "---\n", '---\nimport { appendFileSync } from "node:fs";\n');
    edit(layout, "\n---\n", '\nappendFileSync("printed.txt", Astro.url.pathname + "\\n");\n---\n');
  }
});
afterAll(() => rmSync(project, { recursive: true }));

/** Runs a command on the last build, and tells what it said and which pages it printed. */
function run(command: "build" | "site", place = "."): { said: string; printed: string[] } {
  const log = join(project, "printed.txt");
  rmSync(log, { force: true });
  const options = ["--out", join(place, "dist"), "--work", join(place, ".build")];
  const said = execFileSync(process.execPath, [`src/commands/${command}.ts`, ...options], {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
  });
  return { said, printed: existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").sort() : [] };
}

function edit(file: string, from: string, to: string): void {
  const path = join(project, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const site = (place = ".") => hashFiles(join(project, place, "dist"));
const views = () => hashFiles(join(project, ".build/views"));
const page = (address: string) => readFileSync(join(project, "dist", address, "index.html"), "utf8");

/** Of views before and after: the addresses of the pages of those that are new or different. */
function changed(before: ReturnType<typeof views>, after: ReturnType<typeof views>): string[] {
  const files = Object.keys(after).filter((file) => after[file] !== before[file]);
  const own = files.map((file) => `/${file.replace(/(index)?\.json$/, "")}/`.replace("//", "/"));
  return [...own, ...own.filter(isReport).map((address) => `/inbedden${address}`)].sort();
}

/** The figures of a report have a page to embed as well. */
function isReport(address: string): boolean {
  const ofArea = /^\/((gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/[^/]+\/$/;
  return ofArea.test(address) && !/\/(samenwerking|wijzigingen)\/$/.test(address);
}

/** The same inputs built where nothing was built before. */
function cleanSite(): ReturnType<typeof site> {
  rmSync(join(project, "clean"), { recursive: true, force: true });
  run("build", "clean");
  return site("clean");
}

describe("a build after a build", { timeout: 180_000 }, () => {
  test("prints every view the first time, and nothing where nothing changed", () => {
    const first = run("build");
    expect(first.printed).toEqual(expect.arrayContaining(changed({}, views())));
    expect(first.said).toContain(`${first.printed.length} pagina's, ${first.printed.length} opnieuw gemaakt`);
    const stood = statSync(join(project, "dist")).ino;
    const second = run("build");
    expect(second.printed).toEqual([]);
    expect(second.said).toContain("Bronnen en cijfers: niets veranderd");
    expect(second.said).toContain(`${first.printed.length} pagina's, 0 opnieuw gemaakt`);
    expect(statSync(join(project, "dist")).ino).toBe(stood);
  });

  test("gives the same site where two processes share the pages", () => {
    const before = site();
    edit("src/stages/printShares.ts", "pagesWorthAProcess = 500", "pagesWorthAProcess = 5");
    expect(run("site").printed.length).toBe(Object.keys(before).filter((file) => file.endsWith(".html")).length);
    expect(site()).toEqual(before);
  });

  test("after one cell of one extract changed, prints the pages whose view changed and no other", () => {
    const before = views();
    edit("data/duo-leerlingen/leerlingen.csv", "A;BO;14;200", "A;BO;14;201");
    const { printed, said } = run("build");
    expect(printed).toEqual(changed(before, views()));
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.length).toBeLessThan(Object.keys(before).length / 2);
    expect(said).toContain(`, ${printed.length} opnieuw gemaakt`);
    expect(site()).toEqual(cleanSite());
  });

  test("after an indicator is gone, its page is gone and the site is as if it had never been", () => {
    rmSync(join(project, "reports/bevolking/aandeel-jong.yaml"));
    edit("reports/bevolking/theme.yaml", ", aandeel-jong", "");
    edit("reports/uitwisseling/vensters.yaml", "aandeel-jong: { code: aandeel_jong", "jong: { code: jong");
    run("build");
    expect(existsSync(join(project, "dist/indicator/aandeel-jong"))).toBe(false);
    expect(site()).toEqual(cleanSite());
  });

  test("prints every page where what they share changed: a component, an explanation", () => {
    const all = Object.keys(site()).filter((file) => file.endsWith(".html")).length;
    edit("src/components/SiteFooter.astro", "<footer", "<footer data-new");
    expect(run("site").printed.length).toBe(all);
    expect(page("gemeente/almere/onderwijs").includes("<footer data-new")).toBe(true);
    edit("content/indicators/aandeel-sbo.md", "?\n\n", "?\n\nNieuwe woorden. ");
    expect(run("site").printed.length).toBe(all);
    expect(page("gemeente/almere/onderwijs").includes("Nieuwe woorden.")).toBe(true);
  });

  test("prints a page anew that somebody changed or threw away since", () => {
    const before = site();
    appendFileSync(join(project, "dist/gemeente/almere/index.html"), "<p>");
    rmSync(join(project, "dist/gemeente/groningen/index.html"));
    expect(run("site").printed).toEqual(["/gemeente/almere/", "/gemeente/groningen/"]);
    expect(site()).toEqual(before);
  });

  test("leaves the last good build whole where a stage fails, and goes on from there", () => {
    const before = site();
    edit("src/components/SiteFooter.astro", "---\n", '---\nthrow new Error("broken");\n');
    expect(() => run("build")).toThrow("broken");
    expect(site()).toEqual(before);
    edit("src/components/SiteFooter.astro", 'throw new Error("broken");\n', "");
    expect(run("site").printed).toEqual([]);
  });
});

describe("a page", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|astro)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join("src", file), "utf8") }));

  test("is printed from the view at its own address, or of figures to embed that of their report, and of what was there that of where it is told", () => {
    for (const { file, text } of sources) {
      const reads = [...text.matchAll(/\breadView<\w+>\((["`].*?["`])\)/g)].map(([, read]) => read!.slice(1, -1));
      const address = file
        .replace(/^pages\/(inbedden\/(?=\[))?|(\/index)?\.astro$/g, "")
        .replace("[...", "[")
        .replaceAll("[", "${")
        .replaceAll("]", "}");
      if (reads.length > 0) expect(file).toMatch(/^pages\//);
      if (reads.length > 0)
        expect(
          [
            ...new Set(
              reads.map((read) => read.replaceAll("Astro.params.", "").replace(/^verhuisd\/(inbedden\/)?/, "")),
            ),
          ],
          file,
        ).toEqual([address]);
    }
  });

  test("is printed from no file but its view and the boundaries, besides what Astro bundles", () => {
    const right = sources.filter(({ file }) => /^(pages|layouts|components|charts|domain|views)\//.test(file));
    const readers = right.filter(({ text }) => /from "node:fs|process\.env/.test(text)).map(({ file }) => file);
    // How large the database program is, is known of its package, which a hash holds.
    expect(readers.sort()).toEqual([
      "components/boundaries.ts",
      "components/explore/programSize.ts",
      "views/readViews.ts",
    ]);
  });
});
