import type { BehaviourContext } from '@specloom/mock-runtime';

/** Fails with `InvalidParameterValue.InstanceIdDuplicated` for an instance that is named twice. */
export function requireEach({ fail }: BehaviourContext<unknown>, instanceIds: readonly string[]): void {
  const twice = instanceIds.find((id, index) => instanceIds.indexOf(id) !== index);
  if (twice !== undefined) {
    const message = `The instance ${JSON.stringify(twice.slice(0, 60))} is named twice.`;
    fail('InvalidParameterValue.InstanceIdDuplicated', message);
  }
}
