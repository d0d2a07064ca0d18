import { basename, dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { LINT_RULES } from '../lint/rules.js';
import { type LintResult, lintDocument, lintSpec } from '../lint-documentation.js';
import { parseDocuments } from '../parse-documents.js';
import { validateSpec } from '../spec/validate-spec.js';
import { replaceFile } from '../write/replace-file.js';
import { EXIT } from './exit-code.js';
import { findDocuments } from './find-documents.js';
import { FORMATS, formatFindings, type LintFormat } from './lint/format-findings.js';
import { loadOverrides } from './load-overrides.js';
import { addPdfFlags, type PdfFlags, readPdfFlags } from './pdf-flags.js';
import { startProgress } from './progress.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

interface LintFlags extends PdfFlags {
  format: LintFormat;
  output?: string;
  overrides?: string;
  quiet?: boolean;
  listRules?: boolean;
}

/** Adds `specloom lint` to the program. */
export function registerLint(program: Command): void {
  addPdfFlags(program.command('lint'))
    .argument('[file...]', 'an API document, as PDF or text, several of one product, or a spec.json')
    .description('find what contradicts itself inside a documentation')
    .addOption(new Option('--format <format>', 'how to print the findings').choices(FORMATS).default('text'))
    .option('-o, --output <file>', 'write the findings there (default: standard output)')
    .option('--overrides <file>', 'corrections and suppressions (default: overrides.json beside the file)')
    .option('--list-rules', 'print what the rules find, and exit')
    .option('-q, --quiet', 'show no progress')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 a finding is an error, 2 bad usage or bad input.

A finding is suppressed by an entry of overrides.json: { "suppress": its id, "reason": why, "textSha256": hash of the text }.
Where the hash is not that of the text, a finding tells the right one.

Examples:
  specloom lint document.txt
  specloom lint document.txt --format json -o lint.json
  specloom lint spec.json --format github`,
    )
    .action(async (files: string[], flags: LintFlags) => {
      process.exitCode = flags.listRules === true ? listRules() : await runLint(files, flags);
    });
}

function listRules(): number {
  const width = Math.max(...LINT_RULES.map(({ id }) => id.length));
  const lines = LINT_RULES.map(({ id, severity, finds }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${finds}\n`);
  process.stdout.write(lines.join(''));
  return EXIT.done;
}

async function runLint(paths: readonly string[], flags: LintFlags): Promise<number> {
  if (paths.length === 0) {
    throw new UsageError('found no file to lint, expected a document or a spec.json: specloom lint document.txt');
  }
  const progress = startProgress(`Reading ${paths.join(', ')}`, flags.quiet === true);
  try {
    const { result, files } = await lintFiles(paths, flags, progress.update);
    progress.stop();
    const text = formatFindings(result, flags.format, (document) => files[document ?? 0] ?? '');
    if (flags.output === undefined) process.stdout.write(text);
    else await replaceFile(flags.output, text);
    return result.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
  } finally {
    progress.stop();
  }
}

async function lintFiles(
  paths: readonly string[],
  flags: LintFlags,
  update: (text: string) => void,
): Promise<{ result: LintResult; files: string[] }> {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && only.endsWith('.json')) {
    const spec = validateSpec(await readJson(only), only);
    const files = spec.source.documents.map(({ file }) => join(dirname(only), file));
    return { result: lintSpec(spec, await loadOverrides(flags.overrides, only)), files };
  }
  const files = await findDocuments(paths);
  const inputs: { bytes: Uint8Array; file: string }[] = [];
  for (const path of files) inputs.push({ bytes: await readInput(path, 'an API document'), file: basename(path) });
  const overrides = await loadOverrides(flags.overrides, files[0]);
  const parsed = await parseDocuments(inputs, {
    ...(await readPdfFlags(flags)),
    overrides,
    onPage: (file, done, total) => update(`Reading ${file}: page ${done} of ${total}`),
  });
  return { result: lintDocument(parsed, overrides), files };
}

async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readInput(path, 'a document or a spec.json'));
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path}: found text that is not JSON, expected a spec.json`);
  }
}
