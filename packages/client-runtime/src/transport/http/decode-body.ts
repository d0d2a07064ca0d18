import type { HttpAnswer } from './response-parser.js';

/**
 * The text of a body; undefined where it is longer than `maxBytes` after decompression. Rejects where it is not encoded as its content
 * encoding says.
 */
export async function decodeBody({ head, body }: HttpAnswer, maxBytes: number): Promise<string | undefined> {
  if (body === undefined) return undefined;
  const encoding = head.headers.get('content-encoding')?.toLowerCase();
  const plain = encoding === 'gzip' || encoding === 'deflate' ? await decompress(body, maxBytes) : body;
  return plain?.toString('utf8').replace(/^\uFEFF/, '');
}

function decompress(body: Buffer, maxBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    // Loaded on demand: most answers are small and come as they are.
    process.getBuiltinModule('node:zlib').unzip(body, { maxOutputLength: maxBytes }, (error, plain) => {
      if (error === null) resolve(plain);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') resolve(undefined);
      else reject(error);
    });
  });
}
