import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Spec, TypeRef } from '@specloom/spec';
import { parseDocument, parseDocuments } from 'specloom';
import { describe, expect, test } from 'vitest';

const folder = process.env.SPECLOOM_SAMPLES;
const reason = folder === undefined ? ' (skipped: SPECLOOM_SAMPLES names no folder of sample documents)' : '';

interface TruthField {
  name: string;
  type: string;
  array: boolean;
  required?: boolean | null;
  nullable?: boolean;
}
interface Truth {
  actions: Record<string, { frequency: number; input: TruthField[]; output: TruthField[]; errors: string[] }>;
  types: Record<string, TruthField[]>;
  examples: Record<string, { title: string; input: string; output: string }[]>;
}

const bytesOf = (name: string): Uint8Array => readFileSync(join(folder ?? '', name));
const bare = (text: string): string => text.replace(/\s+/g, '');

function typeOf(type: TypeRef): { type: string; array: boolean } {
  if (type.kind === 'array') return { ...typeOf(type.of), array: true };
  if (type.kind === 'ref') return { type: type.name, array: false };
  const name =
    type.kind === 'timestamp-iso8601' ? 'Timestamp ISO8601' : `${type.kind[0]?.toUpperCase()}${type.kind.slice(1)}`;
  return { type: name, array: false };
}
const field = ({ name, type, required, nullable }: Field) => ({ name, ...typeOf(type), required, nullable });
const truth = ({ name, type, array, required, nullable }: TruthField, unknown: boolean | null) => ({
  name,
  type,
  array,
  required: required ?? unknown,
  nullable: nullable === true,
});

/** Everything that the truth knows, in its form. */
function factsOf(spec: Spec): unknown {
  return {
    actions: Object.fromEntries(
      Object.entries(spec.actions).map(([name, action]) => [
        name,
        {
          frequency: action.rateLimit?.perSecond,
          input: action.input.map((one) => ({ ...field(one), nullable: false })),
          output: action.output.map(field),
          errors: action.errors.map(({ code }) => code).sort(),
          examples: action.examples.map(({ title, request, response }) => ({
            title,
            input: bare(request.raw),
            output: bare(JSON.stringify(response)),
          })),
        },
      ]),
    ),
    types: Object.fromEntries(
      Object.entries(spec.types)
        .filter(([, type]) => type.inferredFrom === undefined)
        .map(([name, { members }]) => [name, members.map(field)]),
    ),
  };
}

function wanted({ actions, types, examples }: Truth): unknown {
  return {
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, { frequency, input, output, errors }]) => [
        name,
        {
          frequency,
          input: input.map((one) => ({ ...truth(one, null), nullable: false })),
          output: output.map((one) => truth(one, null)),
          errors: [...errors].sort(),
          examples: (examples[name] ?? []).map((example) => ({
            title: example.title.trim(),
            input: bare(example.input),
            output: bare(JSON.stringify((JSON.parse(example.output) as { Response: unknown }).Response)),
          })),
        },
      ]),
    ),
    types: Object.fromEntries(
      Object.entries(types).map(([name, members]) => [name, members.map((one) => truth(one, null))]),
    ),
  };
}

/** Paths at which two values differ. */
function differences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

const withoutOrigins = (spec: Spec): unknown =>
  JSON.parse(
    JSON.stringify({ ...spec, source: null, limits: null }, (key, value) => (key === 'origin' ? undefined : value)),
  );

describe.skipIf(folder === undefined)(`documents as browsers print them${reason}`, () => {
  test.each(['tat', 'batch'])('%s.pdf gives exactly what it was printed from', { timeout: 300_000 }, async (name) => {
    const { spec, findings, unclaimed } = await parseDocuments([
      { bytes: bytesOf(`${name}.pdf`), file: `${name}.pdf` },
    ]);
    expect(factsOf(spec)).toEqual(wanted(JSON.parse(new TextDecoder().decode(bytesOf(`${name}.truth.json`))) as Truth));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(unclaimed).toBe(0);
  });

  test('the PDF gives the same spec as its text, but for what the text has lost', { timeout: 300_000 }, async () => {
    const { spec } = await parseDocuments([{ bytes: bytesOf('tat.pdf'), file: 'tat.pdf' }]);
    const text = parseDocument(bytesOf('tat.txt'), { file: 'tat.txt' }).spec;
    expect(differences(withoutOrigins(spec), withoutOrigins(text))).toEqual([
      // Inline code that is cut off at the page's edge has no end in the text.
      '.protocol.commonParameters.v3.0.description',
      // The text has lost the spaces and line ends that the worked example is read by.
      '.protocol.vectors.0',
      // Lists and paragraphs whose lines the text runs together.
      '.actions.DescribeCommands.input.1.description',
      '.actions.RunCommand.input.1.description',
      '.actions.RunCommand.input.1.constraints.enum',
      '.actions.CancelInvocation.input.1.description',
      '.actions.CancelInvocation.input.1.constraints.enum',
      '.actions.DescribeInvocationTasks.input.1.description',
      '.actions.DescribeAutomationAgentStatus.input.1.description',
      '.types.AutomationAgentInfo.members.3.description',
    ]);
  });
});
