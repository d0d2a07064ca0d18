import type { Spec } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { action, dataType, field, miniSpec } from '../../fixtures/mini-spec.js';
import type { Plan, PlannedField } from './plan.js';
import type { PlanOptions } from './plan-options.js';
import { planPackages } from './plan-packages.js';

const OPTIONS: PlanOptions = {
  scope: '@acme',
  runtimeRange: '^1',
  specSha256: 'cd'.repeat(32),
  manifests: new Map([
    ['kettle-client', { version: '2.3.4', ranges: new Map([['@specloom/client-runtime', '^1.2']]) }],
  ]),
};

function plan(more: Partial<Spec> = {}, options: Partial<PlanOptions> = {}): Plan {
  return planPackages(miniSpec(more), { ...OPTIONS, ...options });
}

function fieldsOf(planned: Plan, type: string): Record<string, Pick<PlannedField, 'optional' | 'nullable'>> {
  const fields = planned.types.find(({ symbol }) => symbol.name === type)?.fields ?? [];
  return Object.fromEntries(fields.map(({ name, optional, nullable }) => [name, { optional, nullable }]));
}

describe('packages', () => {
  test('are named after scope and service, and keep their versions and ranges', () => {
    const { client, mock, fixtures } = plan().packages;
    expect([client.name, mock.name, fixtures.name]).toEqual([
      '@acme/kettle-client',
      '@acme/kettle-mock',
      '@acme/kettle-fixtures',
    ]);
    expect(client).toMatchObject({ directory: 'kettle-client', version: '2.3.4', runtimeRange: '^1' });
    expect(client.ranges.get('@specloom/client-runtime')).toBe('^1.2');
    expect(mock.version).toBe('0.0.0');
  });

  const refused: [Partial<PlanOptions>, RegExp][] = [
    [{ scope: 'acme' }, /^The scope is "acme"; expected "@" and a name in lower case/],
    [{ scope: '@acme/x' }, /^The scope is/],
    [{ scope: '@../..' }, /^The scope is/],
    [{ runtimeRange: '' }, /^The runtime range is ""; expected a version range/],
    [{ runtimeRange: 'git+ssh://evil' }, /^The runtime range is/],
  ];
  test.each(refused)('refuse %o', (options, want) => {
    expect(() => plan({}, options)).toThrow(want);
  });

  test('a service of several words gets one prefix', () => {
    const { service, names } = plan({ service: { ...miniSpec().service, id: 'tea-pot-2' } });
    expect(service.prefix).toBe('TeaPot2');
    expect([names.client, names.service, names.suite]).toEqual(['TeaPot2Client', 'teaPot2Service', 'teaPot2Suite']);
  });
});

describe('types', () => {
  test('that both directions hold alike are declared once, those that differ twice', () => {
    expect(plan().types.map(({ symbol, form }) => [symbol.name, form])).toEqual([
      ['Filter', 'input'],
      ['Kettle', 'output'],
      ['Lid', 'output'],
      ['LidInput', 'input'],
      ['Label', 'input'],
    ]);
  });

  test('a type that holds one that differs, differs as well, through any cycle', () => {
    const types = {
      Outer: dataType([field('Inner', '[Inner]'), field('Outer', 'Outer')]),
      Inner: dataType([field('Outer', 'Outer'), field('Value', 'string', { nullable: true })]),
      Plain: dataType([field('Value', 'string')]),
    };
    const actions = {
      Turn: action({
        input: [field('Outer', 'Outer'), field('Plain', 'Plain')],
        output: [field('Outer', 'Outer'), field('Plain', 'Plain')],
      }),
    };
    expect(plan({ types, actions }).types.map(({ symbol, form }) => [symbol.name, form])).toEqual([
      ['Outer', 'output'],
      ['OuterInput', 'input'],
      ['Inner', 'output'],
      ['InnerInput', 'input'],
      ['Plain', 'both'],
    ]);
  });

  test('null is for answers alone, and required is required', () => {
    expect(fieldsOf(plan(), 'Lid')).toEqual({
      Colour: { optional: false, nullable: true },
      Screws: { optional: true, nullable: false },
    });
    expect(fieldsOf(plan(), 'LidInput')).toEqual({
      Colour: { optional: false, nullable: false },
      Screws: { optional: true, nullable: false },
    });
  });

  test('a member without a Required column may be missing, an output parameter may not', () => {
    expect(fieldsOf(plan(), 'Kettle').KettleId).toEqual({ optional: true, nullable: false });
    const output = plan().actions[0]?.outputFields.map(({ name, optional }) => [name, optional]);
    expect(output).toEqual([
      ['KettleSet', false],
      ['TotalCount', false],
      ['RequestId', false],
    ]);
  });

  test('names that TypeScript or the runtime has are not taken twice', () => {
    const types = Object.fromEntries(
      ['Promise', 'class', 'KettleClient', 'ServiceError', 'CreateKettleInput'].map((name) => [name, dataType([])]),
    );
    const planned = plan({ types });
    expect(planned.types.map(({ symbol }) => symbol.name)).toEqual([
      'PromiseType',
      'classType',
      'KettleClientType',
      'ServiceErrorType',
      'CreateKettleInput',
    ]);
    expect(planned.actions.find(({ documented }) => documented === 'CreateKettle')?.input.name).toBe(
      'CreateKettleInputParameters',
    );
  });
});

describe('actions', () => {
  test('are methods and functions in camel case', () => {
    const [describeKettles] = plan().actions;
    expect(describeKettles).toMatchObject({
      method: 'describeKettles',
      function: { name: 'describeKettles', module: 'gen/functions' },
      definition: { name: 'describeKettlesAction', module: 'gen/definitions' },
      input: { name: 'DescribeKettlesInput', module: 'gen/actions/describe-kettles' },
      errorCode: { name: 'DescribeKettlesErrorCode' },
      deprecated: null,
    });
  });

  test('with names that no function or method can have get a suffix', () => {
    const actions = Object.fromEntries(['Delete', 'Then', 'Call', 'Constructor'].map((name) => [name, action()]));
    expect(plan({ actions }).actions.map((planned) => [planned.method, planned.function.name])).toEqual([
      ['delete', 'delete_'],
      ['then_', 'then'],
      ['call_', 'call'],
      ['constructor_', 'constructor'],
    ]);
  });

  test('that were removed tell the release', () => {
    const [, , boilWater] = plan().actions;
    expect(boilWater?.deprecated).toBe('Deleted in Release 2 of the API (2021-03-04), the document says.');
    expect(plan({ history: [] }).actions[2]?.deprecated).toBe('The document says that this action was deleted.');
  });

  test('the one to show reads, needs nothing and pages', () => {
    expect(plan().showcase?.documented).toBe('DescribeKettles');
    expect(plan({ actions: {} }).showcase).toBeNull();
  });

  test('documented examples are compared with their declarations', () => {
    const misfits = plan().actions.map(({ documentedExamples }) =>
      documentedExamples.map((example) => example.misfits),
    );
    expect(misfits).toEqual([
      [{ input: [], output: [] }],
      [{ input: ['Lid.Colour is a number, but a string is declared.'], output: [] }],
      [],
    ]);
  });

  test('documented examples carry the findings about them', () => {
    const [first, second] = Object.entries(miniSpec().actions).flatMap(([name, { examples }]) =>
      examples.map(({ title }) => `${name}.examples.${title}`),
    );
    const planned = plan({}, { findings: new Map([[second ?? '', ['0a1b', '2c3d']]]) });
    expect(first).toBeDefined();
    expect(
      planned.actions.flatMap(({ documentedExamples }) => documentedExamples.map(({ findings }) => findings)),
    ).toEqual([[], ['0a1b', '2c3d']]);
  });
});
