import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ensureNode } from '../../scripts/ensure-node.mjs';

const BOOTSTRAP = fileURLToPath(new URL('../../scripts/bootstrap.mjs', import.meta.url));

test.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(() => ensureNode(version)).not.toThrow();
});

test.each(['18.20.4', '20.18.3', '8.0.0'])('Node %s is refused', (version) => {
  expect(() => ensureNode(version)).toThrow(
    `found Node ${version}, expected 20.19 or newer; install a current Node and run the command again`,
  );
});

test.each([
  { args: [], found: '""' },
  { args: ['deploy'], found: '"deploy"' },
  { args: ['../run'], found: '"../run"' },
])('an unknown task is told in one line: $found', ({ args, found }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BOOTSTRAP, ...args], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `error: unknown task ${found}; expected one of: generate, generate:check, build, test, test:full, test:browser, lint, check, bench\n`,
  );
});
