import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file that is complete at every moment: the new one takes the old one's place in one step. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
