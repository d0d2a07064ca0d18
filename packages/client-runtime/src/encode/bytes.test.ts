import { describe, expect, it } from 'vitest';
import { bytesToBase64, bytesToHex, textToBytes } from './bytes.js';

describe('bytes', () => {
  it('become lowercase hexadecimal', () => {
    expect(bytesToHex(new Uint8Array([0, 10, 171, 255]))).toBe('000aabff');
  });

  it('become base64 with padding', () => {
    expect(bytesToBase64(new Uint8Array([255, 254]))).toBe('//4=');
  });

  it('are the UTF-8 of text', () => {
    expect([...textToBytes('é')]).toEqual([0xc3, 0xa9]);
  });
});
