import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TaskFailure } from './task-failure.mjs';

/** Names that systems give to Chromium, and to what is built from it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where the installers of other systems put it, outside the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser: the one that CHROME_PATH names, else one on the PATH, else one in its usual place. Throws a TaskFailure where
 * CHROME_PATH names none.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} its path
 */
export function findChromium(env) {
  const { CHROME_PATH: chosen, PATH: path = '' } = env;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new TaskFailure(
      `CHROME_PATH is ${JSON.stringify(chosen)}, expected the path of a Chromium that can be run`,
      2,
    );
  }
  const folders = path.split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
