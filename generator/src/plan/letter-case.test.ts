import { expect, test } from 'vitest';
import { toCamelCase, toKebabCase, toPascalCase } from './letter-case.js';

const cases: { given: string; kebab: string; camel: string; pascal: string }[] = [
  { given: 'DescribeJobs', kebab: 'describe-jobs', camel: 'describeJobs', pascal: 'DescribeJobs' },
  { given: 'ListCVMJobs2', kebab: 'list-cvm-jobs2', camel: 'listCVMJobs2', pascal: 'ListCVMJobs2' },
  { given: 'IPList', kebab: 'ip-list', camel: 'ipList', pascal: 'IPList' },
  { given: 'CVM', kebab: 'cvm', camel: 'cvm', pascal: 'CVM' },
  { given: 'my-product', kebab: 'my-product', camel: 'my-product', pascal: 'MyProduct' },
  { given: '__proto__', kebab: 'proto', camel: '__proto__', pascal: 'Proto' },
  { given: '_', kebab: '', camel: '_', pascal: '' },
  { given: 'a1b', kebab: 'a1-b', camel: 'a1b', pascal: 'A1B' },
];

test.each(cases)('writes $given in each case', ({ given, kebab, camel, pascal }) => {
  expect(toKebabCase(given)).toBe(kebab);
  expect(toCamelCase(given)).toBe(camel);
  expect(toPascalCase(given)).toBe(pascal);
});
