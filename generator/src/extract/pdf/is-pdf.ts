/** Readers look for the mark of a PDF in so many bytes. */
const HEADER_BYTES = 1024;

/** Whether a file is a PDF, or at least claims to be one by its name. */
export function isPdf(bytes: Uint8Array, file: string): boolean {
  return hasPdfHeader(bytes) || /\.pdf$/i.test(file);
}

/** Whether the mark of a PDF stands at the start of a file. */
export function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES)).includes('%PDF-');
}
