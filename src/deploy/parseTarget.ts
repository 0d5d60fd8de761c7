import { S3Errors } from "@bradenmacdonald/s3-lite-client";
import { InputError } from "../domain/problem.ts";
import { folderTarget } from "./folderTarget.ts";
import { storageTarget } from "./storageTarget.ts";
import type { Target } from "./target.ts";

/** The variables that programs for S3 agree on. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Understands where a site is to go: "folder:/srv/monitor" or "s3://bucket/folder". Who may write in storage stands in the
 * environment and nowhere else: an option would stay behind in the history of a terminal.
 * @throws InputError that says what is missing.
 */
export function parseTarget(to: string, endpoint: string | undefined, environment: Environment): Target {
  const folder = /^folder:(.+)$/.exec(to)?.[1];
  if (folder !== undefined) return folderTarget(folder);
  const [, bucket, path = ""] = /^s3:\/\/([a-z0-9.-]+)(?:\/(.*))?$/.exec(to) ?? [];
  if (bucket === undefined) {
    const hint = "dit kan: --to folder:MAP of --to s3://emmer/map";
    throw new InputError([{ file: "--to", message: "is geen bestemming", value: to, hint }]);
  }
  const region = environment.AWS_REGION ?? "eu-west-1";
  return storageTarget({
    bucket,
    prefix: path.replace(/\/*$/, path === "" ? "" : "/"),
    endpoint: endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? `https://s3.${region}.amazonaws.com`,
    region,
    ...credentials(environment),
  });
}

function credentials(environment: Environment) {
  const needed = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
  const missing = needed.filter((name) => !environment[name]);
  if (missing.length > 0) {
    const hint = "de eigenaar van de opslag geeft u een sleutel; zet die in de omgeving, niet in de opdracht";
    throw new InputError(missing.map((file) => ({ file, message: "staat niet in de omgeving", hint })));
  }
  const sessionToken = environment.AWS_SESSION_TOKEN;
  return {
    accessKey: environment.AWS_ACCESS_KEY_ID!,
    secretKey: environment.AWS_SECRET_ACCESS_KEY!,
    ...(sessionToken !== undefined && { sessionToken }),
  };
}

/** What went wrong at a place, for the editor. What a server answers is not repeated: it may hold what we sent. */
export function targetProblem(target: Target, error: unknown): unknown {
  const say = (message: string, hint: string) => new InputError([{ file: target.name, message, hint }]);
  const rerun = "de oude pagina's staan er nog; draai de opdracht opnieuw, die gaat verder waar deze bleef";
  if (error instanceof S3Errors.ServerError) {
    const { statusCode, code } = error;
    if (statusCode === 401 || statusCode === 403)
      return say(`de opslag weigert deze sleutel (${code})`, "kijk of de sleutel klopt en mag schrijven");
    if (code === "NoSuchBucket") return say("deze emmer bestaat niet", "kijk naar de naam en naar --endpoint");
    return say(`de opslag antwoordt met een fout (${statusCode} ${code})`, rerun);
  }
  if (error instanceof TypeError && error.message === "fetch failed") return say("de verbinding viel weg", rerun);
  return error;
}
