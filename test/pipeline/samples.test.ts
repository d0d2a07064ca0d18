import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, TypeRef } from '@specloom/spec';
import { parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';

const folder = process.env.SPECLOOM_SAMPLES;
const reason = folder === undefined ? 'SPECLOOM_SAMPLES names no folder of sample documents' : '';

interface Truth {
  actions: Record<string, { frequency: number; input: TruthField[]; output: TruthField[]; errors: string[] }>;
  types: Record<string, TruthField[]>;
  examples: Record<string, { title: string; input: string; output: string }[]>;
}
interface TruthField {
  name: string;
  type: string;
  array: boolean;
  required?: boolean | null;
  nullable?: boolean;
}

const read = (name: string): string => readFileSync(join(folder ?? '', name), 'utf8');
const bare = (text: string): string => text.replace(/\s+/g, '');

function typeOf(type: TypeRef): { type: string; array: boolean } {
  if (type.kind === 'array') return { ...typeOf(type.of), array: true };
  if (type.kind === 'ref') return { type: type.name, array: false };
  return {
    type:
      type.kind === 'timestamp-iso8601' ? 'Timestamp ISO8601' : `${type.kind[0]?.toUpperCase()}${type.kind.slice(1)}`,
    array: false,
  };
}
const inputOf = ({ name, type, required }: Field) => ({ name, ...typeOf(type), required });
const outputOf = ({ name, type, nullable }: Field) => ({ name, ...typeOf(type), nullable });

describe.skipIf(folder === undefined)(
  `a second product, printed from its metadata${reason === '' ? '' : ` (skipped: ${reason})`}`,
  () => {
    test('the folder holds the sample', () => {
      expect(existsSync(join(folder ?? '', 'tat.txt'))).toBe(true);
    });

    test('parses to exactly what it was printed from', () => {
      const truth = JSON.parse(read('tat.truth.json')) as Truth;
      const { spec, findings, unclaimed } = parseDocument(read('tat.txt'), { file: 'tat.txt' });
      expect(unclaimed).toBe(0);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(Object.keys(spec.actions).sort()).toEqual(Object.keys(truth.actions).sort());
      for (const [name, want] of Object.entries(truth.actions)) {
        const action = spec.actions[name];
        expect(action?.rateLimit?.perSecond, name).toBe(want.frequency);
        expect(action?.input.map(inputOf), name).toEqual(want.input);
        expect(action?.output.map(outputOf), name).toEqual(
          want.output.map(({ name: field, type, array, nullable }) => ({
            name: field,
            type,
            array,
            nullable: nullable === true,
          })),
        );
        expect(action?.errors.map(({ code }) => code).sort(), name).toEqual([...want.errors].sort());
        const examples = truth.examples[name] ?? [];
        expect(
          action?.examples.map(({ title, request }) => ({ title, input: bare(request.raw) })),
          name,
        ).toEqual(examples.map(({ title, input }) => ({ title: title.trim(), input: bare(input) })));
        expect(
          action?.examples.map(({ response }) => bare(JSON.stringify(response))),
          name,
        ).toEqual(
          examples.map(({ output }) => bare(JSON.stringify((JSON.parse(output) as { Response: unknown }).Response))),
        );
      }
      expect(Object.keys(spec.types).sort()).toEqual(Object.keys(truth.types).sort());
      for (const [name, members] of Object.entries(truth.types)) {
        expect(
          spec.types[name]?.members.map((field) => ({ ...inputOf(field), nullable: field.nullable })),
          name,
        ).toEqual(
          members.map(({ name: field, type, array, required, nullable }) => ({
            name: field,
            type,
            array,
            required: required ?? null,
            nullable: nullable === true,
          })),
        );
      }
    });
  },
);
