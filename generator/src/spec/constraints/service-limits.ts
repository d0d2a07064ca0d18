import type { Limit, Origin, Spec } from '@specloom/spec';
import type { Line } from '../../extract/line.js';

/** `greater than 5 minutes`, `more than five minutes` */
const SKEW = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|thirty) (?:second|minute|hour)s?\b/i;

/** Where the limits of the service itself were read: sizes of requests, clock skew, frequencies. */
export function serviceLimits(spec: Spec, trace: ReadonlyMap<string, readonly Line[]>): Limit[] {
  const limits: Limit[] = [];
  const add = (path: string, kind: string, pattern: string, origin: Origin | undefined): void => {
    if (origin !== undefined) limits.push({ path, kind, pattern, origin });
  };
  for (const [index] of spec.protocol.methods.entries()) {
    const path = `protocol.methods.${index}.maxBytes`;
    add(path, 'maxBytes', 'request-size', trace.get(path)?.[0]?.at);
  }
  const timestamp = trace.get('protocol.commonParameters.v3.X-TC-Timestamp') ?? [];
  add(
    'protocol.clockSkewSeconds',
    'clockSkewSeconds',
    'clock-skew',
    timestamp.find((line) => SKEW.test(line.text))?.at ?? undefined,
  );
  for (const [name, action] of Object.entries(spec.actions)) {
    if (action.rateLimit !== null)
      add(`${name}.rateLimit`, 'perSecond', 'frequency', trace.get(`${name}.rateLimit`)?.[0]?.at ?? action.origin);
  }
  return limits;
}
