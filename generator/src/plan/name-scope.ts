/**
 * Hands out names that are unique within one scope and none of its reserved words. The first asker gets the name as it is; a
 * later one gets the suffix, then numbers.
 */
export class NameScope {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>[];
  readonly #ignoreCase: boolean;

  /** `ignoreCase`: for file names, because some file systems do not tell `Job.ts` from `job.ts`. */
  constructor(reserved: readonly ReadonlySet<string>[], options: { ignoreCase?: boolean } = {}) {
    this.#reserved = [...reserved];
    this.#ignoreCase = options.ignoreCase ?? false;
  }

  /** Takes `wanted`, or the next free name that is made from it and `suffix`. */
  take(wanted: string, suffix: string): string {
    const base = wanted === '' ? suffix : wanted;
    if (this.#claim(base)) return base;
    if (this.#claim(base + suffix)) return base + suffix;
    for (let number = 2; ; number++) {
      const numbered = `${base}${suffix}${number}`;
      if (this.#claim(numbered)) return numbered;
    }
  }

  #claim(name: string): boolean {
    const key = this.#ignoreCase ? name.toLowerCase() : name;
    if (this.#taken.has(key) || this.#reserved.some((words) => words.has(key))) return false;
    this.#taken.add(key);
    return true;
  }
}
