import pRetry from "p-retry";
import { backOff } from "./backOff.ts";
import { Failure } from "./failure.ts";
import { networkFailure } from "./networkFailure.ts";
import type { Limits } from "./settings.ts";
import { statusFailure } from "./statusFailure.ts";
import type { World } from "./world.ts";

/** How a file is asked for: with which limits, and what it took so far. */
export interface Connection {
  world: World;
  limits: Limits;
  /** Until when a host wants to be left alone, for all files of a run: milliseconds since 1970. */
  pauses: Map<string, number>;
  spent: { requests: number; bytes: number };
}

/** What comes in, piece by piece. It ends with a Failure where it is cut off, too long, or too slow. */
export type Body = AsyncIterable<Uint8Array>;

/** Reads an answer. `headers` are its own; a status 304 or 416 comes without a body that matters. */
export type Read<T> = (answer: { status: number; headers: Headers; body: Body }) => Promise<T>;

/** What is asked: headers may differ from one attempt to the next, for a part of the file may have come in. */
export interface Question<T> {
  address: string;
  headers?: () => Record<string, string>;
  read: Read<T>;
  /** A number that grows while there is progress: such an attempt does not count as failed. */
  progress?: () => number;
}

/**
 * Asks for an address, and again where it may help: with back-off, or when the server says to come back.
 * @throws Failure
 */
export function ask<T>(question: Question<T>, connection: Connection): Promise<T> {
  const { world, limits } = connection;
  const host = new URL(question.address).host;
  let failures = 0;
  let reached = question.progress?.() ?? 0;
  return pRetry(() => askOnce(question, connection, host), {
    retries: limits.attempts - 1,
    // The waiting is done here, by the clock that we were given.
    minTimeout: 0,
    shouldRetry: ({ error }) => mayPass(error),
    shouldConsumeRetry: ({ error }) => {
      const now = question.progress?.() ?? 0;
      const advanced = mayPass(error) && now > reached;
      reached = Math.max(reached, now);
      failures = advanced ? 1 : failures + 1;
      return !advanced;
    },
    onFailedAttempt: ({ error }) => {
      if (!mayPass(error)) return;
      const wait = error.wait ?? backOff(failures, world.random());
      if (wait > limits.patience * 60_000) throw impatient(error, wait);
      const until = world.now().getTime() + wait;
      connection.pauses.set(host, Math.max(until, connection.pauses.get(host) ?? 0));
    },
  });
}

function mayPass(error: Error): error is Failure {
  return error instanceof Failure && error.passing;
}

function impatient({ message }: Failure, wait: number): Failure {
  const minutes = Math.ceil(wait / 60_000).toLocaleString("nl-NL");
  return new Failure(`${message} en vraagt om ${minutes} minuten te wachten`, { hint: "haal het bestand later op" });
}

async function askOnce<T>(
  { address, headers, read }: Question<T>,
  { world, limits, pauses, spent }: Connection,
  host: string,
): Promise<T> {
  const pause = (pauses.get(host) ?? 0) - world.now().getTime();
  if (pause > 0) await world.sleep(pause);
  const clock = idleClock(limits.seconds);
  try {
    spent.requests += 1;
    const answer = await world.fetch(address, { headers: { ...usual, ...headers?.() }, signal: clock.signal });
    const wrong = statusFailure(answer.status, answer.headers, world.now());
    if (wrong !== null) throw wrong;
    const body = pieces(answer, limits.megabytes, (bytes) => {
      spent.bytes += bytes;
      clock.restart();
    });
    return await read({ status: answer.status, headers: answer.headers, body });
  } catch (error) {
    throw networkFailure(error, limits.seconds);
  } finally {
    // Of an answer that we do not want the rest is left where it is.
    clock.stop();
  }
}

const usual = { "User-Agent": "monitor-aoj (npm run fetch)" };

/** The pieces of an answer; more than was allowed is not read. */
async function* pieces(answer: Response, megabytes: number, came: (bytes: number) => void): Body {
  const most = megabytes * 1e6;
  let total = 0;
  if (Number(answer.headers.get("Content-Length")) > most) throw tooLarge(megabytes);
  for await (const piece of answer.body ?? []) {
    came(piece.length);
    total += piece.length;
    if (total > most) throw tooLarge(megabytes);
    yield piece;
  }
}

function tooLarge(megabytes: number): Failure {
  const message = `is groter dan ${megabytes.toLocaleString("nl-NL")} MB`;
  return new Failure(message, { hint: "klopt het adres? Zo ja, verhoog limits.megabytes in fetch.yaml" });
}

/** Aborts when nothing has come in for so many seconds. */
function idleClock(seconds: number): { signal: AbortSignal; restart: () => void; stop: () => void } {
  const controller = new AbortController();
  const set = () => setTimeout(() => controller.abort(), seconds * 1000);
  let timer = set();
  const stop = () => {
    clearTimeout(timer);
    controller.abort();
  };
  const restart = () => {
    clearTimeout(timer);
    timer = set();
  };
  return { signal: controller.signal, restart, stop };
}
