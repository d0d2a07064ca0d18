// What parsing a PDF cannot do without: the text content, the operators and the annotations of each page.
import { readFileSync } from 'node:fs';
import { openPdf } from '../../generator/dist/extract/pdf/open-pdf.js';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('expected the name of a PDF');
const document = await openPdf(new Uint8Array(readFileSync(file)), undefined);
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  await page.getTextContent();
  await page.getOperatorList();
  await page.getAnnotations();
  page.cleanup();
}
