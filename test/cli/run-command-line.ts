import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));

/** What a run of the command line printed, and its exit code. */
export interface CommandLineRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in a process of its own, as a user does. */
export function runCommandLine(...args: string[]): Promise<CommandLineRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    execFile(process.execPath, [PROGRAM, ...args], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}
