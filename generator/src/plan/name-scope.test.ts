import { expect, test } from 'vitest';
import { NameScope } from './name-scope.js';

test('the first asker gets the name, later ones a suffix and then numbers', () => {
  const scope = new NameScope([]);
  const want = ['Job', 'JobType', 'JobType2', 'JobType3'];
  expect(want.map(() => scope.take('Job', 'Type'))).toEqual(want);
});

test('a reserved word is never handed out', () => {
  const scope = new NameScope([new Set(['class']), new Set(['Promise', 'PromiseType'])]);
  expect(scope.take('class', '_')).toBe('class_');
  expect(scope.take('Promise', 'Type')).toBe('PromiseType2');
});

test('an empty name is the suffix', () => {
  expect(new NameScope([]).take('', 'action')).toBe('action');
});

test('where case is ignored, names that differ in nothing else are told apart', () => {
  const scope = new NameScope([], { ignoreCase: true });
  expect([scope.take('job', '-type'), scope.take('Job', '-type')]).toEqual(['job', 'Job-type']);
});
