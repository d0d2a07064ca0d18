import { expect, it } from 'vitest';
import { notify } from './notify.js';

it('goes on past observers that throw or reject', async () => {
  const told: string[] = [];
  const observers = ['throws', 'rejects', 'works'].map((name) => ({
    before: (): unknown => {
      told.push(name);
      if (name === 'throws') throw new Error(name);
      return name === 'rejects' ? Promise.reject(new Error(name)) : undefined;
    },
  }));
  const call = { service: '', action: '', region: undefined, origin: '', input: {} };
  notify(observers, (observer) => observer.before?.({ call, attempt: 1, queuedMs: 0 }));
  await Promise.resolve();
  expect(told).toEqual(['throws', 'rejects', 'works']);
});
