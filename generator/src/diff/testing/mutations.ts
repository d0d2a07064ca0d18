import type { Action, DataType, Field, Spec } from '@specloom/spec';
import { action, dataType, error, field } from './parcel-spec.js';

/** A single edit of a spec, and the change that it makes. */
export interface Mutation {
  /** What it touches: mutations of one slot, or of a slot within another, exclude each other. */
  slot: string;
  /** "rule path". */
  want: string;
  apply(spec: Spec): unknown;
}

/** Every mutation that a spec offers. */
export function mutationsOf(spec: Spec): Mutation[] {
  return [
    ...Object.entries(spec.actions).flatMap(([name, one]) => actionMutations(name, one)),
    ...Object.entries(spec.types).flatMap(([name, one]) => typeMutations(name, one)),
    ...serviceMutations(spec),
  ];
}

function actionMutations(name: string, { status, region, rateLimit, errors, input, output }: Action): Mutation[] {
  const patch = (change: (one: Action) => Partial<Action>) => (spec: Spec) => {
    const one = found(spec.actions[name]);
    Object.assign(one, change(one));
  };
  if (status === 'removed') {
    return [{ slot: name, want: `action-restored ${name}`, apply: patch(() => ({ status: 'current' })) }];
  }
  const perSecond = rateLimit?.perSecond;
  return [
    { slot: name, want: `action-removed ${name}`, apply: (spec) => void delete spec.actions[name] },
    { slot: name, want: `action-removed ${name}`, apply: patch(() => ({ status: 'removed' })) },
    {
      slot: `${name}.region`,
      want: `region-became-${region === 'required' ? 'optional' : 'required'} ${name}.region`,
      apply: patch(() => ({ region: region === 'required' ? 'unused' : 'required' })),
    },
    {
      slot: `${name}.rateLimit`,
      want: `rate-limit-${perSecond === undefined ? 'lowered' : 'raised'} ${name}.rateLimit`,
      apply: patch(() => ({ rateLimit: { perSecond: (perSecond ?? 0) + 1 } })),
    },
    {
      slot: `${name}.summary`,
      want: `description-changed ${name}`,
      apply: patch((one) => ({ summary: `${one.summary} More.` })),
    },
    ...errors.map(({ code }) => ({
      slot: `${name}.errors.${code}`,
      want: `error-code-removed ${name}.errors.${code}`,
      apply: patch((one) => ({ errors: one.errors.filter((other) => other.code !== code) })),
    })),
    {
      slot: `${name}.errors.Fresh.${name}`,
      want: `error-code-added ${name}.errors.Fresh.${name}`,
      apply: patch((one) => ({ errors: [...one.errors, error(`Fresh.${name}`)] })),
    },
    ...fieldMutations('parameter', `${name}.input`, input, (spec) => found(spec.actions[name]).input),
    ...fieldMutations('output', `${name}.output`, output, (spec) => found(spec.actions[name]).output),
  ];
}

function typeMutations(name: string, { members }: DataType): Mutation[] {
  return [
    { slot: name, want: `type-removed ${name}`, apply: (spec) => void delete spec.types[name] },
    {
      slot: `${name}.description`,
      want: `description-changed ${name}`,
      apply: (spec) => Object.assign(found(spec.types[name]), { description: 'Something else.' }),
    },
    ...fieldMutations('member', name, members, (spec) => found(spec.types[name]).members),
  ];
}

function fieldMutations(
  noun: 'parameter' | 'output' | 'member',
  owner: string,
  fields: readonly Field[],
  list: (spec: Spec) => Field[],
): Mutation[] {
  const add = (name: string, rule: string, more: Partial<Field>): Mutation => ({
    slot: `${owner}.${name}`,
    want: `${rule} ${owner}.${name}`,
    apply: (spec) => void list(spec).push(field(name, 'string', more)),
  });
  return [
    add('FreshOptional', `${noun}-added`, {}),
    ...(noun === 'output' ? [] : [add('FreshRequired', `${noun}-required-added`, { required: true })]),
    ...fields.flatMap((one) => {
      const path = `${owner}.${one.name}`;
      const patch = (change: (target: Field) => Partial<Field>) => (spec: Spec) => {
        const target = found(list(spec).find((other) => other.name === one.name));
        Object.assign(target, change(target));
      };
      const state = one.nullable ? 'non-nullable' : 'nullable';
      const edits: [rule: string, change: (target: Field) => Partial<Field>][] = [
        [`${noun === 'parameter' ? 'member' : noun}-became-${state}`, () => ({ nullable: !one.nullable })],
        ['list-changed', () => ({ type: { kind: 'array', of: one.type } })],
        ['reference-changed', () => ({ type: { kind: 'ref', name: 'NowhereDefined' } })],
        ['description-changed', (target) => ({ description: `${target.description} More.` })],
        ['default-changed', (target) => ({ constraints: { ...target.constraints, default: 'fresh' } })],
        ['constraint-changed', (target) => ({ constraints: { ...target.constraints, unit: 'fresh' } })],
        ['range-narrowed', (target) => ({ constraints: { ...target.constraints, minLength: 1000 } })],
      ];
      if (noun !== 'output') {
        const rule = `${noun}-became-${one.required ? 'optional' : 'required'}`;
        edits.push([rule, () => ({ required: !one.required })]);
      }
      const isList = one.type.kind === 'array';
      return [
        {
          slot: path,
          want: `${noun}-removed ${path}`,
          apply: (spec: Spec) =>
            void list(spec).splice(0, Infinity, ...list(spec).filter(({ name }) => name !== one.name)),
        },
        ...edits
          .filter(([rule]) => !(isList && rule === 'reference-changed'))
          .map(([rule, change]) => ({
            slot: `${path}.${rule === 'reference-changed' ? 'list-changed' : rule}`,
            want: `${rule} ${path}`,
            apply: patch(change),
          })),
      ];
    }),
  ];
}

function serviceMutations(spec: Spec): Mutation[] {
  return [
    { slot: 'Fresh', want: 'action-added Fresh', apply: (one) => Object.assign(one.actions, { Fresh: action() }) },
    {
      slot: 'FreshType',
      want: 'type-added FreshType',
      apply: (one) => Object.assign(one.types, { FreshType: dataType([field('OnlyHere', 'binary')]) }),
    },
    {
      slot: 'regions.xx-fresh',
      want: 'region-added regions.xx-fresh',
      apply: (one) => void one.regions.push({ id: 'xx-fresh', name: 'Fresh', endpoint: 'fresh.example.com' }),
    },
    ...spec.regions.map(({ id }) => ({
      slot: `regions.${id}`,
      want: `region-removed regions.${id === '' ? 'default' : id}`,
      apply: (one: Spec) => Object.assign(one, { regions: one.regions.filter((region) => region.id !== id) }),
    })),
    {
      slot: 'protocol.clockSkewSeconds',
      want: 'protocol-changed protocol.clockSkewSeconds',
      apply: (one) => Object.assign(one.protocol, { clockSkewSeconds: one.protocol.clockSkewSeconds + 1 }),
    },
    {
      slot: 'errors.common.Fresh',
      want: 'error-code-added errors.common.Fresh',
      apply: (one) => void one.errors.common.push(error('Fresh')),
    },
  ];
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A mutation was applied to a spec that it was not made for.');
  return value;
}
