/** Chance that a seed decides: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `minimum` to `maximum`, both included. */
  integer(minimum: number, maximum: number): number;
  /** Characters drawn from an alphabet, by default lowercase letters and digits. */
  text(length: number, alphabet?: string): string;
}
