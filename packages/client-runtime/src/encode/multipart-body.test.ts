import { expect, it } from 'vitest';
import { multipartBody } from './multipart-body.js';

it('writes parts with texts and bytes', () => {
  const { boundary, body } = multipartBody(
    [
      ['Offset', '0'],
      ['Na"me\r\n', 'é'],
      ['Data.0', new Uint8Array([0x41, 0x42])],
    ],
    () => 0.5,
  );
  expect(boundary).toBe('80000000800000008000000080000000');
  expect(new TextDecoder().decode(body)).toBe(
    [
      `--${boundary}`,
      'Content-Disposition: form-data; name="Offset"',
      '',
      '0',
      `--${boundary}`,
      'Content-Disposition: form-data; name="Na%22me%0D%0A"',
      '',
      'é',
      `--${boundary}`,
      'Content-Disposition: form-data; name="Data.0"; filename="Data.0"',
      'Content-Type: application/octet-stream',
      '',
      'AB',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
});

it('writes a body without parts', () => {
  const { boundary, body } = multipartBody([], () => 0);
  expect(new TextDecoder().decode(body)).toBe(`--${boundary}--\r\n`);
});
