import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { deploySite, type Outcome } from "../deploy/deploySite.ts";
import { parseTarget, targetProblem } from "../deploy/parseTarget.ts";
import { InputError } from "../domain/problem.ts";
import { attempt } from "../stages/attempt.ts";
import { reportProgress } from "../stages/progress.ts";

const number = new Intl.NumberFormat("nl-NL");

/** npm run deploy -- --to folder:DIR or s3://bucket[/folder]: puts the built site where readers find it. */
await attempt(async () => {
  const { to, out, endpoint, dry } = readOptions();
  if (!["index.html", "404.html", "pagefind/pagefind.js"].every((file) => existsSync(join(out, file)))) {
    throw new InputError([{ file: out, message: "is geen gebouwde site", hint: "bouw hem eerst: npm run build" }]);
  }
  const target = parseTarget(to, endpoint, process.env);
  const run = () =>
    deploySite(out, target, dry).catch((error) => {
      throw targetProblem(target, error);
    });
  const { put, removed } = await reportProgress(dry ? "Vergelijken" : `Publiceren op ${target.name}`, run, told);
  if (dry)
    for (const line of [...put.map((path) => `+ ${path}`), ...removed.map((path) => `- ${path}`)]) console.log(line);
}, "De oude pagina's staan er nog.");

function told({ put, removed, unchanged }: Outcome): string {
  const [sent, gone, same] = [put.length, removed.length, unchanged].map((count) => number.format(count));
  return `${sent} bestanden nieuw of veranderd, ${gone} weg, ${same} gelijk`;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        to: { type: "string" },
        out: { type: "string", default: "dist" },
        endpoint: { type: "string" },
        "dry-run": { type: "boolean", default: false },
      },
    });
    if (values.to === undefined) throw new Error("--to");
    return { to: values.to, out: values.out, endpoint: values.endpoint, dry: values["dry-run"] };
  } catch {
    const hint = "dit kan: --to folder:MAP of s3://emmer/map, --out MAP --endpoint ADRES --dry-run";
    throw new InputError([
      { file: "opdracht", message: "is niet te begrijpen", value: process.argv.slice(2).join(" "), hint },
    ]);
  }
}
