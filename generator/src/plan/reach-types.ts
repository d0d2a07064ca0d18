import type { DataType, Field, Spec, TypeRef } from '@specloom/spec';

/** Data types that requests, and that answers, can hold. */
export interface Reach {
  input: ReadonlySet<string>;
  output: ReadonlySet<string>;
  /** Types whose rules differ between the two: they need two declarations. */
  split: ReadonlySet<string>;
}

/** Finds out which data types inputs and outputs reach, and which of them cannot be the same for both. */
export function reachTypes(spec: Pick<Spec, 'actions' | 'types'>): Reach {
  const types = new Map(Object.entries(spec.types));
  const actions = Object.values(spec.actions);
  const input = closure(
    types,
    actions.flatMap((action) => action.input),
  );
  const output = closure(
    types,
    actions.flatMap((action) => action.output),
  );
  return { input, output, split: differing(types, input, output) };
}

/** Name of the data type that a type refers to, through any number of lists. */
export function referredType(type: TypeRef): string | undefined {
  let inner = type;
  while (inner.kind === 'array') inner = inner.of;
  return inner.kind === 'ref' ? inner.name : undefined;
}

function closure(types: ReadonlyMap<string, DataType>, fields: readonly Field[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...fields];
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    const name = referredType(field.type);
    if (name === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(types.get(name)?.members ?? []));
  }
  return reached;
}

/** A type differs where a member may be null, which only answers can be, or where it holds a type that differs. */
function differing(
  types: ReadonlyMap<string, DataType>,
  input: ReadonlySet<string>,
  output: ReadonlySet<string>,
): Set<string> {
  const shared = [...types].filter(([name]) => input.has(name) && output.has(name));
  const split = new Set<string>();
  let size = -1;
  while (size !== split.size) {
    size = split.size;
    for (const [name, { members }] of shared) {
      if (members.some((member) => member.nullable || split.has(referredType(member.type) ?? ''))) split.add(name);
    }
  }
  return split;
}
