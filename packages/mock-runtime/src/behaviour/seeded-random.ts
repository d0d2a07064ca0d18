import type { Random } from './random.js';

const LOWERCASE_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** After so many rounds, seeds that are close to one another give numbers that are not. */
const WARM_UP_ROUNDS = 12;

/** Random numbers by the sfc32 generator: fast, and the same on every machine. */
export class SeededRandom implements Random {
  #state: [number, number, number, number];

  constructor(seed: number) {
    this.#state = stateOf(seed);
    this.reseed(seed);
  }

  /** Begins again, as if made from this seed. */
  reseed(seed: number): void {
    this.#state = stateOf(seed);
    for (let round = 0; round < WARM_UP_ROUNDS; round++) {
      this.next();
    }
  }

  next(): number {
    const [a, b, c, counter] = this.#state;
    const sum = (a + b + counter) | 0;
    this.#state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (counter + 1) | 0];
    return (sum >>> 0) / 2 ** 32;
  }

  integer(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.next() * (maximum - minimum + 1));
  }

  text(length: number, alphabet: string = LOWERCASE_AND_DIGITS): string {
    return Array.from({ length }, () => alphabet.charAt(this.integer(0, alphabet.length - 1))).join('');
  }

  /** What `restore` takes to go on from here. */
  state(): number[] {
    return [...this.#state];
  }

  /** Throws an Error for anything but four numbers. */
  restore(state: readonly number[]): void {
    const [a, b, c, counter] = state;
    if (state.length !== 4 || a === undefined || b === undefined || c === undefined || counter === undefined) {
      throw new Error(`The state of the random numbers has ${state.length} numbers: expected 4.`);
    }
    this.#state = [a | 0, b | 0, c | 0, counter | 0];
  }
}

function stateOf(seed: number): [number, number, number, number] {
  return [0x9e3779b9, seed | 0, Math.trunc(seed / 2 ** 32) | 0, 1];
}
