import { platformCrypto } from '#crypto';
import type { CryptoProvider } from '../crypto/crypto-provider.js';

/** SHA-256 of a text's UTF-8 bytes, or of bytes, in lowercase hexadecimal, as payloads and canonical requests are hashed. */
export async function sha256Hex(data: string | Uint8Array, crypto: CryptoProvider = platformCrypto): Promise<string> {
  return crypto.sha256Hex(data);
}
