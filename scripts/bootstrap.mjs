#!/usr/bin/env node
// Entry of every root script. Runs on Node, npm and git alone: what the tasks need beyond that, it brings.
// Static imports stop at files that load on an old Node too, so that the version check can speak.
import { ensureNode } from './ensure-node.mjs';
import { TaskFailure } from './task-failure.mjs';

const TASKS = ['generate', 'generate:check', 'build', 'test', 'test:full', 'test:browser', 'lint', 'check', 'bench'];

/** @param {string[]} argv */
async function bootstrap([task, ...args]) {
  ensureNode(process.versions.node);
  if (task === undefined || !TASKS.includes(task)) {
    throw new TaskFailure(`unknown task ${JSON.stringify(task ?? '')}; expected one of: ${TASKS.join(', ')}`, 2);
  }
  const { ensurePnpm } = await import('./ensure-pnpm.mjs');
  const elsewhere = ensurePnpm([task, ...args]);
  if (elsewhere !== undefined) return elsewhere;
  const { installDependencies } = await import('./install-dependencies.mjs');
  installDependencies();
  process.env.TURBO_TELEMETRY_DISABLED = '1';
  const { run } = await import(`./tasks/${task.replace(':', '-')}.mjs`);
  await run(args);
  return 0;
}

try {
  process.exitCode = await bootstrap(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TaskFailure)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = error.exitCode;
}
