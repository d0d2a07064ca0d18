import type { SeedData } from './seed-data.js';

const MEMBERS = ['examples', 'collections', 'product'];

/** Returns the data as it is. Throws an Error that says what is wrong with it, wherever it came from. */
export function checkSeed(data: SeedData): SeedData {
  requireObject(data, 'The seed');
  const strange = Object.keys(data).find((key) => !MEMBERS.includes(key));
  if (strange !== undefined) {
    throw new Error(`The seed has an unknown member "${strange}": expected any of ${MEMBERS.join(', ')}.`);
  }
  if (data.examples !== undefined && typeof data.examples !== 'boolean') {
    throw new Error(`The member "examples" of the seed is ${JSON.stringify(data.examples)}: expected true or false.`);
  }
  requireObject(data.collections ?? {}, 'The member "collections" of the seed');
  for (const [name, items] of Object.entries(data.collections ?? {})) {
    requireObject(items, `The collection "${name}" of the seed`);
    for (const [id, item] of Object.entries(items)) {
      requireObject(item, `The item "${id}" of the collection "${name}" of the seed`);
    }
  }
  return data;
}

function requireObject(value: unknown, what: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${what} is ${JSON.stringify(value)?.slice(0, 60)}: expected an object.`);
  }
}
