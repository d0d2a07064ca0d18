import type { Spec } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { FindingList } from '../parse/finding-list.js';
import { textLines } from '../testing/text-lines.js';
import { applyOverrides } from './apply-overrides.js';
import { resolvePath } from './resolve-path.js';
import { textSha256 } from './text-hash.js';

const lines = textLines('Height Integer No Height in\nmetres');

function kiteSpec(): Spec {
  const origin = { page: 1, line: 1 };
  return {
    types: {
      Kite: {
        description: '',
        usedBy: [],
        origin,
        members: [
          {
            name: 'Height',
            type: { kind: 'integer' },
            required: false,
            nullable: false,
            description: 'Height in metres',
            origin,
          },
        ],
      },
    },
    actions: {
      FlyKite: {
        input: [],
        output: [],
        errors: [{ code: 'InvalidParameter.Wind', description: 'No wind.', origin }],
        examples: [],
        origin,
      },
    },
    errors: { common: [{ code: 'InternalError', description: '', origin }], service: [], responses: [] },
    regions: [{ id: 'ap-seoul', name: 'Seoul', endpoint: 'kite.ap-seoul.example.com' }],
  } as unknown as Spec;
}

const run = (path: string, value: unknown, sha256: string) => {
  const spec = kiteSpec();
  const findings = new FindingList();
  applyOverrides(
    spec,
    [{ path, value, reason: 'checked by hand', textSha256: sha256 }],
    new Map([['Kite.Height', lines]]),
    findings,
  );
  return { spec, rules: findings.list().map(({ rule, message }) => `${rule}: ${message}`) };
};

describe('applyOverrides', () => {
  test('replaces a fact whose text is the one it was made for', () => {
    const { spec, rules } = run('Kite.Height.required', true, textSha256(lines));
    expect(spec.types.Kite?.members[0]?.required).toBe(true);
    expect(rules).toEqual([]);
  });

  test('is reported, and not applied, when that text has changed', () => {
    const { spec, rules } = run('Kite.Height.required', true, '0'.repeat(64));
    expect(spec.types.Kite?.members[0]?.required).toBe(false);
    expect(rules[0]).toContain(`its hash is now ${textSha256(lines)}`);
  });

  test('is reported when it corrects nothing', () => {
    expect(run('Kite.Width.required', true, textSha256(lines)).rules[0]).toContain('override-without-fact');
  });
});

describe('resolvePath', () => {
  const cases = [
    { path: 'Kite.Height', want: 'Height' },
    { path: 'Kite.members.Height.description', want: 'Height in metres' },
    { path: 'FlyKite.errors.InvalidParameter.Wind.description', want: 'No wind.' },
    { path: 'errors.common.InternalError.code', want: 'InternalError' },
    { path: 'regions.ap-seoul.name', want: 'Seoul' },
  ];
  test.each(cases)('$path', ({ path, want }) => {
    const value = resolvePath(kiteSpec(), path)?.value;
    expect(typeof value === 'string' ? value : (value as { name: string }).name).toBe(want);
  });

  test.each(['Kite.Width', 'Ghost', '__proto__', 'constructor', 'Kite.__proto__.x', ''])(
    'finds nothing at "%s"',
    (path) => {
      const found = resolvePath(kiteSpec(), path);
      expect(path === '' ? found?.owner : found).toBe(path === '' ? '' : null);
    },
  );
});
