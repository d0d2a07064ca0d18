// Extracting the limits of the document and linting it, against reading it line by line: same process, warm.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { lintDocument, parseDocument } from 'specloom';
import { FindingList } from '../../generator/dist/parse/finding-list.js';
import { extractLimits } from '../../generator/dist/spec/constraints/extract-limits.js';
import { medians } from './measure.mjs';
import { DOCUMENT } from './product.mjs';
import { reportRatio } from './report-ratio.mjs';

const LIMIT = 5;

/** Parsed anew for each round: linting keeps what it has joined of the lines. */
let parsed = parse();

function parse() {
  return parseDocument(readFileSync(DOCUMENT, 'utf8'), { file: 'document.txt' });
}

function extractAndLint() {
  extractLimits(parsed.spec, parsed.trace, new FindingList());
  return lintDocument(parsed);
}

// By events, which is the faster of the two ways to use it.
function readLines() {
  return new Promise((resolve, reject) => {
    let count = 0;
    const input = createReadStream(DOCUMENT).on('error', reject);
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
      .on('line', () => count++)
      .on('close', () => resolve(count));
  });
}

const cases = [
  {
    name: 'extract and lint',
    before: () => {
      parsed = parse();
    },
    run: extractAndLint,
  },
  { name: 'node:readline', run: readLines },
];
reportRatio('extracting limits and linting', await medians(cases, { rounds: 15, warmUp: 5 }), LIMIT);
