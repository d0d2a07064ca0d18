import type { Field } from '@specloom/spec';
import { toChange } from '../change.js';
import { match } from '../match.js';
import type { Change } from '../model.js';
import { canonicalJson } from '../text/canonical-json.js';
import { fieldText } from '../text/type-text.js';
import { compareDescription } from './description.js';

/** Changes of the common parameters of one signature version, one for each parameter besides its wording. */
export function compareCommonParameters(
  version: 'v3' | 'v1',
  before: readonly Field[],
  after: readonly Field[],
): Change[] {
  const subject = (name: string): Subject => ({
    path: `protocol.commonParameters.${version}.${name}`,
    noun: `Common parameter ${name} of signature ${version}`,
  });
  const { added, removed, paired } = match(before, after, (field) => field.name);
  return [
    ...added.map((field) => parameterAdded(subject(field.name), field)),
    ...removed.map((field) => parameterRemoved(subject(field.name), field)),
    ...paired.flatMap((pair) => compareParameter(subject(pair.before.name), pair.before, pair.after)),
  ];
}

interface Subject {
  path: string;
  noun: string;
}

function parameterAdded({ path, noun }: Subject, field: Field): Change {
  const message = `${noun} was added: ${fieldText(field)}.`;
  return toChange({
    rule: 'protocol-changed',
    path,
    message,
    before: undefined,
    after: textOf(field),
    to: field.origin,
  });
}

function parameterRemoved({ path, noun }: Subject, field: Field): Change {
  const message = `${noun} was removed; it was: ${fieldText(field)}.`;
  return toChange({
    rule: 'protocol-changed',
    path,
    message,
    before: textOf(field),
    after: undefined,
    from: field.origin,
  });
}

function compareParameter({ path, noun }: Subject, before: Field, after: Field): Change[] {
  const places = { from: before.origin, to: after.origin };
  const wording = compareDescription({
    path,
    noun,
    before: before.description,
    after: after.description,
    ...places,
  });
  const [was, is] = [textOf(before), textOf(after)];
  if (was === is) return wording;
  const message = `${noun} changed from ${was} to ${is}.`;
  return [toChange({ rule: 'protocol-changed', path, message, before: was, after: is, ...places }), ...wording];
}

/** Declaration and constraints of a parameter: "required string", "optional string, limited by {…}". */
function textOf(field: Field): string {
  const constraints = canonicalJson(field.constraints);
  return constraints === '' ? fieldText(field) : `${fieldText(field)}, limited by ${constraints}`;
}
