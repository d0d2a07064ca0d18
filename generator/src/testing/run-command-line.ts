import { vi } from 'vitest';
import { main } from '../cli/main.js';

/** What a run of the command line printed, and its exit code. */
export interface CommandLineRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process, and keeps what it prints, without colours. */
export async function runCommandLine(...args: string[]): Promise<CommandLineRun> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const code = await main(args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape
    const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '');
    return { code, stdout: plain(printed.stdout), stderr: plain(printed.stderr) };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
}
