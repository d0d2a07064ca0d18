// Parsing the document, against reading it line by line: same process, warm.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseDocument } from 'specloom';
import { medians } from './measure.mjs';
import { DOCUMENT } from './product.mjs';
import { reportRatio } from './report-ratio.mjs';

const LIMIT = 10;

function parse() {
  return parseDocument(readFileSync(DOCUMENT, 'utf8'), { file: 'document.txt' });
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
  { name: 'parse', run: parse },
  { name: 'node:readline', run: readLines },
];
reportRatio('parsing the document', await medians(cases, { rounds: 15, warmUp: 5 }), LIMIT);
