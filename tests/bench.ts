import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/** npm run bench [-- --data DIR]: how long each stage of the build takes, its peak memory, and what it writes. */
const { values } = parseArgs({ options: { data: { type: "string", default: "data" } } });
const [work, out] = [".build.bench/work", ".build.bench/dist"];

const stages = await runBuild(["--data", values.data, "--work", work, "--out", out]);
const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) =>
  statSync(join(out, file)).isFile(),
);
const pages = files.filter((file) => file.endsWith(".html"));
const reports = pages.filter((file) =>
  /^(gemeente|samenwerkingsverband|jeugdregio|provincie)\/.*\/.*\/index\.html$/.test(file),
);
const gzipped = reports.map((file) => gzipSync(readFileSync(join(out, file))).length).sort((a, b) => a - b);
const printing = stages.find(({ name }) => name === "Pagina's maken")!;

for (const { name, seconds, peak } of stages) {
  console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(5)} s   peak ${megabytes(peak)}`);
}
console.log(
  `${"whole build".padEnd(24)} ${stages
    .reduce((sum, { seconds }) => sum + seconds, 0)
    .toFixed(1)
    .padStart(5)} s`,
);
console.log(`pages: ${pages.length}, ${(pages.length / printing.seconds).toFixed(0)} a second`);
console.log(
  `bytes: ${megabytes(size(files))}, HTML ${megabytes(size(pages))}, search ${megabytes(size(files.filter((file) => file.startsWith("pagefind"))))}`,
);
console.log(`a report's HTML, gzip: ${kilobytes(gzipped[0]!)} to ${kilobytes(gzipped.at(-1)!)}`);

interface Stage {
  name: string;
  seconds: number;
  /** Bytes in memory of the process and its children, at most; 0 where the system does not tell. */
  peak: number;
}

/** Runs the build as an editor does; each progress line ends a stage. */
async function runBuild(options: string[]): Promise<Stage[]> {
  const stages: Stage[] = [];
  let [start, peak] = [performance.now(), 0];
  const child = spawn(process.execPath, ["src/commands/build.ts", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid!));
  }, 100);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const name = /^✓ (.*) \(/.exec(line)?.[1];
    if (name === undefined) return;
    stages.push({ name, seconds: (performance.now() - start) / 1000, peak });
    [start, peak] = [performance.now(), 0];
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(watch);
  if (code !== 0) throw new Error("The build failed");
  return stages;
}

function memoryOf(pid: number): number {
  try {
    const lines = execFileSync("ps", ["-o", "rss=", "-p", String(pid), "--ppid", String(pid)], { encoding: "utf8" });
    return lines.split("\n").reduce((sum, line) => sum + 1024 * Number(line), 0);
  } catch {
    return 0;
  }
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
