import { signVector } from './sign-vector.js';
import { type SuiteCase, SuiteError } from './suite-case.js';
import type { DocumentedVector } from './suite-data.js';

/** Signs the inputs of a documented vector, with the steps that lead there by name. */
export type SuiteSign = (vector: DocumentedVector) => Promise<{ signature: string; steps: Record<string, string> }>;

/** Makes the checks that both sides sign as the document does, at every step that it shows. */
export function vectorCase(vector: DocumentedVector, sign: SuiteSign): SuiteCase[] {
  const { method, origin } = vector;
  const place = `page ${origin.page}, line ${origin.line}`;
  return [
    { name: `${method} in the client (${place})`, run: async () => check(vector, await sign(vector)) },
    { name: `${method} in the mock (${place})`, run: async () => check(vector, signVector(vector)) },
  ];
}

function check(vector: DocumentedVector, made: { signature: string; steps: Record<string, string> }): void {
  for (const [step, documented] of Object.entries(vector.steps)) {
    const found = made.steps[step];
    if (found !== documented)
      throw new SuiteError(
        `The step ${step} is ${JSON.stringify(found)}, the document has ${JSON.stringify(documented)}.`,
      );
  }
  if (made.signature !== vector.signature) {
    throw new SuiteError(`The signature is ${made.signature}, the document has ${vector.signature}.`);
  }
}
