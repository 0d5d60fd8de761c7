import { setTimeout } from "node:timers/promises";

/** What fetching needs of the world; tests give one in which nobody waits. */
export interface World {
  fetch: typeof fetch;
  /** Milliseconds. */
  sleep: (milliseconds: number) => Promise<unknown>;
  now: () => Date;
  /** From 0 to 1. */
  random: () => number;
}

/** The world as it is. */
export const realWorld: World = {
  fetch: globalThis.fetch,
  sleep: (milliseconds) => setTimeout(milliseconds),
  now: () => new Date(),
  random: Math.random,
};
