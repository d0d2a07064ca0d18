import { TEST_CREDENTIAL } from '../auth/credential.js';
import type { Mock } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import type { DocumentedBoundaries } from './boundary.js';
import { checkBoundaries } from './check-boundaries.js';
import { findDifferences } from './find-differences.js';
import { type SuiteCase, SuiteError } from './suite-case.js';
import type { DocumentedError, DocumentedExample, DocumentedVector } from './suite-data.js';
import { type SuiteSign, vectorCase } from './vector-case.js';

/** Where a suite's client is to call, and with which keys. */
export interface SuiteTarget {
  /** "http://127.0.0.1:54321". */
  readonly endpoint: string;
  readonly secretId: string;
  readonly secretKey: string;
}

/** Calls an action with parameters as the document has them, and gives its output. */
export type SuiteCall<Definition> = (
  definition: Definition,
  parameters: Readonly<Record<string, unknown>>,
) => PromiseLike<unknown>;

/** What a suite consists of. */
export interface SuiteParts<Definition extends object> {
  readonly createMock: (options: MockOptions) => Mock;
  /** Makes a client that neither retries nor throttles. */
  readonly createClient: (target: SuiteTarget) => SuiteCall<Definition>;
  /** What the client calls, by the name of the action. */
  readonly definitions: Readonly<Record<string, Definition>>;
  /** The client's signatures. */
  readonly sign: SuiteSign;
  readonly examples: readonly DocumentedExample[];
  readonly errors: readonly DocumentedError[];
  readonly vectors: readonly DocumentedVector[];
  /** Both sides of the documented limits; none by default. */
  readonly boundaries?: readonly DocumentedBoundaries[];
}

/** The mock as the document describes the service, without semantics that somebody wrote or that names suggest. */
const AS_DOCUMENTED: MockOptions = { behaviour: { actions: {} }, conventions: false, rates: 'off', seed: 'examples' };

/**
 * Makes the checks that a client and a mock agree with their document: every documented request is sent over real HTTP and its
 * answer compared with the documented one, every documented error is provoked and recognised, both sides of every documented
 * limit are sent, and every documented signature is made by client and mock.
 */
export function documentedSuite<Definition extends object>(parts: SuiteParts<Definition>): SuiteCase[] {
  const actions = [...new Set(parts.errors.map(({ action }) => action))];
  return [
    ...parts.examples.map((example) => exampleCase(parts, example)),
    ...actions.map((action) => errorsCase(parts, action)),
    ...(parts.boundaries ?? []).map((boundaries) => boundariesCase(parts, boundaries)),
    ...parts.vectors.flatMap((vector) => vectorCase(vector, parts.sign)),
  ];
}

function exampleCase<Definition extends object>(
  parts: SuiteParts<Definition>,
  { action, title, request, response, origin, findings = [] }: DocumentedExample,
): SuiteCase {
  const wrong = findings.length === 0 ? '' : `, wrong in the document by ${findings.join(', ')}`;
  return {
    name: `${action}: ${title}${wrong} (page ${origin.page}, line ${origin.line})`,
    run: () =>
      withClient(parts, async (call) => {
        const answer = await call(action, { ...request.value });
        const { RequestId: requestId, ...found } = { ...Object(answer) };
        if (typeof requestId !== 'string' || requestId === '')
          throw new SuiteError(`${action} answers without a RequestId.`);
        const { RequestId: _, ...documented } = { RequestId: '', ...response.value };
        const differences = findDifferences(found, documented);
        if (differences.length > 0) throw new SuiteError(`${action} answers otherwise: ${differences.join('; ')}.`);
      }),
  };
}

function errorsCase<Definition extends object>(parts: SuiteParts<Definition>, action: string): SuiteCase {
  const codes = parts.errors.filter((error) => error.action === action).map(({ code }) => code);
  return {
    name: `${action}: ${codes.length} documented error codes`,
    run: () =>
      withClient(parts, async (call, mock) => {
        // An empty request has to leave the client: no rule over its parameters may hold it back.
        const unchecked = { groups: [] };
        for (const code of codes) {
          mock.faults.add({ action, times: 1, fault: { kind: 'error', code } });
          const found = await call(action, {}, unchecked).then(() => 'an answer', codeOf);
          if (found !== code)
            throw new SuiteError(`${action} is made to fail with ${code}, but the client sees ${found}.`);
        }
      }),
  };
}

function boundariesCase<Definition extends object>(
  parts: SuiteParts<Definition>,
  boundaries: DocumentedBoundaries,
): SuiteCase {
  return {
    name: `${boundaries.action}: ${boundaries.cases.length} documented boundaries`,
    run: () => withClient(parts, (call) => checkBoundaries(boundaries, parts.examples, call)),
  };
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}

/** Calls an action; `change` replaces parts of its definition. */
type Call = (action: string, parameters: Readonly<Record<string, unknown>>, change?: object) => PromiseLike<unknown>;

async function withClient<Definition extends object>(
  parts: SuiteParts<Definition>,
  use: (call: Call, mock: Mock) => Promise<void>,
): Promise<void> {
  const mock = parts.createMock(AS_DOCUMENTED);
  const server = await mock.listen({ port: 0 });
  try {
    const { secretId, secretKey } = TEST_CREDENTIAL;
    const send = parts.createClient({ endpoint: server.url, secretId, secretKey });
    await use((action, parameters, change) => send({ ...definitionOf(parts, action), ...change }, parameters), mock);
  } finally {
    await server.close();
  }
}

function definitionOf<Definition extends object>({ definitions }: SuiteParts<Definition>, action: string): Definition {
  const definition = Object.hasOwn(definitions, action) ? definitions[action] : undefined;
  if (definition === undefined) throw new SuiteError(`The client has no action ${action}.`);
  return definition;
}
