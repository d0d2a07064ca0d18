import type { Cassette } from '../cassette/cassette.js';
import type { FaultRule, Scenario } from '../faults/fault.js';
import type { MockOptions } from '../mock-options.js';
import type { SeedData } from '../seed/seed-data.js';
import { CommandError } from './command-error.js';
import type { MockFlags } from './parse-mock-flags.js';
import { readJsonFile } from './read-json-file.js';

/** Reads the files that a command line names, and makes the mock's options of it all. Rejects with a CommandError. */
export async function flagsToOptions(flags: MockFlags): Promise<MockOptions> {
  const { secretId, secretKey, token, auth, rates, clock, randomSeed, seed, settings, faults, replay } = flags;
  return {
    auth,
    rates,
    clock,
    randomSeed,
    ...(secretId === undefined || secretKey === undefined
      ? {}
      : { credentials: [{ secretId, secretKey, ...(token === undefined ? {} : { token }) }] }),
    ...(seed === undefined ? {} : { seed: seed === 'examples' ? seed : await readJsonFile<SeedData>(seed, 'a seed') }),
    ...(settings === undefined ? {} : { settings: await readJsonFile<Record<string, unknown>>(settings, 'settings') }),
    ...(faults === undefined ? {} : await readFaults(faults)),
    ...(replay === undefined ? {} : { replay: await readJsonFile<Cassette>(replay, 'a cassette') }),
  };
}

async function readFaults(path: string): Promise<{ faults: FaultRule[]; scenarios: Scenario[] }> {
  const { faults = [], scenarios = [] } = await readJsonFile<{ faults?: FaultRule[]; scenarios?: Scenario[] }>(
    path,
    'faults',
  );
  if (Array.isArray(faults) && Array.isArray(scenarios)) return { faults, scenarios };
  throw new CommandError(`${path}: expected a list of \`faults\`, a list of \`scenarios\`, or both.`);
}
