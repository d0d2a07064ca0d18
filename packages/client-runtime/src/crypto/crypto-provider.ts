/** Hash functions that signatures are made with. */
export type HashName = 'SHA-1' | 'SHA-256';

/** The two primitives that signing needs. Texts stand for their UTF-8 bytes. Both may answer at once or later. */
export interface CryptoProvider {
  /** The digest of `data` by SHA-256, in lowercase hexadecimal. */
  sha256Hex(data: string | Uint8Array): string | Promise<string>;
  /** The keyed digest of `data`: 32 bytes for SHA-256, 20 for SHA-1. */
  hmac(hash: HashName, key: string | Uint8Array, data: string): Uint8Array | Promise<Uint8Array>;
}
