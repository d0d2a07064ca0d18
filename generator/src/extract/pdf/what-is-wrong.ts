const MAX_LENGTH = 150;

/** Says in a clause what an exception of the PDF library means; `page` is the page that was read, 0 before the first. */
export function whatIsWrong(error: unknown, page: number, hasPassword: boolean): string {
  const name = error instanceof Error ? error.name : '';
  const message = String(error instanceof Error ? error.message : error)
    .replace(/\s+/g, ' ')
    .slice(0, MAX_LENGTH);
  if (name === 'PasswordException') {
    return hasPassword
      ? 'found a PDF that the given password does not open, expected the right one in the file of --password-file'
      : 'found an encrypted PDF, expected one without a password, or the password in a file named by --password-file';
  }
  if (name === 'PageTooFullError') return `page ${page} ${message}, expected a page of an API document`;
  if (page > 0) return `page ${page} cannot be read (${message}), expected a whole PDF; is it damaged or cut off?`;
  return `found no readable PDF (${message}), expected a whole one; is it damaged or cut off?`;
}
