import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specloom-chromium-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

test('the browser that is chosen comes first', () => {
  program('a/chromium');
  const chosen = program('mine');
  expect(findChromium({ CHROME_PATH: chosen, PATH: join(folder, 'a') })).toBe(chosen);
});

test('a browser is found on the PATH, Chromium before others', () => {
  const [chrome, chromium] = [program('a/google-chrome'), program('b/chromium')];
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  expect(findChromium({ PATH: a })).toBe(chrome);
  expect(findChromium({ PATH: [join(folder, 'none'), a, b].join(delimiter) })).toBe(chromium);
});

test('what cannot be run is no browser', () => {
  const real = program('b/chromium');
  mkdirSync(join(folder, 'a', 'chromium'), { recursive: true });
  expect(findChromium({ PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) })).toBe(real);
});

test('a chosen browser that is none is refused', () => {
  expect(() => findChromium({ CHROME_PATH: join(folder, 'none'), PATH: '' })).toThrow(
    /^CHROME_PATH is ".*none", expected the path of a Chromium that can be run$/,
  );
});
