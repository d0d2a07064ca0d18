/** Counts the bytes of bodies that a server holds at one time, so that many clients together cannot fill its memory. */
export class Intake {
  readonly #most: number;
  #held = 0;

  /** @param most bytes held at one time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Makes room for bytes; false, and nothing changes, where there is none. */
  take(bytes: number): boolean {
    if (this.#held + bytes > this.#most) {
      return false;
    }
    this.#held += bytes;
    return true;
  }

  /** Gives back the room of bytes that were taken. */
  release(bytes: number): void {
    this.#held -= bytes;
  }
}
