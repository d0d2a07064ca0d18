import type { Change, Direction } from '../model.js';
import type { RuleId } from '../rules.js';

type Advice = string | Partial<Record<Direction, string>>;

/** What a user of the client does about a change, where there is something to do. */
const ADVICE: Partial<Record<RuleId, Advice>> = {
  'action-removed': 'Stop calling it; the method stays, marked as deprecated, and its calls are refused.',
  'action-restored': 'It can be called again.',
  'parameter-required-added': 'Pass it in every call.',
  'parameter-became-required': 'Pass it in every call.',
  'parameter-became-optional': 'It may be left out.',
  'parameter-removed': 'Stop passing it: it is ignored or refused.',
  'output-removed': 'Do not read it any more: it is no longer in the answer.',
  'output-became-nullable': 'Handle null where it is read.',
  'output-became-non-nullable': 'Checks for null may go.',
  'member-required-added': { input: 'Set it wherever the type is built.', both: 'Set it wherever the type is built.' },
  'member-became-required': { input: 'Set it wherever the type is built.', both: 'Set it wherever the type is built.' },
  'member-became-optional': {
    input: 'It may be left out.',
    output: 'Handle its absence where it is read.',
    both: 'Handle its absence where it is read.',
  },
  'member-removed': {
    input: 'Stop setting it: it is ignored or refused.',
    output: 'Do not read it any more: it is no longer in the answer.',
    both: 'Neither set nor read it any more.',
  },
  'member-became-nullable': { output: 'Handle null where it is read.', both: 'Handle null where it is read.' },
  'member-became-non-nullable': { output: 'Checks for null may go.', both: 'Checks for null may go.' },
  'type-removed': 'Stop using its name; it stays as a deprecated alias.',
  'type-renamed': 'Use the new name; the old one stays as a deprecated alias.',
  'scalar-changed': {
    input: 'Send the new type.',
    output: 'Expect the new type.',
    both: 'Send and expect the new type.',
  },
  'list-changed': {
    input: 'Send the new form.',
    output: 'Expect the new form.',
    both: 'Send and expect the new form.',
  },
  'reference-changed': {
    input: 'Send the new type.',
    output: 'Expect the new type.',
    both: 'Send and expect the new type.',
  },
  'enum-value-added': { output: 'Expect the new value.', both: 'Expect the new value.' },
  'enum-value-removed': { input: 'Stop sending the value.', both: 'Stop sending the value.' },
  'default-changed': 'Pass the value where the old default is wanted.',
  'range-narrowed': { input: 'Check the values that are sent.', both: 'Check the values that are sent.' },
  'error-code-added': 'Handle it where it matters.',
  'error-code-removed': 'The constants stay; handling may go.',
  'rate-limit-lowered': 'Call it less often; a client that throttles follows by itself.',
  'region-removed': 'Move to another region.',
  'region-became-required': 'Set the region in every call.',
  'protocol-changed': 'Update clients that sign and send requests by themselves.',
  'parameter-modified': 'Read its description again.',
  'output-modified': 'Read its description again.',
  'member-modified': 'Read its description again.',
};

/** What a user does about a change; undefined where there is nothing to do. */
export function adviceFor({ rule, direction }: Change): string | undefined {
  const advice = Object.hasOwn(ADVICE, rule) ? ADVICE[rule as RuleId] : undefined;
  return typeof advice === 'string' ? advice : advice?.[direction];
}
