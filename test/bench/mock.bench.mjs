// The mock against a bare server of node:http and against Prism: signed and validated requests at 16 connections, pages of a million
// jobs, and the time from the start of the process to the first answer.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendLoad } from './http-load.mjs';
import { mockWithJobs } from './job-lists.mjs';
import { medians } from './measure.mjs';
import { SPEC } from './product.mjs';
import { reportComparisons } from './report-comparisons.mjs';
import { serve, serveSilently } from './serve.mjs';
import { signedRequests } from './signed-requests.mjs';
import { specToOpenapi } from './spec-to-openapi.mjs';

/** Shares of requests per second that the issue asks for, as times: at least 0.6 of the bare server's, at least 4 × Prism's. */
const LIMITS = { bare: 1 / 0.6, prism: 1 / 4, jobs: 5, start: 2.5 };

const CONNECTIONS = 16;
const DISTINCT_REQUESTS = 100;
const REQUESTS = { mock: 6_000, bare: 6_000, prism: 600 };
const PAGES = 500;

/** @param {string} path from this folder */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));

const MOCK = file('../../packages/batch-mock/bin/batch-mock.js');
const SPECLOOM = file('../../generator/bin/specloom.js');
/** What the mock answers while it has no jobs. */
const CONSTANT = '{"Response":{"TotalCount":0,"JobSet":[],"RequestId":"8b4b8f0e-6f25-4a9b-9f3c-1c2a3b4c5d6e"}}';
const BARE = [file('bare-server.mjs'), CONSTANT];
const PRISM = join(
  dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')),
  'dist/index.js',
);

async function compareRequests() {
  const folder = mkdtempSync(join(tmpdir(), 'specloom-bench-'));
  const openapi = join(folder, 'openapi.json');
  writeFileSync(openapi, JSON.stringify(specToOpenapi(JSON.parse(readFileSync(SPEC, 'utf8')))));
  const mock = await serve([MOCK, '--rates', 'off']);
  const bare = await serve(BARE);
  const prism = await serveSilently((port) => [
    PRISM,
    'mock',
    openapi,
    '--port',
    String(port),
    '--verboseLevel',
    'fatal',
  ]);
  try {
    const times = await medians(
      [
        loadCase('mock', mock.url, REQUESTS.mock),
        loadCase('bare', bare.url, REQUESTS.bare),
        // It tells actions apart by their paths only.
        loadCase('prism', prism.url, REQUESTS.prism, '/DescribeJobs'),
      ],
      { rounds: 9, warmUp: 3 },
    );
    const perRequest = (/** @type {keyof typeof REQUESTS} */ name) =>
      ((times.get(name) ?? Number.NaN) * 1000) / REQUESTS[name];
    const ours = perRequest('mock');
    return [
      {
        name: 'a signed request, against bare node:http',
        ours,
        theirs: perRequest('bare'),
        unit: 'µs',
        limit: LIMITS.bare,
      },
      { name: 'a signed request, against Prism', ours, theirs: perRequest('prism'), unit: 'µs', limit: LIMITS.prism },
    ];
  } finally {
    await Promise.all([mock, bare, prism].map(({ stop }) => stop()));
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} name
 * @param {string} url
 * @param {number} count
 * @param {string} [path]
 * @returns {import('./measure.mjs').Case}
 */
function loadCase(name, url, count, path) {
  /** @type {Buffer[]} */
  let requests = [];
  return {
    name,
    // Signatures hold for five minutes only.
    before: () => {
      requests = signedRequests(url, DISTINCT_REQUESTS, path);
    },
    run: () => sendLoad({ url, requests, connections: CONNECTIONS, count }),
  };
}

async function compareJobLists() {
  const few = await mockWithJobs(1_000);
  const many = await mockWithJobs(1_000_000);
  const repeat = async (/** @type {() => Promise<void>} */ read) => {
    for (let page = 0; page < PAGES; page++) await read();
  };
  const times = await medians(
    [
      { name: 'few', run: () => repeat(few) },
      { name: 'many', run: () => repeat(many) },
    ],
    { rounds: 9, warmUp: 2 },
  );
  const perPage = (/** @type {string} */ name) => ((times.get(name) ?? Number.NaN) * 1000) / PAGES;
  const name = 'a page of a million jobs, against a thousand';
  return { name, ours: perPage('many'), theirs: perPage('few'), unit: 'µs', limit: LIMITS.jobs };
}

async function compareStarts() {
  /** @type {Promise<void>[]} */
  const ending = [];
  const startCase = (/** @type {string} */ name, /** @type {string[]} */ args) => ({
    name,
    run: async () => {
      const { url, stop } = await serve(args);
      await sendLoad({ url, requests: signedRequests(url, 1), connections: 1, count: 1 });
      ending.push(stop());
    },
  });
  const times = await medians(
    [startCase('batch-mock', [MOCK]), startCase('specloom mock', [SPECLOOM, 'mock', SPEC]), startCase('bare', BARE)],
    { rounds: 15, warmUp: 2 },
  );
  await Promise.all(ending);
  return ['batch-mock', 'specloom mock'].map((name) => ({
    name: `start of ${name} to its first answer, against bare node:http`,
    ours: times.get(name) ?? Number.NaN,
    theirs: times.get('bare') ?? Number.NaN,
    unit: 'ms',
    limit: LIMITS.start,
  }));
}

const comparisons = [...(await compareRequests()), await compareJobLists(), ...(await compareStarts())];
reportComparisons('the mock', comparisons);
