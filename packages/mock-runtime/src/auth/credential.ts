/** A key pair that a mock accepts. */
export interface Credential {
  /** Public half; any text without "/". */
  secretId: string;
  secretKey: string;
  /** For temporary keys: the token that requests have to carry. */
  token?: string;
}

/** The pair that a mock accepts when it is given none. It opens nothing but mocks. */
export const TEST_CREDENTIAL: Credential = Object.freeze({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' });
