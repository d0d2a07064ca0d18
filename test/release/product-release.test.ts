import type { Spec } from '@specloom/spec';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PRODUCT, ReleaseWorkspace } from './release-workspace.js';

/** An edit of the document: the first place of a text behind an anchor, and what stands there instead. */
type Edit = readonly [anchor: string, from: string, to: string];

const RATE: Edit[] = [
  ['DescribeTaskLogs Queries', 'task log details 20\n', 'task log details 5\n'],
  ['error logs of multiple task instances.', 'A maximum of 20 requests', 'A maximum of 5 requests'],
];
const REQUIRED: Edit = ['\nDescribeTaskLogs.\n', '\nOffset No Integer', '\nOffset Yes Integer'];
const MEMBER: Edit = [
  'Describes data disk information.',
  '\nDiskSize Integer Yes\n',
  '\nChecksum String No Sum of all bytes\n\nDiskSize Integer Yes\n',
];
const WORDING: Edit = ['\nDataDisk\n\nDescribes', 'Describes data disk information.', 'Tells of a data disk.'];

const KILLED_AFTER = [0, 3, 20];

let workspace: ReleaseWorkspace;
let document = '';
let before: Record<string, string> = {};

beforeAll(() => {
  workspace = new ReleaseWorkspace();
  document = workspace.read(`${PRODUCT}/document.txt`);
  before = workspace.snapshot();
}, 300_000);

afterEach(() => workspace.restore());
afterAll(() => workspace.remove());

/** Writes an edition of the document with edits; throws where an edit has no place. */
function edition(edits: readonly Edit[]): string {
  const text = edits.reduce((rest, [anchor, from, to]) => {
    const start = rest.indexOf(anchor);
    const place = rest.indexOf(from, start);
    if (start === -1 || place === -1) throw new Error(`The document has no "${from}" behind "${anchor}".`);
    return `${rest.slice(0, place)}${to}${rest.slice(place + from.length)}`;
  }, document);
  workspace.write('edition.txt', text);
  return 'edition.txt';
}

/** Package and bump of each changeset. */
function bumps(): string[] {
  return workspace
    .changesets()
    .map((name) => /^"(.+)": (\w+)$/m.exec(workspace.read(`.changeset/${name}`)))
    .map((found) => `${found?.[1]} ${found?.[2]}`)
    .sort();
}

describe('a documentation release', () => {
  test('of the same document changes nothing', () => {
    const { code, out } = workspace.release(`${PRODUCT}/document.txt`);
    expect(code).toBe(0);
    expect(out).toContain('no changes\n');
    expect(out).toContain('Everything is up to date; nothing to write.');
    expect(workspace.snapshot()).toEqual(before);
  });

  test('brings spec, packages and changesets up to date, once', () => {
    const path = edition([...RATE, REQUIRED, MEMBER]);
    const dry = workspace.release(path, '--dry-run');
    expect(dry.out).toContain(`  ${PRODUCT}/spec.json\n`);
    expect(dry.out).toContain('Nothing was written.\n');
    const { 'edition.txt': _, ...untouched } = workspace.snapshot();
    expect(untouched).toEqual(before);

    const { code, out } = workspace.release(path);
    expect(code).toBe(0);
    expect(out).toContain('Input parameter Offset of DescribeTaskLogs was optional and is now required.');
    expect(out).toContain(
      'Rate limit of DescribeTaskLogs was lowered from 20 requests per second to 5 requests per second.',
    );
    expect(out).toContain('Member Checksum of DataDisk was added: optional string.');
    expect(bumps()).toEqual([
      '@specloom/batch-client minor',
      '@specloom/batch-fixtures minor',
      '@specloom/batch-mock minor',
      '@specloom/spec minor',
    ]);
    expect(workspace.read(`${PRODUCT}/document.txt`)).toBe(workspace.read(path));
    const spec: Spec = JSON.parse(workspace.read(`${PRODUCT}/spec.json`));
    expect(spec.actions.DescribeTaskLogs?.rateLimit).toEqual({ perSecond: 5 });
    expect(workspace.specloom('generate', `${PRODUCT}/spec.json`, '--check').code).toBe(0);

    const released = workspace.snapshot();
    expect(workspace.release(path).out).toContain('Everything is up to date; nothing to write.');
    expect(workspace.snapshot()).toEqual(released);
  });

  test('has changesets that changesets applies', () => {
    workspace.release(edition([REQUIRED]));
    workspace.tool('@changesets/cli/bin.js', 'version');
    expect(workspace.changesets()).toEqual([]);
    const { version } = JSON.parse(workspace.read('packages/batch-client/package.json'));
    expect(version).toBe('0.1.0');
    const changelog = workspace.read('packages/batch-client/CHANGELOG.md');
    expect(changelog).toContain(
      '`DescribeTaskLogs.input.Offset`: Input parameter Offset of DescribeTaskLogs was optional',
    );
    // The version of a package belongs to changesets: generation keeps it.
    expect(workspace.specloom('generate', `${PRODUCT}/spec.json`, '--check').code).toBe(0);
  });

  test('of other words releases no mock', () => {
    workspace.release(edition([WORDING]));
    expect(bumps()).toEqual(['@specloom/batch-client patch', '@specloom/spec patch']);
  });

  test('that loses an action stops, and keeps its name when that is confirmed', () => {
    addAction('DescribeLostThings');
    const lost = workspace.snapshot();
    const stopped = workspace.release(`${PRODUCT}/document.txt`);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toContain('stopped: The action DescribeLostThings is lost.\n');
    expect(workspace.snapshot()).toEqual(lost);

    expect(workspace.release(`${PRODUCT}/document.txt`, '--confirm').code).toBe(0);
    const retired = JSON.parse(workspace.read(`${PRODUCT}/retired.json`));
    expect(Object.keys(retired.actions)).toEqual(['DescribeLostThings']);
    expect(Object.keys(retired.fields)).toEqual(['DescribeTask.input.LostFlag', 'DescribeTask.output.LostCount']);
    const client = workspace.read('packages/batch-client/src/gen/functions.ts');
    expect(client).toMatch(
      /@deprecated Gone from the documentation; [^\n]*\n \*\/\nexport (?:async )?(?:function|const) describeLostThings\b/,
    );
    // What names the vanished still compiles.
    workspace.write('packages/batch-client/src/uses-lost.ts', USES_LOST);
    workspace.tool('typescript/bin/tsc', '-p', 'packages/batch-client', '--noEmit');
    expect(workspace.specloom('generate', `${PRODUCT}/spec.json`, '--check').code).toBe(0);
  });
});

describe('a release that is killed', () => {
  let wanted: Record<string, string> = {};

  beforeAll(() => {
    workspace.release(edition([...RATE, REQUIRED, MEMBER]));
    wanted = workspace.snapshot();
    workspace.restore();
  }, 300_000);

  test.each(KILLED_AFTER)('with %i files staged leaves every file whole, and can be done again', async (staged) => {
    const path = edition([...RATE, REQUIRED, MEMBER]);
    const untouched = workspace.snapshot();
    await workspace.killRelease(path, staged);
    const found = Object.entries(workspace.snapshot());
    expect(found.filter(([file, hash]) => hash !== untouched[file] && hash !== wanted[file])).toEqual([]);
    expect(workspace.release(path)).toMatchObject({ code: 0, err: '' });
    expect(workspace.snapshot()).toEqual(wanted);
  });
});

/** Gives the committed spec an action, a parameter and an output that the document does not have. */
function addAction(name: string): void {
  const spec: Spec = JSON.parse(workspace.read(`${PRODUCT}/spec.json`));
  const task = spec.actions.DescribeTask;
  const [input, output] = [task?.input[0], task?.output[0]];
  if (!task || !input || !output) throw new Error('The product has no DescribeTask with parameters.');
  spec.actions[name] = structuredClone(task);
  task.input.push({ ...structuredClone(input), name: 'LostFlag', required: true });
  task.output.push({ ...structuredClone(output), name: 'LostCount' });
  workspace.write(`${PRODUCT}/spec.json`, `${JSON.stringify(spec, null, 2)}\n`);
}

const USES_LOST = `import { BatchClient, type DescribeTaskInput } from './index.js';

const input: DescribeTaskInput = { JobId: 'job-1', TaskName: 'Task', LostFlag: 'x' };

export async function use(client: BatchClient): Promise<string | undefined> {
  await client.describeLostThings(input);
  return (await client.describeTask(input)).LostCount;
}
`;
