/** Retries in a row that a fresh budget pays for. */
const CAPACITY = 50;

/** What each success gives back, as a share of a retry. */
const REFUND = 0.1;

/**
 * Bounds the retries of all calls together, so that a service in trouble is not met by a multiple of the usual requests: fifty
 * retries at once, and after that one for every ten calls that succeed.
 */
export class RetryBudget {
  readonly #capacity: number;
  #left: number;

  /** `capacity` counts the retries that a fresh budget pays for. Throws a RangeError unless it is positive. */
  constructor(capacity: number = CAPACITY) {
    if (!(capacity > 0))
      throw new RangeError(`The capacity of a retry budget is ${capacity}; expected a positive number.`);
    this.#capacity = capacity;
    this.#left = capacity;
  }

  /** Takes one retry; false where the budget is used up. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Gives back a share of a retry after a success. */
  refund(): void {
    this.#left = Math.min(this.#capacity, this.#left + REFUND);
  }
}
