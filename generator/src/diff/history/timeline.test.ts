import { describe, expect, it } from 'vitest';
import type { Standing } from '../surface.js';
import { type Mention, type Present, timeline } from './timeline.js';

const NOW: Present = { documented: true, outlives: false };
const PAGE: Present = { documented: true, outlives: true };
const GONE: Present = { documented: false, outlives: true };

const SIGNS: Record<string, Mention> = { '.': undefined, '+': 'added', '-': 'removed', '~': 'changed' };
const MARKS: Record<Standing, string> = { present: 'P', absent: 'a', unknown: '?' };

const cases: { name: string; given: string; present: Present; want: string }[] = [
  { name: 'no note', given: '....', present: NOW, want: '????' },
  { name: 'added once', given: '..+.', present: NOW, want: 'aaPP' },
  { name: 'removed, and gone', given: '.+.-.', present: GONE, want: 'aPPaa' },
  { name: 'removed, its page remains', given: '.+-..', present: PAGE, want: 'aPaaa' },
  { name: 'a field removed, yet documented', given: '.+-..', present: NOW, want: 'aPa??' },
  { name: 'removed and back', given: '.+-.+', present: NOW, want: 'aPaaP' },
  { name: 'first told as removed', given: '...-', present: GONE, want: '??Pa' },
  { name: 'first told as changed', given: '...~', present: NOW, want: '??PP' },
  { name: 'added, never removed, not documented', given: '.+..', present: GONE, want: 'aP??' },
  { name: 'added twice', given: '.+..+', present: NOW, want: 'aP?aP' },
  { name: 'removed twice', given: '.-..-', present: GONE, want: 'Pa?Pa' },
  { name: 'added twice in a row', given: '.++', present: NOW, want: 'aPP' },
  { name: 'changed in the last release', given: '.+.~', present: NOW, want: 'aPPP' },
];

describe('timeline', () => {
  it.each(cases)('$name: $given', ({ given, present, want }) => {
    const mentions = [...given].map((sign) => SIGNS[sign]);
    expect(
      timeline(mentions, present)
        .map((standing) => MARKS[standing])
        .join(''),
    ).toBe(want);
  });
});
