import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright-core";

/** What every start of the browser needs on a machine without a screen. */
export const browserArguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  chromium.executablePath(),
];

/** The path of a Chromium on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  return places.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Starts the browser that findChromium finds. */
export function launchChromium(more: string[] = []) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No Chromium: npm test installs one, or set CHROMIUM to its path");
  return chromium.launch({ executablePath, args: [...browserArguments, ...more] });
}

/** Debian's package as root, else Playwright's own download. */
function install(): void {
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const steps = debian
    ? [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
      ]
    : [[process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium"]];
  for (const [program, ...rest] of steps) {
    console.log(`No Chromium found: running ${[program, ...rest].join(" ")}`);
    spawnSync(program!, rest, { stdio: ["ignore", "ignore", "inherit"] });
  }
}

if (process.argv[1] === import.meta.filename) {
  if (findChromium() === undefined) install();
  const found = findChromium();
  console.log(
    found === undefined
      ? "The browser tests need Chromium, and it could not be installed."
      : `Browser tests run in ${found}`,
  );
  if (found === undefined) process.exitCode = 1;
}
