import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { onAbort } from './on-abort.js';

it('keeps one listener, for as long as anybody waits', () => {
  const controller = new AbortController();
  const heard: string[] = [];
  const releases = ['a', 'b', 'c'].map((name) => onAbort(controller.signal, () => heard.push(name)));
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
  for (const release of releases) release();
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);

  onAbort(controller.signal, () => heard.push('d'));
  controller.abort();
  expect(heard).toEqual(['d']);
});

it('tells all of them, though they leave when they hear it', () => {
  const controller = new AbortController();
  const heard: string[] = [];
  for (const name of ['a', 'b', 'c']) {
    const release = onAbort(controller.signal, () => {
      heard.push(name);
      release();
    });
  }
  controller.abort();
  expect(heard).toEqual(['a', 'b', 'c']);
});
