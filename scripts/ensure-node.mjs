import { TaskFailure } from './task-failure.mjs';

const LEAST_MAJOR = 20;
const LEAST_MINOR = 19;

/**
 * Refuses a Node that is too old; from 20.19 on, `require` of ES modules works too.
 *
 * @param {string} version "20.19.0"
 */
export function ensureNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR)) return;
  throw new TaskFailure(
    `found Node ${version}, expected ${LEAST_MAJOR}.${LEAST_MINOR} or newer; install a current Node and run the command again`,
    2,
  );
}
