/** Hash functions that signatures are made with. */
export type HashName = 'SHA-1' | 'SHA-256';

/** The two primitives that signing needs, over bytes. Both may answer at once or later. */
export interface CryptoProvider {
  /** The digest of `data` by SHA-256, 32 bytes. */
  sha256(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** The keyed digest of `data`: 32 bytes for SHA-256, 20 for SHA-1. */
  hmac(hash: HashName, key: Uint8Array, data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}
