import { deflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary or value, and its stream where it has one. */
export interface PdfObject {
  value: string;
  stream?: Uint8Array;
}

/** Writes a PDF of the given objects, numbered from 1; the first is the catalog. */
export function writePdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const push = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    chunks.push(bytes);
    length += bytes.length;
  };
  push('%PDF-1.7\n');
  const offsets: number[] = [];
  objects.forEach(({ value, stream }, index) => {
    offsets.push(length);
    push(`${index + 1} 0 obj\n`);
    if (stream === undefined) push(`${value}\n`);
    else {
      push(`${value.replace(/>>$/, ` /Length ${stream.length} >>`)}\nstream\n`);
      push(stream);
      push('\nendstream\n');
    }
    push('endobj\n');
  });
  const start = length;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) push(`${String(offset).padStart(10, '0')} 00000 n \n`);
  push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

/** A PDF of one page that shows the given content stream. */
export function onePage(content: PdfObject, pageExtra = '', more: readonly PdfObject[] = []): Uint8Array {
  return writePdf([
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      value: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${pageExtra} >>`,
    },
    content,
    { value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    ...more,
  ]);
}

/** A compressed stream; each round compresses what the one before gave. */
export function flate(bytes: Uint8Array, rounds = 1): PdfObject {
  let stream = bytes;
  for (let i = 0; i < rounds; i++) stream = deflateSync(stream, { level: 9 });
  return { value: `<< /Filter [${'/FlateDecode '.repeat(rounds).trim()}] >>`, stream };
}

/** A stream as it is. */
export function plain(text: string): PdfObject {
  return { value: '<< >>', stream: Buffer.from(text, 'latin1') };
}
