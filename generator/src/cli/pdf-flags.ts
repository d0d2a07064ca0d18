import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from '../extract/pdf/pdf-limits.js';
import type { ParseDocumentsOptions } from '../parse-documents.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

/** Flags about PDFs, as the command line gives them. */
export interface PdfFlags {
  passwordFile?: string;
  maxPages: number;
  maxMegabytes: number;
  maxMemory: number;
  pageTimeout: number;
}

const MEGABYTE = 1024 * 1024;

/** Adds the flags about PDFs to a command. */
export function addPdfFlags(command: Command): Command {
  const limits = DEFAULT_PDF_LIMITS;
  return command
    .option('--password-file <file>', 'file that holds the password of encrypted PDFs')
    .option('--max-pages <number>', 'largest PDF that is read, in pages', toPositive, limits.pages)
    .option('--max-megabytes <number>', 'largest PDF that is read, in MB', toPositive, limits.fileBytes / MEGABYTE)
    .option('--max-memory <MB>', 'memory that reading a PDF may take', toPositive, limits.memoryBytes / MEGABYTE)
    .option('--page-timeout <seconds>', 'longest time without a finished page', toPositive, limits.pageSeconds);
}

/** What the flags say, the password read from its file. */
export async function readPdfFlags(flags: PdfFlags): Promise<Pick<ParseDocumentsOptions, 'password' | 'limits'>> {
  const limits: Partial<PdfLimits> = {
    pages: flags.maxPages,
    fileBytes: flags.maxMegabytes * MEGABYTE,
    memoryBytes: flags.maxMemory * MEGABYTE,
    pageSeconds: flags.pageTimeout,
  };
  if (flags.passwordFile === undefined) return { limits };
  const text = new TextDecoder().decode(await readInput(flags.passwordFile, 'a file with a password'));
  const password = text.split(/\r?\n/, 1)[0] ?? '';
  if (password === '') throw new UsageError(`${flags.passwordFile}: found no password, expected one on the first line`);
  return { password, limits };
}

function toPositive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('expected a number above 0.');
  return value;
}
