import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/** npm run bench [-- --data DIR --reports DIR]: seconds and memory of each stage of a build, and what it writes. */
const { values } = parseArgs({
  options: { data: { type: "string", default: "data" }, reports: { type: "string", default: "reports" } },
});
const place = ".build.bench";
const [work, out] = [join(place, "work"), join(place, "dist")];
/** Memory that processes share, such as the program of Node itself, counts once where the system knows how to. */
const held = process.platform === "linux" ? "pss" : "rss";
const options = ["--data", values.data, "--reports", values.reports, "--work", work, "--out", out];

rmSync(place, { recursive: true, force: true });
const stages = await runBuild();
const again = await runBuild();
const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
  statSync(join(out, file)).isFile(),
);
const pages = files.filter((file) => file.endsWith(".html"));
const reports = pages.filter((file) =>
  /^(gemeente|samenwerkingsverband|jeugdregio|provincie)\/.*\/.*\/index\.html$/.test(file),
);
const gzipped = reports.map((file) => gzipSync(readFileSync(join(out, file))).length).sort((a, b) => a - b);
const printing = stages.find(({ name }) => name === "Pagina's maken")!;

for (const stage of [...stages, whole("whole build", stages), whole("nothing changed", again)]) {
  const { name, seconds, peak } = stage;
  console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   peak ${megabytes(peak).padStart(9)}`);
}
console.log(`pages: ${pages.length}, ${(pages.length / printing.seconds).toFixed(0)} a second`);
console.log(
  `bytes: ${megabytes(size(files))}, HTML ${megabytes(size(pages))}, search ${megabytes(size(files.filter((file) => file.startsWith("pagefind"))))}`,
);
console.log(`a report's HTML, gzip: ${kilobytes(gzipped[0]!)} to ${kilobytes(gzipped.at(-1)!)}`);

interface Stage {
  name: string;
  seconds: number;
  /** Bytes in memory at one moment of all living processes of the build together, at most. */
  peak: number;
}

/** Runs the build as an editor does; each progress line ends a stage. */
async function runBuild(): Promise<Stage[]> {
  const stages: Stage[] = [];
  let [start, peak] = [performance.now(), 0];
  const endStage = (name: string) => {
    stages.push({ name, seconds: (performance.now() - start) / 1000, peak });
    [start, peak] = [performance.now(), 0];
  };
  const child = spawn(process.execPath, ["src/commands/build.ts", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid!));
  }, 500);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const name = /^✓ ([^:(]*[^:( ])/.exec(line)?.[1];
    if (name !== undefined) endStage(name);
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(watch);
  if (code !== 0) throw new Error("The build failed");
  endStage("changing places");
  return stages;
}

/** Bytes that a process and all that it started, and what those started, hold in memory now. */
function memoryOf(root: number): number {
  const listed = execFileSync("ps", ["-A", "-o", `pid=,ppid=,${held}=`], { encoding: "utf8" });
  const processes = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number]);
  const holds = (pid: number): number =>
    processes.reduce(
      (sum, [own, parent, kilobytes]) => sum + (own === pid ? 1024 * kilobytes : parent === pid ? holds(own) : 0),
      0,
    );
  return holds(root);
}

function whole(name: string, stages: readonly Stage[]): Stage {
  const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  return { name, seconds, peak: Math.max(...stages.map(({ peak }) => peak)) };
}

function size(names: string[]): number {
  return names.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}
