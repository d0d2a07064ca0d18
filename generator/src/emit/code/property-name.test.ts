import { expect, test } from 'vitest';
import { propertyKey, propertyName } from './property-name.js';

const cases: { given: string; name: string; key: string }[] = [
  { given: 'JobId', name: 'JobId', key: 'JobId' },
  { given: 'class', name: 'class', key: 'class' },
  { given: 'X-TC-Action', name: `'X-TC-Action'`, key: `'X-TC-Action'` },
  { given: '__proto__', name: '__proto__', key: `['__proto__']` },
  { given: '0', name: `'0'`, key: `'0'` },
  { given: '', name: `''`, key: `''` },
  { given: `a'; evil(); '`, name: String.raw`'a\'; evil(); \''`, key: String.raw`'a\'; evil(); \''` },
];

test.each(cases)('writes $given as a property', ({ given, name, key }) => {
  expect(propertyName(given)).toBe(name);
  expect(propertyKey(given)).toBe(key);
});

test('a key never changes the prototype', () => {
  const made: unknown = new Function(`return { ${propertyKey('__proto__')}: { polluted: 1 } };`)();
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  expect(Object.keys(Object(made))).toEqual(['__proto__']);
});
