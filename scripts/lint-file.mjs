import { captureTool } from './run-command.mjs';
import { TaskFailure } from './task-failure.mjs';

// Findings are what lint.json is for: lint exits with 1 where it has some, and that is no failure here.
const DONE = [0, 1];

/**
 * What lint.json of a document must hold.
 *
 * @param {string} document path relative to the root
 */
export function lintFile(document) {
  const { status, stdout } = captureTool('specloom', ['lint', document, '--format', 'json']);
  if (DONE.includes(status)) return stdout;
  throw new TaskFailure(`${document} could not be linted: "specloom lint" exited with ${status}`, status);
}
