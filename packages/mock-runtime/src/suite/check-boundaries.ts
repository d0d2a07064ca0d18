import { applyChanges } from './apply-changes.js';
import type { DocumentedBoundaries, DocumentedBoundary } from './boundary.js';
import { SuiteError } from './suite-case.js';
import type { DocumentedExample } from './suite-data.js';

/** Rules over several parameters, which the client holds as well. */
const GROUP_RULES: ReadonlySet<string> = new Set(['exclusiveWith', 'exactlyOneOf', 'atLeastOneOf']);

/** Calls an action; `change` replaces parts of its definition. */
type Call = (action: string, parameters: Readonly<Record<string, unknown>>, change?: object) => PromiseLike<unknown>;

/**
 * Sends both sides of every boundary of an action: the passing one has to be answered, the failing one refused with the code of
 * the boundary, and by the client itself where it holds the rule too.
 */
export async function checkBoundaries(
  { action, base, cases }: DocumentedBoundaries,
  examples: readonly DocumentedExample[],
  call: Call,
): Promise<void> {
  const input = base.kind === 'least' ? base.value : exampleRequest(action, base.title, examples);
  for (const boundary of cases) {
    const within = applyChanges(input, boundary.within ?? {});
    const [pass, fail] = [
      applyChanges(within, boundary.pass, boundary.at),
      applyChanges(within, boundary.fail, boundary.at),
    ];
    expectOutcome(action, boundary, 'pass', await outcome(call(action, pass)), 'an answer');
    if (GROUP_RULES.has(boundary.rule)) {
      expectOutcome(action, boundary, 'fail', await outcome(call(action, fail)), 'ValidationError');
    }
    // Without the client's rules, so that the request reaches the mock.
    expectOutcome(action, boundary, 'fail', await outcome(call(action, fail, { groups: [] })), boundary.code);
  }
}

function exampleRequest(action: string, title: string, examples: readonly DocumentedExample[]): object {
  const found = examples.find((example) => example.action === action && example.title === title);
  if (found === undefined) throw new SuiteError(`${action} has no example ${JSON.stringify(title)}.`);
  return found.request.value;
}

/** "an answer", the code of an error that the mock answers, or the name of any other error. */
function outcome(answer: PromiseLike<unknown>): PromiseLike<string> {
  return answer.then(
    () => 'an answer',
    (error: unknown) => {
      if (!(error instanceof Error)) return String(error);
      return 'code' in error && error.name !== 'ValidationError' ? String(error.code) : error.name;
    },
  );
}

function expectOutcome(
  action: string,
  boundary: DocumentedBoundary,
  side: 'pass' | 'fail',
  found: string,
  expected: string,
): void {
  if (found === expected) return;
  const { at = 'the input', rule } = boundary;
  const shown = JSON.stringify(boundary[side]).slice(0, 200);
  throw new SuiteError(`${action} with ${shown} in ${at} gives ${found}; expected ${expected}, by the rule ${rule}.`);
}
