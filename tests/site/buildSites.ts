import { execFileSync } from "node:child_process";
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

/** Builds the demo and the real site once, with the same command that an editor uses. */
export default function setup(project: TestProject): void {
  const build = (name: string, data: string) => {
    const [out, work] = [`.build.tests/${name}/dist`, `.build.tests/${name}/work`];
    execFileSync(process.execPath, ["src/commands/build.ts", "--data", data, "--out", out, "--work", work], {
      stdio: "inherit",
    });
    return out;
  };
  const present = existsSync(publishersFiles);
  if (!present) {
    const message = `${publishersFiles} is not there: the site of the publishers' own files is NOT built and NOT tested.`;
    if (process.env.CI === "true") throw new Error(message);
    console.warn(`\n!!! ${message}\n`);
  }
  project.provide("sites", { demo: build("demo", "data"), real: present ? build("real", "tests/real") : null });
}
