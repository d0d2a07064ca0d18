import type { Field, Spec, TypeRef } from '@specloom/spec';
import { toCamelCase } from '../../plan/letter-case.js';

/** Deepest object that the program builds or reads. */
const MAX_DEPTH = 4;

/**
 * A program that uses all of a client as its documentation declares it: it makes one, calls every current action with the least
 * that can be sent, with all parameters of the fewest members, and with the most, reads every member of the answers with its
 * declared type, and names every data type and error code.
 *
 * @param client specifier of the client's index module
 */
export function oldProgram(spec: Spec, prefix: string, client: string): string {
  const writer = new ProgramWriter(spec);
  const current = Object.entries(spec.actions).filter(([, action]) => action.status === 'current');
  const actions = current.map(([name, action]) => {
    const method = toCamelCase(name);
    const [least, plain, most] = [0, 1, MAX_DEPTH].map((depth) => writer.object(action.input, depth));
    return `  await client.${method}(${least});
  await client.${method}(${plain});
  const ${method}Answer = await client.${method}(${most});
${writer.reads(`${method}Answer`, action.output, 'always')}`;
  });
  const codes = Object.entries(spec.actions).flatMap(([name, { errors }]) =>
    errors.map(
      ({ code }, index) => `export const code${name}${index}: All.${name}ErrorCode = ${JSON.stringify(code)};`,
    ),
  );
  return `import { ${prefix}Client } from '${client}';
import type * as All from '${client}';

declare function need<T>(value: T): NonNullable<T>;
declare function take(value: unknown): void;
declare const text: string;
declare const number: number;
declare const flag: boolean;

export type Types = [${Object.keys(spec.types)
    .map((name) => `All.${name}`)
    .join(', ')}];
${codes.join('\n')}

export async function use(): Promise<void> {
  const client = new ${prefix}Client(${current.some(([, { region }]) => region === 'required') ? '{ region: text }' : ''});
${actions.join('\n')}
}
`;
}

class ProgramWriter {
  private count = 0;

  constructor(private readonly spec: Spec) {}

  /** An object literal with all fields down to a depth, and with the required ones below. */
  object(fields: readonly Field[], depth: number): string {
    const members = fields
      .filter((field) => field.required === true || depth > 0)
      .map((field) => `${field.name}: ${this.value(field.type, Math.max(0, depth - 1))}`);
    return `{ ${members.join(', ')} }`;
  }

  private value(type: TypeRef, depth: number): string {
    if (type.kind === 'array') return `[${this.value(type.of, depth)}]`;
    if (type.kind === 'ref') return this.object(this.spec.types[type.name]?.members ?? [], depth);
    return SAMPLES[type.kind] ?? 'text';
  }

  /** Statements that read each field of a value with the type that it is declared to have. */
  reads(holder: string, fields: readonly Field[], presence: 'always' | 'declared', depth = 0): string {
    return fields
      .map((field) => {
        const optional = presence === 'always' ? field.required === false : field.required !== true;
        const declared = [
          this.declared(field.type),
          ...(field.nullable ? ['null'] : []),
          ...(optional ? ['undefined'] : []),
        ];
        const name = this.name();
        const read = `  const ${name}: ${declared.join(' | ')} = ${holder}.${field.name};\n  take(${name});\n`;
        return `${read}${this.readInside(`${holder}.${field.name}`, field.type, depth)}`;
      })
      .join('');
  }

  /** What a reference holds is read member by member; by itself it is any object. */
  private declared(type: TypeRef): string {
    if (type.kind === 'array') return `readonly (${this.declared(type.of)})[]`;
    if (type.kind === 'ref') return 'object';
    return TYPES[type.kind] ?? 'string';
  }

  private readInside(value: string, type: TypeRef, depth: number): string {
    if (type.kind === 'array') return this.readInside(`need(${value})[0]`, type.of, depth);
    if (type.kind !== 'ref' || depth >= MAX_DEPTH) return '';
    const name = this.name();
    const members = this.spec.types[type.name]?.members ?? [];
    return `  const ${name} = need(${value});\n${this.reads(name, members, 'declared', depth + 1)}`;
  }

  private name(): string {
    this.count += 1;
    return `value${this.count}`;
  }
}

const TYPES: Partial<Record<TypeRef['kind'], string>> = { integer: 'number', float: 'number', boolean: 'boolean' };
const SAMPLES: Partial<Record<TypeRef['kind'], string>> = { integer: 'number', float: 'number', boolean: 'flag' };
