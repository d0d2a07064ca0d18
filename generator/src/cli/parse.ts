import { basename, dirname, join } from 'node:path';
import type { Override } from '@specloom/spec';
import type { Command } from 'commander';
import pc from 'picocolors';
import { parseDocument } from '../parse-document.js';
import { readOverrides } from '../spec/read-overrides.js';
import { serializeSpec } from '../spec/serialize-spec.js';
import { validateSpec } from '../spec/validate-spec.js';
import { replaceFile } from '../write/replace-file.js';
import { EXIT } from './exit-code.js';
import { formatFinding } from './format-finding.js';
import { formatSummary } from './format-summary.js';
import { startProgress } from './progress.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

interface ParseFlags {
  output?: string;
  strict?: boolean;
  overrides?: string;
  quiet?: boolean;
}

/** Findings of one rule beyond this number are counted, not printed. */
const MAX_PRINTED = 20;

/** Adds `specloom parse` to the program. */
export function registerParse(program: Command): void {
  program
    .command('parse')
    .argument('<document>', 'the text of an API document')
    .description('read a document into a canonical spec')
    .option('-o, --output <file>', 'write the spec there (default: standard output)')
    .option('--strict', 'fail when a line of the document is read by no rule')
    .option('--overrides <file>', 'corrections by hand (default: overrides.json beside the output)')
    .option('-q, --quiet', 'print findings only, no summary')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 1 findings (errors; with --strict also unread lines), 2 bad usage or bad input.

Example:
  specloom parse document.txt -o spec.json --strict`,
    )
    .action(async (document: string, flags: ParseFlags) => {
      process.exitCode = await runParse(document, flags);
    });
}

async function runParse(document: string, flags: ParseFlags): Promise<number> {
  const started = performance.now();
  const progress = startProgress(`Reading ${document}`, flags.quiet === true);
  try {
    const bytes = await readInput(document, 'the text of an API document');
    const overrides = await loadOverrides(flags);
    progress.update(`Parsing ${document}`);
    const result = parseDocument(bytes, { file: basename(document), overrides });
    validateSpec(result.spec, document);
    const json = serializeSpec(result.spec);
    if (flags.output === undefined) process.stdout.write(json);
    else await replaceFile(flags.output, json);
    progress.stop();
    printFindings(document, result.findings, flags.strict === true);
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

async function loadOverrides(flags: ParseFlags): Promise<Override[]> {
  const path = flags.overrides ?? (flags.output === undefined ? null : join(dirname(flags.output), 'overrides.json'));
  if (path === null) return [];
  let bytes: Uint8Array;
  try {
    bytes = await readInput(path, 'a list of overrides');
  } catch (error) {
    if (flags.overrides === undefined && error instanceof UsageError) return [];
    throw error;
  }
  return readOverrides(new TextDecoder().decode(bytes), path);
}

function printFindings(
  document: string,
  findings: ReturnType<typeof parseDocument>['findings'],
  strict: boolean,
): void {
  const printed = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const count = (printed.get(finding.rule) ?? 0) + 1;
    printed.set(finding.rule, count);
    if (count > MAX_PRINTED) continue;
    const fatal = finding.severity === 'error' || (strict && finding.rule === 'unclaimed-line');
    process.stderr.write(`${formatFinding(document, finding, fatal)}\n`);
  }
  for (const [rule, count] of printed) {
    if (count > MAX_PRINTED) process.stderr.write(pc.dim(`… and ${count - MAX_PRINTED} more of the rule ${rule}\n`));
  }
}
