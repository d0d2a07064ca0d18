// Parsing PDFs of three sizes, against the three reads behind it alone: each in a new process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians } from './measure.mjs';
import { renderPdfs } from './pdf-renderer.mjs';
import { reportRatio } from './report-ratio.mjs';

const LIMIT = 1.5;
const PAGES = [130, 500, 1000];

/** From one size to the next, the time of a page grows no further than this: the whole is linear. */
const GROWTH_LIMIT = 1.25;
const MEMORY_LIMIT = 600 * 1024 * 1024;

const SPECLOOM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));
const READS = fileURLToPath(new URL('pdf-reads.mjs', import.meta.url));

/** Tells the largest resident set of a process, in kilobytes, when it ends. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\\n`));",
)}`;

const folder = mkdtempSync(join(tmpdir(), 'specloom-bench-'));
const perPage = [];

try {
  for (const { pages, bytes } of await renderPdfs(PAGES)) {
    const file = join(folder, `${pages}.pdf`);
    writeFileSync(file, bytes);
    let memory = 0;
    const cases = [
      {
        name: 'specloom parse',
        run: () => {
          memory = Math.max(memory, start(SPECLOOM, 'parse', file, '-q', '-o', join(folder, 'spec.json')));
        },
      },
      { name: 'the three reads alone', run: () => start(READS, file) },
    ];
    const results = await medians(cases, { rounds: 5, warmUp: 1 });
    reportRatio(`parsing a PDF of ${pages} pages`, results, LIMIT);
    perPage.push((results.get('specloom parse') ?? Number.NaN) / pages);
    reportBound('  peak memory', memory / 2 ** 20, MEMORY_LIMIT / 2 ** 20, 'MB');
  }
  const [first = Number.NaN, ...later] = perPage;
  reportBound('  time of a page, against the smallest PDF', Math.max(...later) / first, GROWTH_LIMIT, 'times');
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * Runs a script to its end, and returns the largest resident set that it had, in bytes.
 *
 * @param {string} script
 * @param {string[]} args
 */
function start(script, ...args) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT_MEMORY, script, ...args], {
    encoding: 'utf8',
  });
  // Copies of the product's actions contradict its history: such findings are no failure here.
  if (status !== 0 && status !== 1) throw new Error(`${script} ${args.join(' ')} exited with ${status}: ${stderr}`);
  return Number(/maxRSS (\d+)/.exec(stderr)?.[1]) * 1024;
}

/**
 * @param {string} name
 * @param {number} value
 * @param {number} limit
 * @param {string} unit
 */
function reportBound(name, value, limit, unit) {
  const met = value <= limit;
  console.log(`${name}: ${value.toFixed(2)} ${unit} (limit ${limit})${met ? '' : '  too much'}`);
  if (!met) process.exitCode = 1;
}
