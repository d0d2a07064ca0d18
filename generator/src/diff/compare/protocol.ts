import type { Protocol, RequestForm, SignatureVector } from '@specloom/spec';
import { toChange } from '../change.js';
import { match } from '../match.js';
import type { Change } from '../model.js';
import { canonicalJson } from '../text/canonical-json.js';
import { quoteText } from '../text/quote-text.js';
import { compareCommonParameters } from './common-parameters.js';

/** Changes of how requests are made and signed. */
export function compareProtocol(before: Protocol, after: Protocol): Change[] {
  return [
    ...compareMethods(before.methods, after.methods),
    ...compareValue(
      'protocol.clockSkewSeconds',
      'The accepted clock skew',
      `${before.clockSkewSeconds} seconds`,
      `${after.clockSkewSeconds} seconds`,
    ),
    ...compareCommonParameters('v3', before.commonParameters.v3, after.commonParameters.v3),
    ...compareCommonParameters('v1', before.commonParameters.v1, after.commonParameters.v1),
    ...compareVectors(before.vectors, after.vectors),
  ];
}

/** The change of the default host name, which stands in no list of regions. */
export function compareEndpoint(before: string, after: string): Change[] {
  return compareValue('protocol.endpoint', 'The default domain', before, after);
}

function compareMethods(before: readonly RequestForm[], after: readonly RequestForm[]): Change[] {
  const name = (form: RequestForm): string => `${form.method} ${form.contentType}`;
  const { added, removed, paired } = match(before, after, name);
  const subject = (form: RequestForm) =>
    [`protocol.methods.${name(form)}`, `${form.method} ${quoteText(form.contentType)}`] as const;
  return [
    ...added.flatMap((form) => compareValue(...subject(form), 'unsupported', formText(form))),
    ...removed.flatMap((form) => compareValue(...subject(form), formText(form), 'unsupported')),
    ...paired.flatMap((pair) => compareValue(...subject(pair.before), formText(pair.before), formText(pair.after))),
  ];
}

function compareValue(path: string, noun: string, before: string, after: string): Change[] {
  if (before === after) return [];
  const message = `${noun} changed from ${before} to ${after}.`;
  return [toChange({ rule: 'protocol-changed', path, message, before, after })];
}

/** "at most 1024 bytes, signed with HmacSHA1 or HmacSHA256". */
function formText({ maxBytes, signatureMethods }: RequestForm): string {
  const methods = signatureMethods.toSorted().map(quoteText).join(' or ');
  return `at most ${maxBytes} bytes, signed with ${methods || 'nothing'}`;
}

/** The worked signature examples; like the examples of actions they document and do not decide. */
function compareVectors(before: readonly SignatureVector[], after: readonly SignatureVector[]): Change[] {
  const { added, removed, paired } = match(before, after, (vector) => vector.method);
  const change = (left: SignatureVector | undefined, right: SignatureVector | undefined, says: string): Change => {
    const method = (left ?? right)?.method ?? '';
    return toChange({
      rule: 'example-changed',
      path: `protocol.vectors.${method}`,
      message: `The signature example for ${method} ${says}.`,
      before: left && contentOf(left),
      after: right && contentOf(right),
      from: left?.origin,
      to: right?.origin,
    });
  };
  return [
    ...added.map((vector) => change(undefined, vector, 'was added')),
    ...removed.map((vector) => change(vector, undefined, 'was removed')),
    ...paired
      .filter((pair) => contentOf(pair.before) !== contentOf(pair.after))
      .map((pair) =>
        change(
          pair.before,
          pair.after,
          `changed; its signature was ${quoteText(pair.before.signature)} and is now ${quoteText(pair.after.signature)}`,
        ),
      ),
  ];
}

function contentOf({ inputs, steps, signature }: SignatureVector): string {
  return canonicalJson({ inputs, steps, signature });
}
