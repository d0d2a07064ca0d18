/** What reading a PDF may cost. */
export interface PdfLimits {
  /** Largest file, in bytes. */
  fileBytes: number;
  pages: number;
  /** Longest time without a finished page, in seconds. */
  pageSeconds: number;
  /** Longest time in all, in seconds: a constant, and so much more for each page. */
  baseSeconds: number;
  secondsPerPage: number;
  /** Growth of the process's memory (its resident set) while it reads, in bytes. */
  memoryBytes: number;
}

/** Limits that the documentation of any product stays far below, and that an everyday machine can bear. */
export const DEFAULT_PDF_LIMITS: PdfLimits = {
  fileBytes: 256 * 1024 * 1024,
  pages: 5_000,
  pageSeconds: 8,
  baseSeconds: 30,
  secondsPerPage: 0.1,
  memoryBytes: 600 * 1024 * 1024,
};
