import yoctoSpinner from 'yocto-spinner';
import { printable } from '../diff/text/printable.js';

/** Progress of long work. */
export interface Progress {
  update(text: string): void;
  stop(): void;
}

/** Shows progress on the terminal's standard error; elsewhere, and when quiet, it shows nothing. */
export function startProgress(text: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const spinner = yoctoSpinner({ text: printable(text), stream: process.stderr }).start();
  return {
    update: (next) => {
      spinner.text = printable(next);
    },
    stop: () => {
      spinner.stop();
    },
  };
}
