import type { DataType, Example, Field, Origin, Spec, TypeRef } from '@specloom/spec';
import type { PlacedLine } from '../locate-phrase.js';
import { exampleLine } from './example-line.js';

/** Deepest value that is looked into, and the most values of one example: a crafted one must not take long. */
const MAX_DEPTH = 32;
const MAX_VALUES = 20_000;

/** A value of an example, with what declares it. */
export interface ExampleValue {
  /** "DescribeTask.examples.Querying a task" */
  example: string;
  side: 'request' | 'answer';
  /** Path within the side, without the indexes of lists: "TaskSet[].TaskName"; "" for the side itself. */
  at: string;
  value: unknown;
  /** Absent for the side itself, for a list's items of an object, and for what nothing declares. */
  field?: Field;
  /** Type of the value itself: that of the item where the field is a list. */
  type?: TypeRef;
  /** Declared fields of the object that the value is; absent where it is none, or nothing declares it. */
  members?: readonly Field[];
  /** Place of the value in the document; of the example where its lines are not known. Looked up when it is asked for. */
  place(): Origin;
}

/** All values of all examples of a spec. */
export function exampleValues(spec: Spec, lines: (path: string) => readonly PlacedLine[]): ExampleValue[] {
  return Object.entries(spec.actions).flatMap(([action, { examples, input, output }]) =>
    examples.flatMap((example) => {
      const path = `${action}.examples.${example.title}`;
      const walker = new ExampleWalker(path, example, spec.types, lines(path));
      walker.walk('request', example.request.params, input);
      walker.walk('answer', example.response, output);
      return walker.values;
    }),
  );
}

class ExampleWalker {
  readonly values: ExampleValue[] = [];

  constructor(
    private readonly path: string,
    private readonly example: Example,
    private readonly types: Readonly<Record<string, DataType>>,
    private readonly lines: readonly PlacedLine[],
  ) {}

  walk(side: ExampleValue['side'], value: Record<string, unknown>, fields: readonly Field[]): void {
    this.values.push({ example: this.path, side, at: '', value, members: fields, place: () => this.example.origin });
    this.members(side, value, fields, '', 0);
  }

  private members(
    side: ExampleValue['side'],
    holder: Record<string, unknown>,
    fields: readonly Field[],
    prefix: string,
    depth: number,
  ): void {
    const declared = new Map(fields.map((field) => [field.name, field]));
    for (const [name, value] of Object.entries(holder)) {
      const field = declared.get(name);
      this.value({ side, name, at: `${prefix}${name}`, value, depth, field }, field?.type);
    }
  }

  private value(
    found: {
      side: ExampleValue['side'];
      name: string;
      at: string;
      value: unknown;
      depth: number;
      field: Field | undefined;
    },
    type: TypeRef | undefined,
  ): void {
    const { side, name, at, value, depth, field } = found;
    if (depth > MAX_DEPTH || this.values.length > MAX_VALUES) return;
    const members = type?.kind === 'ref' && isObject(value) ? this.membersOf(type.name) : undefined;
    this.values.push({
      example: this.path,
      side,
      at,
      value,
      ...(field === undefined ? {} : { field }),
      ...(type === undefined ? {} : { type }),
      ...(members === undefined ? {} : { members }),
      place: () => exampleLine(this.lines, side, name, value) ?? this.example.origin,
    });
    if (type?.kind === 'array' && Array.isArray(value)) {
      for (const item of value) this.value({ ...found, at: `${at}[]`, value: item, depth: depth + 1 }, type.of);
    } else if (members !== undefined && isObject(value)) {
      this.members(side, value, members, `${at}.`, depth + 1);
    }
  }

  private membersOf(name: string): readonly Field[] | undefined {
    return Object.hasOwn(this.types, name) ? this.types[name]?.members : undefined;
  }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
