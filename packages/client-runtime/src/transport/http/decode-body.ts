import type { HttpAnswer } from './response-parser.js';

/**
 * The text of a body, at once where it comes as it is; undefined where it is longer than `maxBytes` after decompression. Rejects where
 * it is not encoded as its content encoding says.
 */
export function decodeBody({ head, body }: HttpAnswer, maxBytes: number): MaybeText | Promise<MaybeText> {
  const encoding = head.headers.get('content-encoding')?.toLowerCase();
  if (body === undefined || (encoding !== 'gzip' && encoding !== 'deflate')) return textOf(body);
  return decompress(body, maxBytes).then(textOf);
}

type MaybeText = string | undefined;

function textOf(bytes: Buffer | undefined): MaybeText {
  return bytes?.toString('utf8').replace(/^\uFEFF/, '');
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
