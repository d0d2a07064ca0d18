import type { Field, Spec } from '@specloom/spec';
import { parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from './batch-document.js';

const { spec } = parseDocument(documentText, { file: 'document.txt' });

function field(path: string): Field {
  const [owner = '', ...rest] = path.split('.');
  const fields = spec.types[owner]?.members ?? [
    ...(spec.actions[owner]?.input ?? []),
    ...(spec.actions[owner]?.output ?? []),
  ];
  const found = fields.find(({ name }) => name === rest[rest.length - 1]);
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

/** Read in the document by hand, line by line. */
const cases: { path: string; want: string }[] = [
  {
    path: 'DescribeTask.input.Filters',
    want: 'Filter as detailed below:\n\n- `task-instance-type` - String - Optional - Filter by the task instance state. (`SUBMITTED`, `PENDING`, `RUNNABLE`, `STARTING`, `RUNNING`, `SUCCEED`, `FAILED`, `FAILED_INTERRUPTED`).',
  },
  {
    path: 'DescribeComputeEnvCreateInfos.input.Filters',
    want: 'Filter conditions\n\n- `zone` - String - Optional - Filter by the availability zone.\n- `env-id` - String - Optional - Filter by the compute environment ID.\n- `env-name` - String - Optional - Filter by the compute environment name.\n\nIt cannot be specified together with `EnvIds`.',
  },
  { path: 'DescribeTask.input.Limit', want: 'Number of returned results. Default value: 100. Maximum value: 1,000.' },
  {
    path: 'ComputeNode.ResourceOrigin',
    want: 'Source of compute environment resources.\n\n- `BATCH_CREATED`: Instances created by BatchCompute.\n- `USER_ATTACHED`: Instances added to the compute environment by the user.',
  },
  {
    path: 'EnvData.InstanceChargeType',
    want: 'CVM instance billing method\n\n- `POSTPAID_BY_HOUR` (default): Hourly-billed pay-as-you-go\n- `SPOTPAID`: Spot instance',
  },
  {
    path: 'EnvData.Zones',
    want: 'List of availability zones. You can create CVM cross AZs in the same region. It cannot be specified together with `VirtualPrivateCloud` or `VirtualPrivateClouds`.',
  },
  {
    path: 'DataDisk.DeleteWithInstance',
    want: 'Whether to terminate the data disk when its CVM is terminated. Valid values:\n\n- TRUE: terminate the data disk when its CVM is terminated. This value only supports pay-as-you-go cloud disks billed on an hourly basis.\n- FALSE: retain the data disk when its CVM is terminated.\n\nDefault value: TRUE\n\nCurrently this parameter is only used in the `RunInstances` API.\n\nNote: This field may return null, indicating that no valid value is found.',
  },
  {
    path: 'NamedComputeEnv.NotificationTarget',
    want: 'Target of the notification\n\nValues: `CMQ`, `TDMQ_CMQ`\n\n- `CMQ`: Tencent Cloud CMQ (default)\n- `TDMQ_CMQ`: Tencent Cloud TDMQ_CMQ.\n\nNote: CMQ has been discontinued. Please use `TDMQ_CMQ`. See CMQ Queue Migration to TDMQ for CMQ',
  },
  {
    path: 'RedirectInfo.StdoutRedirectFileName',
    want: 'Standard output redirection file name, which supports three placeholders: `${BATCH_JOB_ID}`, `${BATCH_TASK_NAME}`, and `${BATCH_TASK_INSTANCE_INDEX}`',
  },
  {
    path: 'Task.ComputeEnv',
    want: 'Compute environment information. One (and only one) parameter must be specified for ComputeEnv and EnvId.',
  },
  {
    path: 'LoginSettings.Password',
    want: 'Login password of the instance.\n\nLinux instances: 8-16 characters, containing at least two of the following categories: [a-z, A-Z], [0-9] and [()`~!@#$%^&*-+=',
  },
  {
    path: 'ItemPrice.ChargeUnit',
    want: "Billing unit for pay-as-you-go mode. Valid values:\n\n- HOUR: billed on an hourly basis. It's used for hourly postpaid instances (`POSTPAID_BY_HOUR`).\n- GB: bill by traffic in GB. It's used for postpaid products that are billed by the hourly traffic (`TRAFFIC_POSTPAID_BY_HOUR`).\n\nNote: this field may return null, indicating that no valid value is obtained.",
  },
  {
    path: 'DescribeJob.output.RequestId',
    want: 'The unique request ID, which is returned for each request. RequestId is required for locating a problem.',
  },
  { path: 'Placement.HostIps', want: 'IPs of the hosts to create CVMs' },
  { path: 'InstanceTypeQuotaItem.GpuCount', want: '' },
];

describe('hand-read descriptions', () => {
  test.each(cases)('$path', ({ path, want }) => {
    expect(field(path).description).toBe(want);
  });

  test('an action: paragraphs and a numbered list', () => {
    expect(spec.actions.AttachInstances?.description).toBe(
      'This API is used to add existing instances to the compute environment.\n\nRequirements:\n\n1. The instance is not in the batch compute system.\n2. The instance is in “Running” status.\n3. Spot instances are not supported.\n\nFor instances added to the compute environment, their UserData will be reset, and the operating systems will be reinstalled.',
    );
  });

  test('an action: paragraphs that start with code', () => {
    expect(spec.actions.TerminateTaskInstance?.description.split('\n\n')).toEqual([
      'This API is used to terminate a task instance.',
      '`SUCCEED` and `FAILED` task instances: No action',
      '`SUBMITTED`, `PENDING`, and `RUNNABLE` task instances: Change status to `FAILED`.',
      '`STARTING`, `RUNNING` and `FAILED_INTERRUPTED` task instances: If `EnvId` is not specified, the CVM instance is terminated, and then the task status goes to `FAILED`. If `EnvId` is specified, the task instance changes to `FAILED`, then the related CVM instance is restarted.',
      '`FAILED_INTERRUPTED` task instances: The related resources and quotas will be released only after the termination actually succeeds.',
    ]);
  });

  test('a type: code that shows a query', () => {
    expect(spec.types.Filter?.description).toContain(
      '```\nFilters.0.Name=zone\n&Filters.0.Values.0=ap-guangzhou-1\n&Filters.1.Name=instance-charge-type\n&Filters.1.Values.0=POSTPAID_BY_HOUR\n```',
    );
  });

  test('a code: its description in the list', () => {
    const codes = spec.errors.common.find(({ code }) => code === 'AuthFailure.InvalidAuthorization');
    expect(codes?.description).toBe('`Authorization` in the request header is invalid.');
  });
});

/** Every description of the spec, with the place where it starts. */
function descriptions(of: Spec): { path: string; text: string; line: number }[] {
  const all: { path: string; text: string; line: number }[] = [];
  for (const [name, action] of Object.entries(of.actions)) {
    for (const item of [...action.input, ...action.output])
      all.push({ path: `${name}.${item.name}`, text: item.description, line: item.origin.line });
    for (const item of action.errors)
      all.push({ path: `${name}.${item.code}`, text: item.description, line: item.origin.line });
  }
  for (const [name, type] of Object.entries(of.types)) {
    if (type.inferredFrom) continue;
    all.push({ path: name, text: type.description, line: type.origin.line });
    for (const item of type.members)
      all.push({ path: `${name}.${item.name}`, text: item.description, line: item.origin.line });
  }
  for (const item of [...of.errors.common, ...of.errors.service, ...of.errors.responses]) {
    all.push({ path: item.code, text: item.description, line: item.origin.line });
  }
  return all;
}

/** What a description may add to the document's characters: Markdown. What it may leave out: spaces, and page furniture. */
const bare = (text: string): string => text.replace(/```|[`\s\u00a0]|^- /gm, '');

describe('every description', () => {
  const lines = documentText.split('\n');
  const all = descriptions(spec);
  test('there are as many as fields, types and codes', () => {
    expect(all.length).toBeGreaterThan(900);
  });

  test('stands in the document, word for word and in that order', () => {
    const strays = all.filter(({ text, line }) => {
      const source = lines
        .slice(line - 1, line + 90)
        .map(bare)
        .join('');
      let at = 0;
      for (const word of text.split(/\s+/).map((part) => bare(part))) {
        if (word === '' || word === '-') continue;
        const found = source.indexOf(word, at);
        if (found < 0) return true;
        at = found + word.length;
      }
      return false;
    });
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test('holds no page furniture, no address and no half code', () => {
    const dirty = all.filter(
      ({ text }) =>
        /©|All rights reserved|Last updated|\bPage \d+\b|\u00a0|^https?:|\n\n\n/m.test(text) ||
        (text.replaceAll('```', '').split('`').length - 1) % 2 === (text.includes('[()`~') ? 0 : 1),
    );
    expect(dirty.map(({ path }) => path)).toEqual([]);
  });

  test('ends where its row ends: no neighbour is part of it', () => {
    const names = new Set(Object.values(spec.types).flatMap((type) => type.members.map(({ name }) => name)));
    const neighbours = all.filter(({ text }) =>
      text.split('\n').some((line) => {
        const [first = '', second = ''] = line.split(' ');
        return names.has(first) && /^(?:String|Integer|Float|Boolean|Array)$/.test(second);
      }),
    );
    expect(neighbours.map(({ path }) => path)).toEqual([]);
  });
});
