import { createServer } from "node:net";
import process from "node:process";
import { parseArgs } from "node:util";
import { extent, median } from "d3-array";
import lighthouse, { type Result } from "lighthouse";
import { serveFolder } from "../src/commands/serveFolder.ts";
import { launchChromium } from "./chromium.ts";
import { pageKinds, surveyKinds } from "./site/pageKinds.ts";

/**
 * npm run bench:lighthouse [-- --out DIR --only /zoeken/ --runs 5]: what Lighthouse says of a page of each kind, as on a
 * phone. Of several runs the middle one counts, as its makers advise: what else a machine does makes one page up to 80 ms
 * slower. Behind it stand the least and the most.
 */
const { values } = parseArgs({
  options: {
    out: { type: "string", default: "dist" },
    only: { type: "string" },
    runs: { type: "string", default: "3" },
  },
});

/** The least score of each category, and the most of each time (milliseconds; a layout shift has no unit). */
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const most = { "largest-contentful-paint": 1500, "cumulative-layout-shift": 0, "total-blocking-time": 50 };

/** Kept out of search engines on purpose, which Lighthouse holds against a page. */
const unfound = ["/404.html", "/inbedden/"];

const server = await serveFolder(values.out);
const port = await freePort();
const browser = await launchChromium([`--remote-debugging-port=${port}`]);
const addresses = [...pageKinds, ...surveyKinds].filter(
  (address) => values.only === undefined || address === values.only,
);
let failures = 0;
console.log("perf  a11y  best   seo     LCP    CLS    TBT    kB  page");
for (const address of addresses) {
  const results: Result[] = [];
  for (let run = 0; run < Number(values.runs); run++) results.push(await measure(address));
  failures += report(address, results);
}
await browser.close();
server.close();
console.log(failures === 0 ? "Every page is within what was agreed." : `${failures} times not what was agreed.`);
process.exitCode = failures === 0 ? 0 : 1;

async function measure(address: string): Promise<Result> {
  const result = await lighthouse(server.url + address, { port, output: "json", logLevel: "error" });
  if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${address}`);
  return result.lhr;
}

/** Prints a line of a page, and one of every audit that fell short. Answers with the number of agreements not kept. */
function report(address: string, results: readonly Result[]): number {
  const noted = unfound.some((start) => address.startsWith(start));
  const middle = (of: (result: Result) => number | undefined) => median(results, of) ?? Number.NaN;
  const scores = Object.keys(least).map((name) =>
    Math.round(middle(({ categories }) => categories[name]?.score ?? 0) * 100),
  );
  const times = Object.keys(most).map((name) => middle(({ audits }) => audits[name]?.numericValue));
  const { categories, audits } = results.at(-1)!;
  const blocked = extent(results, (result) => result.audits["total-blocking-time"]?.numericValue);
  const cells = [
    ...scores.map((score) => String(score).padStart(4)),
    ...times.map((time, index) => time.toFixed(index === 1 ? 3 : 0).padStart(5)),
    ((audits["total-byte-weight"]?.numericValue ?? 0) / 1000).toFixed(0).padStart(4),
  ];
  const spread = results.length > 1 ? ` (TBT ${blocked.map((time) => time?.toFixed(0)).join(" to ")})` : "";
  console.log(`${cells.join("  ")}  ${address}${spread}${noted ? " (noindex on purpose)" : ""}`);
  const low = Object.entries(least).filter(
    ([name, score], index) => scores[index]! < score && !(noted && name === "seo"),
  );
  const slow = Object.values(most).filter((limit, index) => !(times[index]! <= limit));
  for (const [name] of low) for (const line of shortfalls(name)) console.log(`      ${line}`);
  return low.length + slow.length;

  function shortfalls(category: string): string[] {
    return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.99) return [];
      return [`${category}: ${audit.title} (${audit.displayValue ?? audit.score})`];
    });
  }
}

/** A port that nobody listens to at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  return typeof address === "object" && address !== null ? address.port : 9222;
}
