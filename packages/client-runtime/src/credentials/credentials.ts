/** A pair of keys, and the token that belongs to temporary ones. Follows "Applying for Security Credentials". */
export interface Credentials {
  /** Names the caller. */
  readonly secretId: string;
  /** Signs the requests. */
  readonly secretKey: string;
  /** Goes with temporary keys; sent as `X-TC-Token` or `Token`. */
  readonly token?: string | undefined;
  /** When the keys stop working: milliseconds since 1970, or a Date. Keys without it are asked for on every attempt. */
  readonly expiresAt?: number | Date | undefined;
}

/** Gives credentials when they are needed. May answer at once or later; a rejection becomes a CredentialsError. */
export type CredentialsProvider = () => Credentials | Promise<Credentials>;
