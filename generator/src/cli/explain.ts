import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Spec } from '@specloom/spec';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { Line } from '../extract/line.js';
import { parseDocuments } from '../parse-documents.js';
import { resolvePath } from '../spec/resolve-path.js';
import { linesAt } from '../spec/text-hash.js';
import { nearestPaths } from './nearest-paths.js';
import { readInput } from './read-file.js';
import { readSpec } from './read-spec.js';
import { UsageError } from './usage-error.js';

/** A fact with more lines than this is shown by its first ones. */
const MAX_LINES = 40;

/** Adds `specloom explain` to the program. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .argument('<spec>', 'a spec.json; the document beside it gives the lines')
    .argument('<path>', 'a fact, such as DescribeTask.input.Filters or Task.MaxRetryCount')
    .description('show a fact, where it comes from, and the lines of the document that say so')
    .option('--document <file>', 'the document that the spec was read from (default: beside the spec)')
    .action(async (specFile: string, path: string, flags: { document?: string }) => {
      await explain(specFile, path, flags.document);
    });
}

async function explain(specFile: string, path: string, documentFile: string | undefined): Promise<void> {
  const spec = await readSpec(specFile);
  const fact = resolvePath(spec, path);
  if (!fact) {
    const near = nearestPaths(spec, path);
    throw new UsageError(
      `${specFile}: found no fact at "${path}"${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}`,
    );
  }
  const out = [pc.bold(path), JSON.stringify(fact.value, null, 2)];
  for (const limit of spec.limits.filter((entry) => entry.path === path || entry.path === fact.owner)) {
    out.push(
      pc.dim(
        `${limit.kind}: read by the pattern "${limit.pattern}" on page ${limit.origin.page}, line ${limit.origin.line}`,
      ),
    );
  }
  const document = spec.source.documents[fact.origin?.document ?? 0]?.file ?? '';
  out.push(
    fact.origin
      ? pc.cyan(`${document}, page ${fact.origin.page}, line ${fact.origin.line}`)
      : pc.dim('(stated nowhere by itself)'),
  );
  out.push(...(await documentLines(spec, specFile, path, documentFile)));
  process.stdout.write(`${out.join('\n')}\n`);
}

async function documentLines(
  spec: Spec,
  specFile: string,
  path: string,
  documentFile: string | undefined,
): Promise<string[]> {
  const source = spec.source.documents[0];
  if (!source) return [];
  const file = documentFile ?? join(dirname(specFile), source.file);
  let bytes: Uint8Array;
  try {
    bytes = await readInput(file, 'the document that the spec was read from');
  } catch (error) {
    if (documentFile !== undefined) throw error;
    return [pc.dim(`(the document ${file} is not there; name it with --document to see its lines)`)];
  }
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
    return [pc.yellow(`(the document ${file} is not the one that the spec was read from: its sha256 differs)`)];
  }
  const { trace } = await parseDocuments([{ bytes, file: source.file }]);
  const lines = linesAt(trace, path) ?? [];
  return [
    ...lines.slice(0, MAX_LINES).map(formatLine),
    ...(lines.length > MAX_LINES ? [pc.dim(`  … ${lines.length - MAX_LINES} more lines`)] : []),
  ];
}

function formatLine(line: Line): string {
  return `${pc.dim(String(line.at.line).padStart(7))}  ${line.text.replaceAll('\u00a0', '`')}`;
}
