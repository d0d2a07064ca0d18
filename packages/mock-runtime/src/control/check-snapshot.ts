import type { Snapshot } from './snapshot.js';

/** Returns the snapshot as it is. Throws an Error that says what is wrong with it, wherever it came from. */
export function checkSnapshot(snapshot: Snapshot, service: { id: string; version: string }): Snapshot {
  if (typeof snapshot !== 'object' || snapshot === null || snapshot.format !== 1) {
    throw new Error('The snapshot has an unknown format: expected `format` 1.');
  }
  if (snapshot.service !== service.id || snapshot.version !== service.version) {
    throw new Error(
      `The snapshot is one of ${snapshot.service} ${snapshot.version}: expected one of ${service.id} ${service.version}.`,
    );
  }
  if (typeof snapshot.time !== 'number' || !Number.isFinite(snapshot.time)) {
    throw new Error(`The snapshot's \`time\` is ${JSON.stringify(snapshot.time)}: expected milliseconds since 1970.`);
  }
  if (typeof snapshot.examples !== 'boolean') {
    throw new Error(`The snapshot's \`examples\` is ${JSON.stringify(snapshot.examples)}: expected true or false.`);
  }
  const isRandom = Array.isArray(snapshot.random) && snapshot.random.length === 4;
  if (!isRandom || !snapshot.random.every((part) => Number.isInteger(part))) {
    throw new Error("The snapshot's `random` is not a list of four whole numbers.");
  }
  if (!Array.isArray(snapshot.events) || !snapshot.events.every(isEvent)) {
    throw new Error("The snapshot's `events` is not a list of events with `id`, `at` and `event`.");
  }
  if (!Array.isArray(snapshot.collections) || !snapshot.collections.every(isCollection)) {
    throw new Error("The snapshot's `collections` is not a list of names with their items.");
  }
  return snapshot;
}

function isEvent(event: unknown): boolean {
  return (
    typeof event === 'object' &&
    event !== null &&
    'id' in event &&
    Number.isInteger(event.id) &&
    'at' in event &&
    Number.isFinite(event.at) &&
    'event' in event &&
    typeof event.event === 'string'
  );
}

function isCollection(pair: unknown): boolean {
  return (
    Array.isArray(pair) &&
    typeof pair[0] === 'string' &&
    Array.isArray(pair[1]) &&
    pair[1].every((item) => Array.isArray(item) && typeof item[0] === 'string')
  );
}
