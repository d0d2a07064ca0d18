import { findChromium } from '../find-chromium.mjs';
import { installChromium } from '../install-chromium.mjs';
import { runTool } from '../run-command.mjs';
import { TaskFailure } from '../task-failure.mjs';
import { run as build } from './build.mjs';

/**
 * Runs the client in a real browser against the mock.
 *
 * @param {string[]} args for vitest
 */
export function run(args) {
  // Before the build, so that a missing browser is told at once.
  process.env.CHROME_PATH = findChromium(process.env) ?? installedChromium();
  build();
  runTool('vitest', ['run', '--root', 'test/browser', ...args], 'tests in the browser failed');
}

function installedChromium() {
  installChromium();
  const path = findChromium(process.env);
  if (path === undefined) throw new TaskFailure('Chromium was installed, but it is not on the PATH');
  return path;
}
