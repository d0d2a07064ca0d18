/** Appends all items to a list; unlike `push` with spread arguments, it takes any number of them. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
