/** Documented bound of `TaskInstanceLog.StdoutLog` and `StderrLog`, in bytes. */
const MOST_BYTES = 2_048;
const FORM = 'data:text/plain;charset=utf-8;base64,';

/** Output as the documented answers have it: its last 2,048 bytes at most, beginning with a whole character. */
export function logOf(output: string): string {
  const bytes = Buffer.from(output);
  let from = Math.max(0, bytes.length - MOST_BYTES);
  // Bytes of the form 10xxxxxx go on with a character that begins before them.
  while (((bytes[from] ?? 0) & 0xc0) === 0x80) {
    from++;
  }
  return FORM + bytes.subarray(from).toString('base64');
}
