import type { Field, Spec } from '@specloom/spec';
import type { Direction } from './model.js';
import { own } from './surface.js';

/**
 * Directions of data types: a type is used in what the inputs or outputs of any action reach, directly or through other types. Old
 * and new are taken together, so that a type that moves from inputs to outputs is judged by both.
 */
export function typeDirections(specs: readonly Spec[]): (type: string) => Direction {
  const inputs = reach(specs, 'input');
  const outputs = reach(specs, 'output');
  return (type) => {
    if (inputs.has(type)) return outputs.has(type) ? 'both' : 'input';
    return outputs.has(type) ? 'output' : 'none';
  };
}

function reach(specs: readonly Spec[], side: 'input' | 'output'): Set<string> {
  const reached = new Set<string>();
  const pending: string[] = [];
  const visit = (fields: readonly Field[]): void => {
    for (const field of fields) {
      const name = referenceOf(field);
      if (name === undefined || reached.has(name)) continue;
      reached.add(name);
      pending.push(name);
    }
  };
  for (const spec of specs) for (const action of Object.values(spec.actions)) visit(action[side]);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const spec of specs) visit(own(spec.types, name)?.members ?? []);
  }
  return reached;
}

/** Name of the data type that a field refers to, alone or in a list. */
function referenceOf(field: Field): string | undefined {
  let type = field.type;
  while (type.kind === 'array') type = type.of;
  return type.kind === 'ref' ? type.name : undefined;
}
