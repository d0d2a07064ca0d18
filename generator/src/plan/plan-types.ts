import type { KeptSpec, KeptType } from './keep-retired.js';
import { toKebabCase } from './letter-case.js';
import type { NameScope } from './name-scope.js';
import type { PlannedSymbol, PlannedType } from './plan.js';
import { type FindType, planFields } from './plan-field.js';
import { type Reach, reachTypes } from './reach-types.js';

/** The declarations of all data types, and the way to find them. */
export interface PlannedTypes {
  types: PlannedType[];
  find: FindType;
}

interface Names {
  plain: PlannedSymbol;
  /** The input form of a type that is split. */
  input: PlannedSymbol | undefined;
}

/** Names the data types and gives those that inputs and outputs treat differently two declarations, in one module. */
export function planTypes(spec: KeptSpec, symbols: NameScope, files: NameScope): PlannedTypes {
  const reach = reachTypes(spec);
  const plain = Object.keys(spec.types).map((name): [string, PlannedSymbol] => [
    name,
    { name: symbols.take(name, 'Type'), module: `gen/types/${files.take(toKebabCase(name), '-type')}` },
  ]);
  const names = new Map(
    plain.map(([name, symbol]): [string, Names] => {
      const input = reach.split.has(name)
        ? { ...symbol, name: symbols.take(`${symbol.name}Input`, 'Type') }
        : undefined;
      return [name, { plain: symbol, input }];
    }),
  );
  const find: FindType = (name, direction) => {
    const found = names.get(name);
    return direction === 'input' ? (found?.input ?? found?.plain) : found?.plain;
  };
  const types = [...names].flatMap(([name, symbol]) => {
    const type = spec.types[name];
    return type === undefined ? [] : planForms(name, type, symbol, reach, find);
  });
  return { types, find };
}

function planForms(name: string, type: KeptType, names: Names, reach: Reach, find: FindType): PlannedType[] {
  const shared = {
    documented: name,
    description: type.description,
    ...(type.retired === undefined ? {} : { deprecated: type.retired }),
    usedBy: type.usedBy,
    inferredFrom: type.inferredFrom ?? [],
    origin: type.origin,
  };
  if (names.input === undefined) {
    const sent = reach.input.has(name);
    const form = sent ? (reach.output.has(name) ? 'both' : 'input') : 'output';
    const fields = planFields(type.members, form === 'input' ? 'input' : 'output', find);
    return [{ ...shared, symbol: names.plain, form, fields }];
  }
  return [
    {
      ...shared,
      symbol: names.plain,
      form: 'output',
      twin: names.input,
      fields: planFields(type.members, 'output', find),
    },
    {
      ...shared,
      symbol: names.input,
      form: 'input',
      twin: names.plain,
      fields: planFields(type.members, 'input', find),
    },
  ];
}
