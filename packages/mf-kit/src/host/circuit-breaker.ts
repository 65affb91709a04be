interface Options {
  /** Consecutive failures after which calls are refused. */
  failures: number;
  /** How long they are refused before one is let through again. */
  restMs: number;
  now?: () => number;
}

/** Refuses calls to something that keeps failing, and probes it with a single call now and then. */
export class CircuitBreaker {
  readonly #options: Required<Options>;
  #failed = 0;
  #closedUntil = 0;

  constructor(options: Options) {
    this.#options = { now: Date.now, ...options };
  }

  /** True if a call may be made. While open, at most one call per rest gets a yes. */
  allows(): boolean {
    if (this.#failed < this.#options.failures) return true;
    const now = this.#options.now();
    if (now < this.#closedUntil) return false;
    this.#closedUntil = now + this.#options.restMs;
    return true;
  }

  succeeded(): void {
    this.#failed = 0;
  }

  failed(): void {
    this.#failed += 1;
    this.#closedUntil = this.#options.now() + this.#options.restMs;
  }
}
