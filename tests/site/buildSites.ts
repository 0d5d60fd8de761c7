import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import process from "node:process";
import type { TestProject } from "vitest/node";

/** The folders of the built sites. `real` is null on a machine without the publishers' files. */
export interface Sites {
  demo: string;
  real: string | null;
}

declare module "vitest" {
  export interface ProvidedContext {
    sites: Sites;
  }
}

const publishersFiles = "../shared/data";

/** Builds the demo and the real site once, side by side, with the same command that an editor uses. */
export default async function setup(project: TestProject): Promise<void> {
  const present = existsSync(publishersFiles);
  if (!present) {
    const message = `${publishersFiles} is not there: the site of the publishers' own files is NOT built and NOT tested.`;
    if (process.env.CI === "true") throw new Error(message);
    console.warn(`\n!!! ${message}\n`);
  }
  const [demo, real] = await Promise.all([build("demo", "data"), present ? build("real", "tests/real") : null]);
  project.provide("sites", { demo, real });
}

async function build(name: string, data: string): Promise<string> {
  const [out, work] = [`.build.tests/${name}/dist`, `.build.tests/${name}/work`];
  const options = ["src/commands/build.ts", "--data", data, "--out", out, "--work", work];
  const [code] = await once(spawn(process.execPath, options, { stdio: "inherit" }), "exit");
  if (code !== 0) throw new Error(`The ${name} site was not built`);
  return out;
}
