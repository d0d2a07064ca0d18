import type { BoundaryValue } from '@specloom/mock-runtime/suite';
import type { Constraints, DataType, Field, FilterName, TypeRef } from '@specloom/spec';
import { sampleFilter, sampleValue } from './sample-value.js';

/** Both sides of one limit of a field. */
export interface FieldBoundary {
  /** Key of the constraint. */
  rule: keyof Constraints;
  pass: BoundaryValue;
  fail: BoundaryValue;
}

/** Longest text or list that is sent; a higher limit is not tried. */
const MAX_TIMES = 100_000;

/** Makes values for both sides of each limit of a field. Where limits overlap, some may break more than one. */
export function fieldBoundaries(field: Field, types: ReadonlyMap<string, DataType>): FieldBoundary[] {
  const { type, constraints = {} } = field;
  const { filters = [], ...own } = constraints;
  if (type.kind !== 'array') return [...filterBoundaries(filters), ...scalarBoundaries(type, own)];
  const item = sampleValue({ ...field, type: type.of }, types);
  const ofElements = [...filterBoundaries(filters), ...scalarBoundaries(innermost(type), own)];
  return [
    ...countBoundaries(own, item),
    ...ofElements.map(({ rule, pass, fail }) => ({ rule, pass: inList(pass), fail: inList(fail) })),
  ];
}

function filterBoundaries(filters: readonly FilterName[]): FieldBoundary[] {
  return filters.flatMap((filter): FieldBoundary[] => {
    const known = sampleFilter(filter);
    const pass = { is: known };
    const ofName: FieldBoundary = { rule: 'filters', pass, fail: { is: { ...known, Name: `x-${filter.name}` } } };
    const values = known.Values.map((value) => `x-${value}`);
    const ofValue: FieldBoundary = { rule: 'filters', pass, fail: { is: { ...known, Values: values } } };
    return filter.values === undefined || filter.values.length === 0 ? [ofName] : [ofName, ofValue];
  });
}

function innermost(type: TypeRef): TypeRef {
  return type.kind === 'array' ? innermost(type.of) : type;
}

function inList(value: BoundaryValue): BoundaryValue {
  if (typeof value !== 'object' || value === null) return { is: [value] };
  if ('is' in value) return { is: [value.is] };
  return { is: ['text' in value ? value.text.repeat(value.times) : value] };
}

function countBoundaries({ minItems, maxItems }: Constraints, item: unknown): FieldBoundary[] {
  const list = (times: number): BoundaryValue => ({ list: item, times });
  return item === undefined ? [] : sides('minItems', 'maxItems', minItems, maxItems, list);
}

function sides(
  least: keyof Constraints,
  most: keyof Constraints,
  minimum: number | undefined,
  maximum: number | undefined,
  make: (times: number) => BoundaryValue,
): FieldBoundary[] {
  const found: FieldBoundary[] = [];
  if (minimum !== undefined && minimum > 0 && minimum < MAX_TIMES) {
    found.push({ rule: least, pass: make(minimum), fail: make(minimum - 1) });
  }
  if (maximum !== undefined && maximum < MAX_TIMES) {
    found.push({ rule: most, pass: make(maximum), fail: make(maximum + 1) });
  }
  return found;
}

function scalarBoundaries(type: TypeRef, constraints: Constraints): FieldBoundary[] {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return numberBoundaries(constraints);
    case 'string':
    case 'binary':
      return textBoundaries(constraints);
    default:
      return [];
  }
}

function numberBoundaries({ minimum, maximum, multipleOf, enum: words }: Constraints): FieldBoundary[] {
  const step = multipleOf ?? 1;
  const found: FieldBoundary[] = [];
  if (minimum !== undefined) {
    const pass = Math.ceil(minimum / step) * step;
    found.push({ rule: 'minimum', pass, fail: pass - step });
  }
  if (maximum !== undefined) {
    const pass = Math.floor(maximum / step) * step;
    found.push({ rule: 'maximum', pass, fail: pass + step });
  }
  if (multipleOf !== undefined) {
    const pass = Math.max(1, Math.ceil((minimum ?? 0) / step)) * step;
    found.push({ rule: 'multipleOf', pass, fail: pass + (step > 1 ? 1 : step / 2) });
  }
  const values = words?.open === false ? words.values.map(Number).filter(Number.isFinite) : [];
  const last = values.at(-1);
  if (last !== undefined) found.push({ rule: 'enum', pass: last, fail: Math.max(...values) + 1 });
  return found;
}

function textBoundaries({ minLength, maxLength, idPrefix, enum: words }: Constraints): FieldBoundary[] {
  const found = sides('minLength', 'maxLength', minLength, maxLength, (times) => ({ text: 'a', times }));
  const last = words?.values.at(-1);
  if (idPrefix !== undefined) {
    // Words besides the prefix are accepted as they are.
    const passes = [`${idPrefix}1a2b3c4d`, ...(last === undefined ? [] : [last])];
    found.push(...passes.map((pass): FieldBoundary => ({ rule: 'idPrefix', pass, fail: `x-${idPrefix}1a2b3c4d` })));
  } else if (last !== undefined && words?.open === false) {
    found.push({ rule: 'enum', pass: last, fail: `x-${last}` });
  }
  return found;
}
