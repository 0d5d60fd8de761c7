/** Why a file could not be fetched, in Dutch: `de server antwoordt met 503`. */
export class Failure extends Error {
  /** True where it may go well when it is asked for again. */
  readonly passing: boolean;
  /** Milliseconds that the server wants us to wait; null where it does not say. */
  readonly wait: number | null;
  readonly hint: string | undefined;

  constructor(message: string, { passing = false, wait = null, hint }: FailureKind = {}) {
    super(message);
    this.name = "Failure";
    this.passing = passing;
    this.wait = wait;
    this.hint = hint;
  }
}

interface FailureKind {
  passing?: boolean;
  wait?: number | null;
  hint?: string;
}
