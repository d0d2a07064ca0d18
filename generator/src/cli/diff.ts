import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { diffSurfaces } from '../diff/diff-specs.js';
import type { DiffReport } from '../diff/model.js';
import { reaches } from '../diff/order.js';
import { matches, selectChanges } from '../diff/report/select-changes.js';
import { isRuleId } from '../diff/rules.js';
import { resolvePath } from '../spec/resolve-path.js';
import { replaceFile } from '../write/replace-file.js';
import { formatReport, REPORT_FORMATS, type ReportFormat } from './diff/format-report.js';
import { type AllowFlags, loadAllowed } from './diff/load-allowed.js';
import { type LoadedSides, loadSides } from './diff/load-sides.js';
import { EXIT } from './exit-code.js';
import { addPdfFlags, type PdfFlags, readPdfFlags } from './pdf-flags.js';

const THRESHOLDS = ['major', 'minor'] as const;

interface DiffFlags extends AllowFlags, PdfFlags {
  format: ReportFormat;
  failOn: (typeof THRESHOLDS)[number];
  only: string[];
  force?: boolean;
  output?: string;
}

const HELP = `
Sides: a file; <id>@<revision>, the spec/<id>/<version>/spec.json that git has there; <id>@release:<n> or <file>@release:<n>, a
release of the document's own history ("existing" is its first).
Allow list: { "allow": [{ "fingerprint": "0123456789abcdef", "reason": "why it may pass", "expires": "2030-12-31" }] }

Exit codes: 0 done, 1 changes at or above --fail-on, 2 bad usage or bad input.

Examples:
  specloom diff parcel@release:7 parcel@release:8
  specloom diff parcel@HEAD~1 document.txt --format markdown`;

/** Adds `specloom diff` to the program. */
export function registerDiff(program: Command): void {
  addPdfFlags(program.command('diff'))
    .argument('<old>', 'a spec.json, a document, a committed spec (parcel@HEAD~1) or a release (parcel@release:7)')
    .argument('<new>', 'the same')
    .description('classify what changed between two states of an API')
    .addOption(new Option('--format <format>', 'form of the report').choices(REPORT_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <bump>', 'exit 1 on a change that asks for it').choices(THRESHOLDS).default('major'),
    )
    .option('--only <pattern>', 'report only a rule, or a path and all below it (repeatable)', collect, [])
    .option('--allow <file>', 'changes that may pass: fingerprints with reasons, as JSON')
    .option('--as-of <day>', 'the day on which allowances are checked (default: today in UTC)')
    .option('--force', 'compare two different services')
    .option('-o, --output <file>', 'write the report there (default: standard output)')
    .addHelpText('after', HELP)
    .action(async (old: string, now: string, flags: DiffFlags) => {
      process.exitCode = await runDiff(old, now, flags);
    });
}

function collect(pattern: string, patterns: readonly string[]): string[] {
  return [...patterns, pattern];
}

async function runDiff(oldArgument: string, newArgument: string, flags: DiffFlags): Promise<number> {
  const sides = await loadSides(oldArgument, newArgument, flags.force === true, await readPdfFlags(flags));
  const labels = { from: sides.old.label, to: sides.now.label };
  const whole = diffSurfaces(sides.old.surface, sides.now.surface, labels);
  warnOfUnknown(flags.only, whole, sides);
  const report = selectChanges(whole, flags.only);
  const allowed = await loadAllowed(flags, whole);
  const colored = flags.output === undefined && pc.isColorSupported;
  const text = formatReport(report, sides, allowed, { format: flags.format, colored });
  if (flags.output === undefined) process.stdout.write(text);
  else await replaceFile(flags.output, text);
  const failing = report.changes.filter(
    (change) => reaches(change.bump, flags.failOn) && !allowed.has(change.fingerprint),
  );
  return failing.length === 0 ? EXIT.done : EXIT.findings;
}

/** A pattern that is neither a rule nor a path of a side is a slip of the pen, and would hide everything. */
function warnOfUnknown(patterns: readonly string[], whole: DiffReport, { old, now }: LoadedSides): void {
  for (const pattern of patterns) {
    const known =
      isRuleId(pattern) ||
      whole.changes.some((change) => matches(change, pattern)) ||
      [old, now].some((side) => resolvePath(side.surface.spec, pattern) !== null);
    if (known) continue;
    process.stderr.write(
      `${pc.yellow('warning')}: --only: found "${pattern}", expected a rule or a path of either side\n`,
    );
  }
}
