import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { isPdf } from '../extract/pdf/is-pdf.js';
import { prepareReading } from '../extract/pdf/read-pdf.js';
import type { ParseResult } from '../finish-parse.js';
import type { DocumentInput } from '../parse-documents.js';
import { serializeSpec } from '../spec/serialize-spec.js';
import { replaceFile } from '../write/replace-file.js';
import { EXIT } from './exit-code.js';
import { findDocuments } from './find-documents.js';
import { formatFinding } from './format-finding.js';
import { formatSummary } from './format-summary.js';
import { loadOverrides } from './load-overrides.js';
import { addPdfFlags, type PdfFlags, readPdfFlags } from './pdf-flags.js';
import { startProgress } from './progress.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

interface ParseFlags extends PdfFlags {
  output?: string;
  strict?: boolean;
  overrides?: string;
  quiet?: boolean;
}

/** Findings of one rule beyond this number are counted, not printed. */
const MAX_PRINTED = 20;

/** Adds `specloom parse` to the program. */
export function registerParse(program: Command): void {
  addPdfFlags(program.command('parse'))
    .argument('<document...>', 'an API document, as PDF or text; several, or a folder, make one spec of one product')
    .description('read documents into a canonical spec')
    .option('-o, --output <file>', 'write the spec there (default: standard output)')
    .option('--strict', 'fail when a line of the document is read by no rule')
    .option('--overrides <file>', 'corrections by hand (default: overrides.json beside the output)')
    .option('-q, --quiet', 'print findings only, no summary')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 findings (errors; with --strict also unread lines), 2 bad usage or bad input.

Example:
  specloom parse document.txt -o spec.json --strict
  specloom parse part-1.pdf part-2.pdf -o spec.json
  specloom parse document.pdf --password-file password.txt -o spec.json`,
    )
    .action(async (documents: string[], flags: ParseFlags) => {
      process.exitCode = await runParse(documents, flags);
    });
}

async function runParse(paths: readonly string[], flags: ParseFlags): Promise<number> {
  const started = performance.now();
  const progress = startProgress(`Reading ${paths.join(', ')}`, flags.quiet === true);
  try {
    const documents = await findDocuments(paths);
    if (flags.output !== undefined) await refuseOverwriting(flags.output, documents);
    const pdfOptions = await readPdfFlags(flags);
    const limit = { bytes: flags.maxMegabytes * 2 ** 20, option: '--max-megabytes' };
    const inputs: DocumentInput[] = [];
    for (const path of documents) {
      inputs.push({ bytes: await readInput(path, 'an API document', limit), file: basename(path) });
    }
    const overrides = await loadOverrides(flags.overrides, flags.output);
    progress.update(`Parsing ${documents.join(', ')}`);
    // While one thread starts, and reads the PDF, this one loads what comes after.
    if (inputs.some(({ bytes, file }) => isPdf(bytes, file))) prepareReading(pdfOptions.limits);
    const { parseDocuments } = await import('../parse-documents.js');
    const parsing = parseDocuments(inputs, {
      ...pdfOptions,
      overrides,
      onPage: (file, done, total) => progress.update(`Reading ${file}: page ${done} of ${total}`),
    });
    const [result, { validateSpec }] = await Promise.all([parsing, loadValidation()]);
    validateSpec(result.spec, documents.join(', '));
    const json = serializeSpec(result.spec);
    if (flags.output === undefined) process.stdout.write(json);
    else await replaceFile(flags.output, json);
    progress.stop();
    printFindings(documents, result.findings, flags.strict === true);
    if (flags.quiet !== true) {
      process.stderr.write(
        formatSummary(result, { seconds: (performance.now() - started) / 1000, output: flags.output ?? null }),
      );
    }
    const failed =
      result.findings.some((finding) => finding.severity === 'error') ||
      (flags.strict === true && result.unclaimed > 0);
    return failed ? EXIT.findings : EXIT.done;
  } finally {
    progress.stop();
  }
}

/** A document is not lost to a slip of the keyboard. */
async function refuseOverwriting(output: string, documents: readonly string[]): Promise<void> {
  const placeOf = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const target = await placeOf(output);
  if (target === null || !(await stat(target)).isFile()) return;
  for (const document of documents) {
    if ((await placeOf(document)) === target)
      throw new UsageError(`${output}: found the document itself, expected another file to write the spec to`);
  }
}

async function loadValidation(): Promise<typeof import('../spec/validate-spec.js')> {
  const validation = await import('../spec/validate-spec.js');
  validation.prepareValidation();
  return validation;
}

function printFindings(documents: readonly string[], findings: ParseResult['findings'], strict: boolean): void {
  const printed = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const count = (printed.get(finding.rule) ?? 0) + 1;
    printed.set(finding.rule, count);
    if (count > MAX_PRINTED) continue;
    const fatal = finding.severity === 'error' || (strict && finding.rule === 'unclaimed-line');
    const document = documents[finding.origins[0]?.document ?? 0] ?? documents.join(', ');
    process.stderr.write(`${formatFinding(document, finding, fatal)}\n`);
  }
  for (const [rule, count] of printed) {
    if (count > MAX_PRINTED) process.stderr.write(pc.dim(`… and ${count - MAX_PRINTED} more of the rule ${rule}\n`));
  }
}
