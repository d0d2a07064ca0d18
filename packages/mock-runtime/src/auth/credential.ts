/** A key pair that a mock accepts. */
export interface Credential {
  /** Public half; any text without "/". */
  secretId: string;
  secretKey: string;
  /** For temporary keys: the token that requests have to carry. */
  token?: string;
}

const SECRET_ID = /^[^/,\s]{1,128}$/;

/** Pairs by their secretId. Throws an Error for an id that no request could name, an empty key, and an id given twice. */
export function indexCredentials(credentials: readonly Credential[]): Map<string, Credential> {
  const index = new Map<string, Credential>();
  for (const credential of credentials) {
    const { secretId, secretKey } = credential;
    if (!SECRET_ID.test(secretId)) {
      throw new Error(
        `The secretId ${JSON.stringify(secretId)} is not usable: expected a text without "/", "," and spaces.`,
      );
    }
    if (secretKey === '') {
      throw new Error(`The secretKey of ${secretId} is empty.`);
    }
    if (index.has(secretId)) {
      throw new Error(`The secretId ${secretId} is given twice.`);
    }
    index.set(secretId, credential);
  }
  return index;
}

/** The pair that a mock accepts when it is given none. It opens nothing but mocks. */
export const TEST_CREDENTIAL: Credential = Object.freeze({ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' });
