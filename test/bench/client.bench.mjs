// The client, against the vendor's SDK: what it costs to import, to bundle and to call, on one mock.
import { createBatchMock } from '@specloom/batch-mock';
import { bundleBytes } from './bundle-bytes.mjs';
import { startClient } from './client-process.mjs';
import { IMPORTS, ONE_CALL, TYPED } from './client-sources.mjs';
import { compileTimes } from './compile-times.mjs';
import { importCosts } from './import-costs.mjs';
import { median } from './measure.mjs';
import { reportComparisons } from './report-comparisons.mjs';

const ROUNDS = 9;
const CALLS = 1_000;
const WARM_UP_CALLS = 3_000;
const MANY_CALLS = 10_000;
const FEW_IN_FLIGHT = 8;
const MANY_IN_FLIGHT = 64;

const mock = createBatchMock({ rates: 'off' });
const server = await mock.listen();
const ours = startClient('ours', server.url);
const theirs = startClient('theirs', server.url);

try {
  const costs = importCosts(IMPORTS);
  const cpu = await cpuOfCalls();
  reportComparisons("the client, against the vendor's SDK", [
    { name: 'import, beyond an empty Node', ...costs.milliseconds, unit: 'ms', limit: 1 / 5 },
    { name: 'memory after it, likewise', ...costs.megabytes, unit: 'MB', limit: 1 / 3 },
    { name: 'CPU time of a call', ...cpu, unit: 'ms', limit: 1 / 2 },
  ]);

  const bundle = await bundleBytes(ONE_CALL.ours, 'browser');
  const official = await bundleBytes(ONE_CALL.theirs, 'node');
  const many = await manyCalls();
  const compiled = await compileTimes(TYPED);
  reportComparisons('the client itself', [
    {
      name: `minified bundle of one call (vendor: ${Math.round(official / 1000)} KB)`,
      ours: bundle / 1000,
      unit: 'KB',
      limit: 25,
    },
    { name: `lost of ${MANY_CALLS} calls, ${MANY_IN_FLIGHT} in flight`, ours: many.lost, unit: 'calls', limit: 0 },
    { name: 'heap after them', ours: many.after, theirs: many.before, unit: 'MB', limit: 1.05 },
    {
      name: 'tsc, every action against none',
      ours: compiled.get('ours') ?? Number.NaN,
      theirs: compiled.get('nothing') ?? Number.NaN,
      unit: 'ms',
      limit: 2,
    },
  ]);
} finally {
  ours.stop();
  theirs.stop();
  await server.close();
}

/** Median CPU milliseconds of a call, in rounds that take turns. */
async function cpuOfCalls() {
  /** @type {{ ours: number[], theirs: number[] }} */
  const samples = { ours: [], theirs: [] };
  for (const client of [ours, theirs]) await client.run(WARM_UP_CALLS, FEW_IN_FLIGHT);
  for (let round = 0; round < ROUNDS; round++) {
    samples.ours.push((await ours.run(CALLS, FEW_IN_FLIGHT)).cpuMs / CALLS);
    samples.theirs.push((await theirs.run(CALLS, FEW_IN_FLIGHT)).cpuMs / CALLS);
  }
  return { ours: median(samples.ours), theirs: median(samples.theirs) };
}

/** Calls that were lost, and the heap in megabytes, after garbage collection, before and after them. */
async function manyCalls() {
  const before = await ours.run(MANY_CALLS, MANY_IN_FLIGHT);
  const seen = mock.requests.total;
  const after = await ours.run(MANY_CALLS, MANY_IN_FLIGHT);
  const lost = MANY_CALLS - Math.min(after.answers, mock.requests.total - seen);
  return { lost, before: before.heapBytes / 2 ** 20, after: after.heapBytes / 2 ** 20 };
}
