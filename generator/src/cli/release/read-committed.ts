import { dirname, join } from 'node:path';
import type { Finding } from '@specloom/spec';
import type { Retired } from '../../plan/retired.js';
import type { CommittedState, Edition } from '../../release/plan-release.js';
import { readRetired } from '../../release/read-retired.js';
import { validateSpec } from '../../spec/validate-spec.js';
import { findSpecFile } from '../diff/find-spec.js';
import { readOptional } from '../read-optional.js';
import { UsageError } from '../usage-error.js';

/** What stands beside the committed spec of a product, in its latest version. @throws UsageError or SpecError for a file that is none. */
export async function readCommitted(edition: Edition, root: string): Promise<CommittedState & { retired: Retired }> {
  const { id } = edition.spec.service;
  const file = await findSpecFile({ id, version: undefined }, root);
  const specText = file === undefined ? undefined : await readOptional(file);
  const note = await readOptional(join(root, edition.folder, 'SOURCE.md'));
  if (file === undefined || specText === undefined) {
    const retired = readRetired(undefined, '');
    return { spec: undefined, specText: undefined, findings: new Set(), sourceNote: note, retired };
  }
  const [retired, lint] = [join(dirname(file), 'retired.json'), join(dirname(file), 'lint.json')];
  return {
    spec: validateSpec(parseJson(specText, file), file),
    specText,
    findings: knownFindings(await readOptional(lint), lint),
    sourceNote: note,
    retired: readRetired(await readOptional(retired), retired),
  };
}

function knownFindings(text: string | undefined, file: string): Set<string> {
  if (text === undefined) return new Set();
  const { findings } = parseJson(text, file) as { findings?: readonly Finding[] };
  return new Set(findings?.map((finding) => finding.id));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file}: found text that is not JSON; mend it, or take it back from the history of the repository`,
    );
  }
}
